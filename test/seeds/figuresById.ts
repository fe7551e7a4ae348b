import type { Figure } from "../../shared/figures/figure.ts";

/** The figure of that name. @throws Error when there is none */
export function figureIn(figures: readonly Figure[], id: string): Figure {
  const found = figures.find((figure) => figure.id === id);
  if (found === undefined) throw new Error(`Cannot find the figure "${id}"`);
  return found;
}

/** The classes of a figure that count something. */
export function countsIn(figures: readonly Figure[], id: string): Readonly<Record<string, number>> {
  const held = figureIn(figures, id).breakdown.filter(({ count }) => count > 0);
  return Object.fromEntries(held.map(({ code, count }) => [code, count]));
}

/** The classes of a figure, those that count nothing included. */
export function everyCountIn(figures: readonly Figure[], id: string): Readonly<Record<string, number>> {
  return Object.fromEntries(figureIn(figures, id).breakdown.map(({ code, count }) => [code, count]));
}
