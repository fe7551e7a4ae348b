import { tabColour } from "../../../shared/workbook/colours.ts";
import { CARD_WIDTHS, pixelsOf } from "../../../shared/workbook/columnWidth.ts";
import type { Tab } from "../../../shared/workbook/tab.ts";
import { tabGrid } from "../../../shared/workbook/tabGrid.ts";
import type { Sheet } from "./placedTab.ts";

/** The only tab of a new file, while nothing is in it; null otherwise. */
export function onlyBlankSheet(): Sheet | null {
  const [only, ...others] = SpreadsheetApp.getActive().getSheets();
  return only !== undefined && others.length === 0 && isEmpty(only) ? only : null;
}

export function isEmpty(sheet: Sheet): boolean {
  return sheet.getLastRow() === 0;
}

/** Makes a new tab. @param index place among the tabs, from 0 */
export function insertSheet(title: string, index: number): Sheet {
  return SpreadsheetApp.getActive().insertSheet(title, index);
}

export function sheetCount(): number {
  return SpreadsheetApp.getActive().getNumSheets();
}

/** Size, colour and frozen row of a tab in which nothing is written yet. */
export function shapeSheet(sheet: Sheet, tab: Tab): void {
  const { rows, columns, frozenRows } = tabGrid(tab);
  resize(sheet, rows, columns);
  sheet.setFrozenRows(frozenRows);
  if (tab.layout === "card")
    CARD_WIDTHS.forEach((width, index) => sheet.setColumnWidth(index + 1, pixelsOf(width)));
  sheet.setTabColor(`#${tabColour(tab)}`);
}

export function resize(sheet: Sheet, rows: number, columns: number): void {
  const [presentRows, presentColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (presentRows > rows) sheet.deleteRows(rows + 1, presentRows - rows);
  else if (presentRows < rows) sheet.insertRowsAfter(presentRows, rows - presentRows);
  if (presentColumns > columns) sheet.deleteColumns(columns + 1, presentColumns - columns);
  else if (presentColumns < columns) sheet.insertColumnsAfter(presentColumns, columns - presentColumns);
}
