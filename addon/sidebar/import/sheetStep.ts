import type { ImportForm } from "../../gestures/importForm.ts";
import { element } from "../kit/element.ts";
import { formWith } from "../kit/page.ts";
import type { Way } from "./import.ts";
import { counted, selectOf, titled } from "./step.ts";

const TITLE = "Quel onglet contient l'ancien tableau ?";

/** 1. The tab that holds the old table. */
export function sheetStep({ sheets, missingTabs }: ImportForm, way: Way): HTMLElement {
  const missing =
    missingTabs.length === 0
      ? null
      : element(
          "p",
          { class: "notice attention" },
          `Ce classeur n'a pas ${missingTabs.length > 1 ? "les onglets" : "l'onglet"} ${missingTabs.map((title) => `« ${title} »`).join(", ")}. « Installer ou mettre à jour le classeur », dans le menu Navette, ajoute ce qui manque.`,
        );
  if (sheets.length === 0) {
    return titled(
      1,
      TITLE,
      missing,
      element("p", { class: "notice" }, "Ce classeur ne contient que les onglets de Navette."),
      element("p", {}, HOW_TO_BRING),
    );
  }
  const choice = selectOf(
    "sheet",
    sheets.map(({ title, rows }) => `${title} (${counted(rows, "ligne")})`),
    0,
    "sheet-help",
  );
  const go = async () => {
    const chosen = sheets[Number(choice.value)];
    if (chosen !== undefined) await way.choose(chosen.id);
  };
  return titled(
    1,
    TITLE,
    missing,
    formWith(
      "Continuer",
      go,
      element(
        "div",
        { class: "field" },
        element("label", { for: "sheet" }, "Onglet"),
        choice,
        element("p", { class: "help", id: "sheet-help" }, HOW_TO_BRING),
      ),
      element(
        "p",
        { class: "notice" },
        "Rien n'est écrit avant l'étape 4. L'ancien onglet n'est jamais modifié.",
      ),
    ),
  );
}

const HOW_TO_BRING =
  "Un tableau d'un autre fichier ? Dans cet autre fichier, clic droit sur l'onglet, « Copier vers », « Feuille de calcul existante », puis ce classeur. Si l'onglet porte le nom d'un onglet de Navette, renommez-le d'abord.";
