import { checkWorkbook } from "../../shared/checks/checkWorkbook.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { contentOf } from "../../shared/workbook/extractContent.ts";
import { recogniseWorkbook } from "../../shared/workbook/recognise.ts";
import { readSheets } from "../platform/workbook.ts";
import { showMessage } from "../platform/ui.ts";

const SHOWN = 15;
const TITLE = "Contrôler le classeur";

/** « Contrôler le classeur »: the checks of the service, on the workbook as it stands. Nothing is written. */
export function checkThisWorkbook(): void {
  const recognised = recogniseWorkbook(readSheets());
  if (recognised === null) {
    showMessage(TITLE, "Ce classeur ne contient aucun onglet du modèle Navette.");
    return;
  }
  showMessage(TITLE, summaryOf(checkWorkbook(contentOf(recognised)).problems));
}

function summaryOf(problems: readonly Problem[]): string {
  if (problems.length === 0) return "Tout est en ordre : aucune ligne à corriger.";
  const shown = problems.slice(0, SHOWN).map(({ tabTitle, cell, row, sentence }) => {
    const place = [tabTitle, cell ?? (row === null ? null : `ligne ${row}`)]
      .filter((part) => part !== null)
      .join(", ");
    return place === "" ? sentence : `${place} : ${sentence}`;
  });
  const more = problems.length > SHOWN ? [`… et ${problems.length - SHOWN} autres.`] : [];
  return [...shown, ...more].join("\n\n");
}
