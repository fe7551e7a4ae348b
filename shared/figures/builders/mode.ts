import { mostFrequent } from "../../statistics/mostFrequent.ts";
import { knownIn, type Tally } from "../../statistics/tally.ts";
import { type Classes, shares, tiedLabels } from "./classes.ts";
import { type Computed, notApplicable } from "./computed.ts";
import { type Counted, fewSentence, unknownsSentence } from "./quality.ts";

/** The most frequent class. Classes that tie are all given: codes joined by « + », labels « à égalité ». */
export function mode(tally: Tally, classes: Classes, counted: Counted): Computed {
  const denominator = knownIn(tally);
  const breakdown = shares(tally, classes);
  const quality = [
    ...unknownsSentence(tally.unknown, denominator, counted),
    ...fewSentence(denominator, counted),
  ];
  const first = mostFrequent(breakdown);
  const proof = { denominator, unknown: tally.unknown, quality, breakdown };
  if (first.length === 0) return notApplicable({ ...proof, numerator: 0 });
  return {
    ...proof,
    value: first.map(({ code }) => code).join("+"),
    display: tiedLabels(first.map(({ label }) => label)),
    numerator: first[0]?.count ?? 0,
  };
}
