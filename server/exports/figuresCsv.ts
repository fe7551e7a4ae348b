import type { Figure } from "../../shared/figures/figure.ts";

/** « standard »: RFC 4180, comma, dot. « excel »: what a French Excel opens by a double click: semicolon, comma, BOM. */
export type CsvFlavour = "standard" | "excel";

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
  const separator = flavour === "excel" ? ";" : ",";
  const lines = [HEADERS, ...rows].map((row) => row.map((cell) => written(cell, flavour)).join(separator));
  return `${flavour === "excel" ? "\uFEFF" : ""}${lines.join("\r\n")}\r\n`;
}

function written(cell: string | number | null, flavour: CsvFlavour): string {
  if (cell === null) return "";
  if (typeof cell === "number") return flavour === "excel" ? String(cell).replace(".", ",") : String(cell);
  // Thin and no-break spaces are for pages; a spreadsheet would take such a number for text, and a formula for a formula.
  const text = cell.replace(/[\u00A0\u202F]/g, " ");
  const harmless = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
