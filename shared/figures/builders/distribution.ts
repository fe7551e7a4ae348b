import { knownIn, type Tally } from "../../statistics/tally.ts";
import { type Classes, classesInLine, counts, shares } from "./classes.ts";
import { type Computed, notApplicable } from "./computed.ts";
import { type Counted, fewSentence, unknownsSentence } from "./quality.ts";

/** How they are shared out between classes. Its value is how many are; percentages are not forced to add up to 100. */
export function distribution(tally: Tally, classes: Classes, counted: Counted): Computed {
  const known = knownIn(tally);
  const breakdown = shares(tally, classes);
  const quality = [...unknownsSentence(tally.unknown, known, counted), ...fewSentence(known, counted)];
  const proof = { numerator: known, denominator: known, unknown: tally.unknown, quality, breakdown };
  return known === 0 ? notApplicable(proof) : { ...proof, value: known, display: classesInLine(breakdown) };
}

/** How many there are in each class, without shares. Its value is how many there are in all. */
export function frequencies(tally: Tally, classes: Classes, counted: Counted): Computed {
  const known = knownIn(tally);
  const breakdown = counts(tally, classes);
  const quality = unknownsSentence(tally.unknown, known, counted);
  const proof = { numerator: known, denominator: null, unknown: tally.unknown, quality, breakdown };
  return known === 0 ? notApplicable(proof) : { ...proof, value: known, display: classesInLine(breakdown) };
}
