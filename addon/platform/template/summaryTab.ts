import { TAB_COLOURS } from "../../../shared/workbook/colours.ts";
import { type ProseLine, writeProse } from "./proseTab.ts";

export const SUMMARY_TITLE = "Synthèse";
const HEADING: ProseLine = { cells: ["Mes chiffres"], look: "title" };
const WIDTHS = [330, 150, 110, 110, 110, 420] as const;

/** Rewrites the tab of the association's own figures. @returns false when it has a tab of its own with that title */
export function writeSummary(lines: readonly ProseLine[]): boolean {
  const place = SpreadsheetApp.getActive().getNumSheets();
  return summary([HEADING, ...lines], place) !== null;
}

/** The tab before anything was ever written in it; one that was filled is left as it is. */
export function writeEmptySummary(place: number): void {
  const sheet = SpreadsheetApp.getActive().getSheetByName(SUMMARY_TITLE);
  if (sheet !== null && sheet.getLastRow() > 1) return;
  summary(
    [
      HEADING,
      {
        cells: [
          "Rien n'est encore écrit ici. Choisissez « Mes chiffres » dans le menu Navette, puis « Écrire dans l'onglet Synthèse ».",
        ],
      },
    ],
    place,
  );
}

function summary(lines: readonly ProseLine[], place: number) {
  return writeProse({ title: SUMMARY_TITLE, widths: WIDTHS, tabColour: TAB_COLOURS.guide, lines }, place);
}
