import type { Field } from "../../records/value.ts";
import { type Computed, notApplicable } from "./computed.ts";
import { type Counted, unknownsSentence } from "./quality.ts";
import { totalOf } from "./total.ts";

/**
 * Sum of amounts; those that are not known are left out and said.
 *
 * @returns 0 for no amount at all, « sans objet » when there are some and none is known
 */
export function sum(
  amounts: readonly Field<number>[],
  format: (amount: number) => string,
  counted: Counted,
): Computed {
  const { total, known, unknown } = totalOf(amounts);
  const quality = unknownsSentence(unknown, known, counted);
  if (known === 0 && unknown > 0) return notApplicable({ unknown, quality });
  return {
    value: total,
    display: format(total),
    numerator: total,
    denominator: null,
    unknown,
    quality,
    breakdown: [],
  };
}
