import { headerColour } from "../../../shared/workbook/colours.ts";
import { columnWidth, pixelsOf } from "../../../shared/workbook/columnWidth.ts";
import { headerOf } from "../../../shared/workbook/headerOf.ts";
import { groupsOf, type PlacedColumn, placedColumns, type PlacedTab, type Range } from "./placedTab.ts";

/**
 * Writes headers, side by side on a table, one below the other on a card. Each is dressed first and written last: where a
 * header stands, everything else about it was done, wherever an earlier installation was stopped.
 */
export function writeHeaders(placed: PlacedTab, added: readonly PlacedColumn[]): void {
  for (const group of groupsOf(added)) {
    const range = headerCells(placed, group);
    const grid = <T>(value: (column: PlacedColumn["column"]) => T) => gridOf(placed, group, value);
    range.setFontWeight("bold").setWrap(true).setVerticalAlignment("middle");
    if (placed.tab.layout === "table") setWidths(placed, group);
    range.setBackgrounds(grid((column) => `#${headerColour(column)}`));
    range.setNotes(grid(({ help }) => help));
    if (placed.tab.layout === "card") writeHelp(placed, group);
    range.setValues(grid(headerOf));
  }
}

/** Gives back the notes that headers lost; one that somebody wrote is left. */
export function restoreNotes(placed: PlacedTab): void {
  for (const group of groupsOf(placedColumns(placed))) {
    const range = headerCells(placed, group);
    const present = range.getNotes();
    if (present.flat().every((note) => note !== "")) continue;
    const helps = gridOf(placed, group, ({ help }) => help);
    range.setNotes(present.map((row, at) => row.map((note, index) => note || (helps[at]?.[index] ?? ""))));
  }
}

function setWidths({ sheet }: PlacedTab, group: readonly PlacedColumn[]): void {
  for (const { column, position } of group) sheet.setColumnWidth(position, pixelsOf(columnWidth(column)));
}

/** What to type, beside the value. */
function writeHelp({ sheet }: PlacedTab, group: readonly PlacedColumn[]): void {
  if (sheet.getMaxColumns() < 3) return;
  sheet
    .getRange(group[0]?.position ?? 1, 3, group.length, 1)
    .setValues(group.map(({ column }) => [column.help]));
}

function headerCells({ tab, sheet, headerRow }: PlacedTab, group: readonly PlacedColumn[]): Range {
  const first = group[0]?.position ?? 1;
  return tab.layout === "card"
    ? sheet.getRange(first, 1, group.length, 1)
    : sheet.getRange(headerRow, first, 1, group.length);
}

function gridOf<T>(
  { tab }: PlacedTab,
  group: readonly PlacedColumn[],
  value: (column: PlacedColumn["column"]) => T,
): T[][] {
  const values = group.map(({ column }) => value(column));
  return tab.layout === "card" ? values.map((each) => [each]) : [values];
}
