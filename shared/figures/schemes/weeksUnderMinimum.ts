import type { NumericScheme } from "./numericScheme.ts";

/** Weeks of one person under the minimum of hours, in a year. */
export const WEEKS_UNDER_MINIMUM: NumericScheme = {
  key: "semaines_sous_minimum",
  label: "Semaines sous le minimum",
  source: "Navette",
  classes: [
    { code: "aucune", label: "Aucune semaine", from: 0 },
    { code: "1", label: "1 semaine", from: 1 },
    { code: "2_3", label: "2 ou 3 semaines", from: 2 },
    { code: "4_plus", label: "4 semaines et plus", from: 4 },
  ],
};
