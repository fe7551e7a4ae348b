import type { Figure } from "../../../shared/figures/figure.ts";
import type { ProseLine } from "./proseTab.ts";

type Section = { readonly words: string; readonly figures: readonly Figure[] };

const NONE = "sans objet";

/** What the tab « Synthèse » says: each figure with its proof, each class below its figure. Values, no formula. */
export function summaryLines(sections: readonly Section[], year: number, day: string): readonly ProseLine[] {
  return [
    { cells: [`Année ${String(year)}, calculée par Navette le ${day} d'après ce classeur seul.`] },
    { cells: [] },
    ...sections.flatMap(({ words, figures }): ProseLine[] => [
      { cells: [words], look: "heading" },
      { cells: ["Chiffre", "Valeur", "Comptés", "Sur", "Inconnus", "À savoir"], look: "headers" },
      ...figures.flatMap(figureLines),
      { cells: [] },
    ]),
  ];
}

function figureLines(figure: Figure): ProseLine[] {
  const { label, display, numerator, denominator, unknown, quality, breakdown } = figure;
  return [
    {
      cells: [label, display, shown(numerator), shown(denominator), unknown, quality.join(" ")],
    },
    ...breakdown
      .filter(({ count }) => count > 0)
      .map((each): ProseLine => ({
        cells: [`– ${each.label}`, each.display, each.count, each.ratio === null ? "" : shown(denominator)],
      })),
  ];
}

const shown = (value: number | null) => value ?? NONE;
