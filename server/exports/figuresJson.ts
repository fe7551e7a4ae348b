import type { Figure } from "../../shared/figures/figure.ts";

/** The figures of a year for other programs, the same from the API and from the command line. */
export function figuresJson(year: number, departmentName: string, figures: readonly Figure[]) {
  return { annee: year, departement: departmentName, chiffres: figures };
}
