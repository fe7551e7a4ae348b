import { serialOfDay } from "../../shared/calendar.ts";
import type { Cell } from "../../shared/records/cell.ts";
import type { Cell as GoogleCell } from "../google/workbook/cell.ts";
import { newTab } from "../google/workbook/tab.ts";
import type { AddonWorkbook } from "./addonWorkbook.ts";

export type OldCell = Cell | { readonly day: string } | { readonly duration: number };

const day = (text: string) => ({ day: text });

/** A register as one finds them: titles above, columns in any order, shorthand, faults. Names stand for nobody. */
export const OLD_REGISTER: readonly (readonly OldCell[])[] = [
  ["ATELIER DES SAULES", null, "Suivi 2012"],
  ["mis à jour en décembre"],
  [],
  [
    "Ressources",
    "Prénom",
    "NOM",
    "H/F",
    "Niv. form.",
    "né(e) le",
    "Entrée",
    "sortie le",
    "motif de sortie",
    "date d'ouverture RSA",
    "Tél",
    "Obs",
    "Sit. fam.",
    "Bus ?",
    "Ville",
  ],
  [
    "RSA socle",
    "Ibis",
    "XXCANARI",
    "F",
    "Niv. VI",
    day("1985-04-12"),
    day("2012-03-05"),
    null,
    null,
    "oct-09",
    "0612345678",
    "=1+1",
    "Célibataire",
    "ligne 4",
    "Saint-Essai",
  ],
  [
    "RSA majoré",
    "<img src=x onerror=alert(1)>",
    "VVCANARI",
    "H",
    "niveau 5",
    "03/02/1990",
    "oct-12",
    day("2012-12-31"),
    "CDD + de 6 mois",
    "10/2010",
    "+33 6 12 34 56 78",
    "-",
    "?",
    null,
    "49007 Angers",
  ],
  [
    "AAH",
    "Okapi",
    "WWCANARI",
    "Mme",
    "bac pro",
    "01/01/1970",
    day("2012-05-02"),
    null,
    null,
    null,
    null,
    "@mairie",
    "Mariée",
    "ligne 2",
    "Angers",
  ],
  ["Total", 3],
];

export const OLD_TITLE = "Suivi 2012";
export const OLD_SHEET = 777_001;

/** Adds a tab that is none of the template's; days and durations are true ones, as somebody typed them. */
export function addOldTable(
  { state, id }: Pick<AddonWorkbook, "state" | "id">,
  rows: readonly (readonly OldCell[])[] = OLD_REGISTER,
  { title = OLD_TITLE, sheetId = OLD_SHEET } = {},
): void {
  state.edit(id, (workbook) => {
    const tab = newTab(sheetId, title, { rowCount: Math.max(100, rows.length + 5) });
    tab.rows = rows.map((row) => row.map(googleCell));
    workbook.tabs = [...workbook.tabs, tab];
  });
}

function googleCell(cell: OldCell): GoogleCell | undefined {
  if (cell === null) return undefined;
  if (typeof cell !== "object") return { value: cell };
  return "day" in cell
    ? { value: serialOfDay(cell.day), format: { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } } }
    : { value: cell.duration, format: { numberFormat: { type: "TIME", pattern: "h:mm" } } };
}
