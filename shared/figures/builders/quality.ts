import { formatInteger, formatPercent, plural } from "../../format.ts";

/** What is counted, as a sentence about the ones that are left out names it. */
export type Counted = {
  readonly one: string;
  readonly several: string;
  /** What they lack, invariable: « sans réponse ». */
  readonly missing: string;
};

export const PEOPLE: Counted = { one: "personne", several: "personnes", missing: "sans réponse" };
export const EXITS: Counted = {
  one: "personne sortie",
  several: "personnes sorties",
  missing: "sans situation connue",
};

/** Below, one person weighs more than 5 points. */
export const FEW = 20;

/** « 12 personnes » */
export function quantity(count: number, { one, several }: Pick<Counted, "one" | "several">): string {
  return `${formatInteger(count)} ${plural(count, one, several)}`;
}

/**
 * What the unknowns are, when there are some.
 *
 * @param place where they are in the calculation, in French
 */
export function unknownsSentence(
  unknown: number,
  known: number,
  counted: Counted,
  place: "hors calcul" | "au dénominateur" = "hors calcul",
): readonly string[] {
  if (unknown === 0) return [];
  const share = unknown / (unknown + known);
  // « 0 % » of some people would deny that they are there.
  const written = share < 0.005 ? "moins de 1\u00A0%" : formatPercent(share);
  return [`${quantity(unknown, counted)} ${counted.missing} (${written}), ${place}.`];
}

/** A warning about percentages of very few. */
export function fewSentence(known: number, counted: Counted): readonly string[] {
  if (known === 0 || known >= FEW) return [];
  return [`Calculé sur ${quantity(known, counted)} seulement : un pourcentage en dit peu.`];
}
