import { FEW } from "../../figures/builders/quality.ts";
import type { Figure } from "../../figures/figure.ts";
import { capital, formatInteger, formatPercent } from "../../format.ts";
import type { FigureSpan, Sentence } from "../report.ts";
import { classNamed } from "../source.ts";

/** Those of whom a share is said, as a sentence names them. */
export type Who = {
  /** « personnes sorties de ces ateliers » */
  readonly several: string;
  /** « toutes les personnes sorties de ces ateliers » */
  readonly all: string;
  /** « aucune personne sortie de ces ateliers » */
  readonly none: string;
  /** « une » or « un »: one of them. */
  readonly one: string;
};

/** What they did: the end of the sentence, without its stop. */
export type Did = {
  /** « se sont orientées vers l'emploi » */
  readonly several: string;
  /** « s'est orientée vers l'emploi » */
  readonly one: string;
  /** « ne s'est orientée vers l'emploi » */
  readonly none: string;
};

/**
 * How many of them did it, as strongly as the numbers allow: all, none, a percentage, or, of a few, how many of how many.
 *
 * A percentage that rounds to 0 or 100 does not say « none » nor « all ».
 *
 * @param of class of the figure; absent: its value, a share
 * @returns null when the figure has nothing to share out
 */
export function shareSentence(figure: Figure, who: Who, did: Did, of?: string): Sentence | null {
  const share = shareOf(figure, of);
  if (share === null) return null;
  const { count, total } = share;
  const span = (text: string): FigureSpan =>
    of === undefined ? { figure: figure.id, text } : { figure: figure.id, of, text };
  if (count === 0) return [span(capital(who.none)), ` ${did.none}.`];
  if (count === total) {
    if (total === 1) return [span(capital(who.one)), " seule est comptée\u00A0: elle ", `${did.one}.`];
    return [span(capital(who.all)), ` (${formatInteger(total)}) ${did.several}.`];
  }
  if (total < FEW) {
    const some = count === 1 ? who.one : formatInteger(count);
    return [
      `Sur ${formatInteger(total)} ${who.several}, `,
      span(some),
      ` ${count === 1 ? did.one : did.several}.`,
    ];
  }
  return [span(percentOf(count / total)), ` des ${who.several} ${did.several}.`];
}

/** « 41 % », « Moins de 1 % », « Plus de 99 % » */
export function percentOf(ratio: number): string {
  if (ratio > 0 && ratio < 0.005) return `Moins de ${formatPercent(0.01)}`;
  if (ratio < 1 && ratio >= 0.995) return `Plus de ${formatPercent(0.99)}`;
  return formatPercent(ratio);
}

export function shareOf(
  figure: Figure,
  of?: string,
): { readonly count: number; readonly total: number } | null {
  const { denominator, numerator, value } = figure;
  const count = of === undefined ? numerator : (classNamed(figure, of)?.count ?? null);
  if (value === null || denominator === null || denominator === 0 || count === null) return null;
  return { count, total: denominator };
}
