import { formatPercent } from "../../format.ts";
import { knownIn, type Tally } from "../../statistics/tally.ts";
import { type Classes, shares } from "./classes.ts";
import type { Computed } from "./computed.ts";
import { type Counted, fewSentence, unknownsSentence } from "./quality.ts";
import { quotient } from "./quotient.ts";

/** The share of one class among those whose class is known, in [0, 1]; the breakdown gives the others. */
export function share(tally: Tally, code: string, classes: Classes, counted: Counted): Computed {
  const denominator = knownIn(tally);
  const quality = [
    ...unknownsSentence(tally.unknown, denominator, counted),
    ...fewSentence(denominator, counted),
  ];
  return {
    ...quotient(tally.counts.get(code) ?? 0, denominator, formatPercent, tally.unknown, quality),
    breakdown: shares(tally, classes),
  };
}
