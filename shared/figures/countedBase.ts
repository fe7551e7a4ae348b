import { formatInteger, plural } from "../format.ts";
import type { Figure } from "./figure.ts";

/** Units of which a distribution says how many it shares out. Their singular only drops the s. */
const COUNTED: ReadonlySet<Figure["unit"]> = new Set([
  "personnes",
  "sorties",
  "séances",
  "places",
  "parcours",
  "relances",
  "semaines",
]);

/** « sur 563 personnes »; null when the figure shares nothing out. */
export function countedBase({ denominator, unit }: Pick<Figure, "denominator" | "unit">): string | null {
  if (denominator === null) return null;
  const several = COUNTED.has(unit) ? unit : "réponses";
  const one = several === "parcours" ? several : several.slice(0, -1);
  return `sur ${formatInteger(denominator)} ${plural(denominator, one, several)}`;
}
