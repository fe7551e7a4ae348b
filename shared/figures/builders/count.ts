import { formatInteger } from "../../format.ts";
import type { Computed } from "./computed.ts";

/**
 * How many.
 *
 * @param unknown those of whom it is not known whether they count
 */
export function count(value: number, unknown = 0, quality: readonly string[] = []): Computed {
  return {
    value,
    display: formatInteger(value),
    numerator: value,
    denominator: null,
    unknown,
    quality,
    breakdown: [],
  };
}
