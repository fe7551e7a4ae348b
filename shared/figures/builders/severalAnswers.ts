import { type Classes, classesInLine, counts } from "./classes.ts";
import { type Computed, notApplicable } from "./computed.ts";
import { type Counted, unknownsSentence } from "./quality.ts";

/**
 * How many gave each answer, where one may give several: the counts add up to more than those who answered, and nothing is
 * shared out. Its value is how many answered; « sans objet » when nobody did.
 *
 * @param answers of each of them; null: not known
 */
export function severalAnswers(
  answers: readonly (readonly string[] | null)[],
  classes: Classes,
  counted: Counted,
): Computed {
  const tally = new Map<string, number>();
  for (const given of answers) for (const code of new Set(given)) tally.set(code, (tally.get(code) ?? 0) + 1);
  const known = answers.filter((given) => given !== null).length;
  const unknown = answers.length - known;
  const breakdown = counts({ counts: tally, unknown }, classes);
  const quality = unknownsSentence(unknown, known, counted);
  const proof = { numerator: known, denominator: null, unknown, quality, breakdown };
  return known === 0 ? notApplicable(proof) : { ...proof, value: known, display: classesInLine(breakdown) };
}
