import { NOT_SAID } from "../../figures/builders/base.ts";
import { FEW } from "../../figures/builders/quality.ts";
import type { Figure, FigureClass } from "../../figures/figure.ts";
import { mostFrequent } from "../../statistics/mostFrequent.ts";

/** What the numbers of a distribution allow to say of its greatest class. */
export type MostFrequentClass =
  /** Everybody who is known: « uniquement ». */
  | { readonly kind: "all"; readonly first: FigureClass }
  /** More than half: « en majorité ». */
  | { readonly kind: "majority"; readonly first: FigureClass }
  /** More than any other: « le plus souvent ». */
  | { readonly kind: "most"; readonly first: FigureClass }
  /** Two or more hold as many: « autant ». */
  | { readonly kind: "tie"; readonly first: FigureClass; readonly others: readonly FigureClass[] }
  /** Too few, too many unknown, or nobody: nothing is claimed. */
  | { readonly kind: "nothing" };

/** Share of unknown answers above which a distribution describes those who answered, and nobody else. */
export const TOO_MANY_UNKNOWN = 0.5;

export function mostFrequentClass(figure: Figure): MostFrequentClass {
  const { value, denominator, unknown } = figure;
  const total = denominator ?? 0;
  const said = figure.breakdown.filter(({ code }) => code !== NOT_SAID.code);
  const known = said.reduce((sum, { count }) => sum + count, 0);
  if (value === null || total < FEW || unknown > TOO_MANY_UNKNOWN * (known + unknown))
    return { kind: "nothing" };
  const [first, ...others] = mostFrequent(said);
  if (first === undefined) return { kind: "nothing" };
  if (others.length > 0) return { kind: "tie", first, others };
  if (first.count === total) return { kind: "all", first };
  return { kind: 2 * first.count > total ? "majority" : "most", first };
}

const HOW_OFTEN = { all: "uniquement", majority: "en majorité", most: "le plus souvent" } as const;

export function howOften({ kind }: { readonly kind: keyof typeof HOW_OFTEN }): string {
  return HOW_OFTEN[kind];
}
