import type { Cell } from "./cell.ts";
import { tabById, tabByTitle, type Workbook } from "./workbook.ts";

/** `=ROWS('Ateliers'!A:A)`: how many rows a tab has. The only formula of the stand-in that looks at another tab. */
const ROWS_OF_TAB = /^=ROWS\('((?:[^']|'')+)'!A:A\)$/i;

export function countsRows(formula: string): boolean {
  return ROWS_OF_TAB.test(formula);
}

/** The cell computed again: it follows its tab when that one is renamed, and shows #REF! once it is gone. */
export function countRows(workbook: Workbook, cell: Cell): Cell {
  const { formula = "", rowsOf } = cell;
  const title = (ROWS_OF_TAB.exec(formula)?.[1] ?? "").replaceAll("''", "'");
  const known = rowsOf?.formula === formula ? rowsOf.sheetId : undefined;
  const tab = known === undefined ? tabByTitle(workbook, title) : tabById(workbook, known);
  if (tab === undefined) return { ...cell, result: { type: "REF", message: "Reference does not exist." } };
  const followed = `=ROWS('${tab.properties.title.replaceAll("'", "''")}'!A:A)`;
  const rowsOfTab = { sheetId: tab.sheetId, formula: followed };
  return { ...cell, formula: followed, rowsOf: rowsOfTab, result: tab.rowCount };
}
