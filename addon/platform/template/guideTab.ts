import { headerColour, TAB_COLOURS } from "../../../shared/workbook/colours.ts";
import { GUIDE_TITLE, type GuideLine, guideLines } from "../../../shared/workbook/guide.ts";
import { ASSOCIATION_TEMPLATE } from "../../../shared/workbook/template.ts";
import { type ProseLine, writeProse } from "./proseTab.ts";

const WORDS = {
  colours: [],
  protection:
    "Rien n'est verrouillé : Google demande seulement si vous êtes sûr avant d'écrire dans une colonne que Navette remplit.",
} as const;

/** The tab « Mode d'emploi ». @param place among the tabs, from 0 */
export function writeGuide(place: number): void {
  const lines = guideLines(ASSOCIATION_TEMPLATE.title, ASSOCIATION_TEMPLATE.tabs, WORDS).map(lineOf);
  writeProse({ title: GUIDE_TITLE, widths: [200, 700], tabColour: TAB_COLOURS.guide, lines }, place);
}

function lineOf(line: GuideLine): ProseLine {
  switch (line.kind) {
    case "title":
    case "heading":
      return { cells: [line.text], look: line.kind };
    case "blank":
      return { cells: [] };
    case "legend":
      return { cells: [line.title, line.text], colour: headerColour(line.column) };
    default:
      return { cells: [line.title, line.text] };
  }
}
