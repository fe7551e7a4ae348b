import { knownIn, type Tally } from "../../statistics/tally.ts";
import type { Classes } from "./classes.ts";
import { type Computed, notApplicable } from "./computed.ts";
import { distribution } from "./distribution.ts";
import { type Counted, fewSentence, unknownsSentence } from "./quality.ts";
import { share } from "./share.ts";

/**
 * What a percentage is of: everybody, the unknown ones among them as a class, or only those who are known.
 *
 * 60 women, 34 men and one blank cell are 63 % and 36 % of everybody, 64 % and 36 % of those who are known.
 */
export type Base = "ensemble" | "connus";

/** The base in French, for a rule. */
export const BASE_RULE: Readonly<Record<Base, string>> = {
  ensemble: "Base : tout l'effectif ; les réponses inconnues sont au dénominateur et montrées à part.",
  connus: "Base : les réponses connues ; les inconnues sont hors calcul.",
};

/** The class of the unknown ones, where they are in the base. */
export const NOT_SAID = { code: "non_renseigne", label: "Non renseigné" };

/** The share of one class in the base. « Sans objet » when nothing is known of anybody. */
export function shareIn(
  base: Base,
  tally: Tally,
  code: string,
  classes: Classes,
  counted: Counted,
): Computed {
  if (base === "connus") return share(tally, code, classes, counted);
  return overEverybody(tally, counted, (all) => share(all, code, [...classes, NOT_SAID], counted));
}

/** How they are shared out in the base. « Sans objet » when nothing is known of anybody. */
export function distributionIn(base: Base, tally: Tally, classes: Classes, counted: Counted): Computed {
  if (base === "connus") return distribution(tally, classes, counted);
  return overEverybody(tally, counted, (all) => distribution(all, [...classes, NOT_SAID], counted));
}

function overEverybody(tally: Tally, counted: Counted, compute: (all: Tally) => Computed): Computed {
  const { unknown } = tally;
  const known = knownIn(tally);
  const everybody = known + unknown;
  const quality = [
    ...unknownsSentence(unknown, known, counted, "au dénominateur"),
    ...fewSentence(everybody, counted),
  ];
  if (known === 0) return notApplicable({ numerator: 0, denominator: everybody, unknown, quality });
  const counts = new Map([...tally.counts, [NOT_SAID.code, unknown] as const]);
  return { ...compute({ counts, unknown: 0 }), unknown, quality };
}
