import type { SavedImport } from "../../gestures/importForm.ts";
import { element } from "../kit/element.ts";
import type { Way } from "./import.ts";
import { backButton, counted, titled } from "./step.ts";

type Saved = Extract<SavedImport, { outcome: "saved" }>;

/** What was written, and what to do next. */
export function savedStep(title: string, { tabs, scattered }: Saved, way: Way): HTMLElement {
  return titled(
    null,
    `« ${title} » est importé`,
    element(
      "ul",
      {},
      ...tabs.map((tab) =>
        element(
          "li",
          {},
          `${tab.title} : ${[
            tab.added === 0 ? null : counted(tab.added, "ligne ajoutée", "lignes ajoutées"),
            tab.completed === 0
              ? null
              : counted(tab.completed, "case vide complétée", "cases vides complétées"),
          ]
            .filter((part) => part !== null)
            .join(", ")}`,
        ),
      ),
    ),
    scattered === 0
      ? null
      : element(
          "p",
          { class: "help" },
          `Les cases complétées étaient dispersées : elles ont été écrites en ${counted(scattered, "fois", "fois")}, sans toucher à leurs voisines.`,
        ),
    element(
      "p",
      { class: "notice" },
      "L'ancien onglet n'a pas changé : gardez-le jusqu'à ce que tout soit vérifié. « Contrôler le classeur », dans le menu Navette, dit ce qu'il reste à corriger. Importer ce tableau à nouveau n'ajouterait rien.",
    ),
    backButton("Importer un autre onglet", way.toSheets),
  );
}
