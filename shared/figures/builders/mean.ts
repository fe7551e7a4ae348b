import { sumOfHundredths } from "../../statistics/sumOfHundredths.ts";
import type { Computed } from "./computed.ts";
import { type Counted, fewSentence, unknownsSentence } from "./quality.ts";
import { quotient } from "./quotient.ts";

/** The mean of the values that are known, kept to the hundredth; null is one that is not. « Sans objet » when none is. */
export function mean(
  values: readonly (number | null)[],
  format: (value: number) => string,
  counted: Counted,
): Computed {
  const known = values.filter((value) => value !== null);
  const unknown = values.length - known.length;
  const quality = [
    ...unknownsSentence(unknown, known.length, counted),
    ...fewSentence(known.length, counted),
  ];
  return quotient(sumOfHundredths(known), known.length, format, unknown, quality);
}
