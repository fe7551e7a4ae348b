import { columnLetters } from "../../../shared/workbook/content.ts";
import type { PresentTab } from "../../../shared/workbook/lacks.ts";
import { type ColumnOf, columnsOf } from "../../../shared/workbook/tab.ts";

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** A tab of the template where it stands in the open workbook. */
export type PlacedTab = Pick<PresentTab, "tab" | "headerRow" | "positions"> & { readonly sheet: Sheet };

/** A column of the template and its place, 1-based: the column of a table, the row of a card. */
export type PlacedColumn = ColumnOf & { readonly position: number };

/** The columns that are there, from left to right. */
export function placedColumns({ tab, positions }: PlacedTab): readonly PlacedColumn[] {
  return columnsOf(tab)
    .flatMap(({ key, column }) => {
      const position = positions.get(key);
      return position === undefined ? [] : [{ key, column, position }];
    })
    .sort((a, b) => a.position - b.position);
}

/** Columns below their headers, down to the end of the tab wherever it is; on a card, the cells of the values. */
export function cellsBelow({ tab, sheet, headerRow }: PlacedTab, first: number, last = first): Range {
  if (tab.layout === "card") return sheet.getRange(first, 2, last - first + 1, 1);
  return sheet.getRange(`${columnLetters(first)}${String(headerRow + 1)}:${columnLetters(last)}`);
}

/** What the range of a column names: the header too, which proves the column. */
export function cellsOfRange({ tab, sheet }: PlacedTab, position: number): Range {
  if (tab.layout === "card") return sheet.getRange(position, 1, 1, 2);
  const letters = columnLetters(position);
  return sheet.getRange(`${letters}:${letters}`);
}

/** Neighbouring columns together, so that they are written at once. */
export function groupsOf<T extends { readonly position: number }>(columns: readonly T[]): readonly T[][] {
  const groups: T[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.at(-1)?.position === column.position - 1) last.push(column);
    else groups.push([column]);
  }
  return groups;
}
