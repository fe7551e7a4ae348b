import type { Figure } from "../../../shared/figures/figure.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";
import type { PublishedFigure } from "./expected.ts";

/** An independent rounding: the software's own is what is being looked at. */
const roundHalfUp = (value: number) => Math.floor(value + 0.5);

/** What the figure prints where the document prints its value; null when it says nothing there. */
export function asPublished(
  { kind, of, value }: PublishedFigure,
  figure: Figure,
): PublishedFigure["value"] | null {
  const shown = of === undefined ? undefined : figure.breakdown.find(({ code }) => code === of);
  if (of !== undefined && shown === undefined) return null;
  if (kind === "words") return shown === undefined ? null : plainSpaces(shown.display);
  const computed = shown?.ratio ?? shown?.count ?? figure.value;
  if (typeof computed !== "number") return null;
  if (kind === "fraction") {
    const [numerator, denominator] = value;
    return roundHalfUp(100 * computed) === roundHalfUp((100 * numerator) / denominator) ? value : null;
  }
  return roundHalfUp(kind === "percent" ? 100 * computed : computed);
}
