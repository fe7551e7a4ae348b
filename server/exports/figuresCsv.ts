import type { Figure } from "../../shared/figures/figure.ts";
import { type CsvFlavour, csvText } from "./csvText.ts";

const HEADERS = [
  "chiffre",
  "classe",
  "libelle",
  "valeur",
  "affichage",
  "numerateur",
  "denominateur",
  "inconnus",
  "unite",
  "date_de_reference",
];

/** One line a figure, then one line a class of its distribution. Empty cells are « sans objet ». */
export function figuresCsv(figures: readonly Figure[], flavour: CsvFlavour): string {
  const rows = figures.flatMap((figure) => [
    [
      figure.id,
      "",
      figure.label,
      figure.value,
      figure.display,
      figure.numerator,
      figure.denominator,
      figure.unknown,
      figure.unit,
      figure.referenceDate,
    ],
    ...figure.breakdown.map(({ code, label, count, ratio, display }) => [
      figure.id,
      code,
      label,
      ratio ?? count,
      display,
      count,
      ratio === null ? null : figure.denominator,
      null,
      figure.unit,
      figure.referenceDate,
    ]),
  ]);
  return csvText([HEADERS, ...rows], flavour);
}
