import type { Figure } from "../../../shared/figures/figure.ts";
import type { PublishedFigure } from "./expected.ts";

/** An independent rounding: the software's own is what is being looked at. */
const roundHalfUp = (value: number, factor: number) => Math.floor(value * factor + 0.5) / factor;

/** What the figures of an entry print where the document prints its value: one value when they agree. */
export function asPublished(
  published: PublishedFigure,
  figures: readonly Figure[],
): ReadonlySet<number | string> {
  const candidates = figures.filter(({ seeds }) => seeds.includes(published.seed));
  const printed = candidates.map((figure) => valueIn(published, figure));
  return new Set(printed.filter((value) => value !== null));
}

/** The class of a distribution, or the figure itself, as the document would print it; null: this figure does not say. */
function valueIn(published: PublishedFigure, figure: Figure): number | string | null {
  if (published.kind === "mode") return figure.unit === "classe" ? figure.value : null;
  const { kind, of } = published;
  const shown = figure.breakdown.find(({ code }) => code === of);
  if (shown !== undefined)
    return kind === "percent" ? roundHalfUp(100 * (shown.ratio ?? -1), 1) : shown.count;
  if (typeof figure.value !== "number") return null;
  if (of !== undefined && figure.unit !== of) return null;
  return roundHalfUp(figure.value, kind === "decimal" ? 100 : 1);
}
