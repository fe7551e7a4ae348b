import { requireTab } from "../../sheets/rangeJson.ts";
import { orNothing } from "../../workbook/cell.ts";
import { cellAt, setCell, type Tab } from "../../workbook/tab.ts";
import type { Dimension } from "../../workbook/gridRange.ts";
import type { Emulated } from "../googleTypes.ts";
import { ScriptException } from "../scriptError.ts";
import { requireCells } from "./rangePlace.ts";
import type { Sheets } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const DEFAULT_HEIGHT = 21;
const DEFAULT_WIDTH = 100;

/** The rows and columns of a tab: inserted, deleted, hidden, sized. Positions are 1-based. */
export function sheetLines({ book }: Sheets, sheetId: number, self: () => object) {
  const tab = () => book.tab(sheetId);
  const lines = (dimension: Dimension, position: number, count: number) => {
    if (count < 1 || position < 1)
      throw new ScriptException("The position or the number of lines is out of bounds.");
    return { sheetId, dimension, startIndex: position - 1, endIndex: position - 1 + count };
  };
  /** @param model 1-based, before the insertion: the line that the new ones look like */
  const insert = (dimension: Dimension, position: number, count: number, model: number) => {
    const size = dimension === "ROWS" ? tab().rowCount : tab().columnCount;
    // The API inserts only before an existing line; Apps Script also after the last one.
    if (position === size + 1) book.request({ appendDimension: { sheetId, dimension, length: count } });
    else book.request({ insertDimension: { range: lines(dimension, position, count) } });
    const source = model < position ? model : model + count;
    book.change((workbook) =>
      dressLike(requireTab(workbook, sheetId), dimension, source - 1, position - 1, count),
    );
    return self();
  };
  const remove = (dimension: Dimension, position: number, count: number) =>
    void book.request({ deleteDimension: { range: lines(dimension, position, count) } });
  const update = (
    dimension: Dimension,
    position: number,
    count: number,
    properties: object,
    fields: string,
  ) => {
    book.request({
      updateDimensionProperties: { range: lines(dimension, position, count), properties, fields },
    });
    return self();
  };
  const hide = (dimension: Dimension, position: number, count: number, hiddenByUser: boolean) =>
    void update(dimension, position, count, { hiddenByUser }, "hiddenByUser");
  const size = (dimension: Dimension, position: number, count: number, pixelSize: number) =>
    update(dimension, position, count, { pixelSize }, "pixelSize");
  const resize = (column: number, count: number) => {
    book.request({ autoResizeDimensions: { dimensions: lines("COLUMNS", column, count) } });
    return self();
  };
  const rangeLines = (range: unknown, dimension: Dimension) => {
    const cells = requireCells(range, `SpreadsheetApp.Sheet.hide${dimension === "ROWS" ? "Row" : "Column"}`);
    const start = (dimension === "ROWS" ? cells.startRowIndex : cells.startColumnIndex) ?? 0;
    const end = (dimension === "ROWS" ? cells.endRowIndex : cells.endColumnIndex) ?? tab().columnCount;
    return [start + 1, end - start] as const;
  };
  return {
    insertRowAfter: (row: number) => insert("ROWS", row + 1, 1, row),
    insertRowBefore: (row: number) => insert("ROWS", row, 1, row),
    insertRowsAfter: (row: number, count: number) => insert("ROWS", row + 1, count, row),
    insertRowsBefore: (row: number, count: number) => insert("ROWS", row, count, row),
    insertColumnAfter: (column: number) => insert("COLUMNS", column + 1, 1, column),
    insertColumnBefore: (column: number) => insert("COLUMNS", column, 1, column),
    insertColumnsAfter: (column: number, count: number) => insert("COLUMNS", column + 1, count, column),
    insertColumnsBefore: (column: number, count: number) => insert("COLUMNS", column, count, column),
    deleteRow: (row: number) => {
      remove("ROWS", row, 1);
      return self();
    },
    deleteRows: (row: number, count: number) => remove("ROWS", row, count),
    deleteColumn: (column: number) => {
      remove("COLUMNS", column, 1);
      return self();
    },
    deleteColumns: (column: number, count: number) => remove("COLUMNS", column, count),
    hideRows: (row: number, count = 1) => hide("ROWS", row, count, true),
    hideColumns: (column: number, count = 1) => hide("COLUMNS", column, count, true),
    showRows: (row: number, count = 1) => hide("ROWS", row, count, false),
    showColumns: (column: number, count = 1) => hide("COLUMNS", column, count, false),
    hideColumn: (range: unknown) => hide("COLUMNS", ...rangeLines(range, "COLUMNS"), true),
    hideRow: (range: unknown) => hide("ROWS", ...rangeLines(range, "ROWS"), true),
    isColumnHiddenByUser: (column: number) => tab().columnProperties[column - 1]?.hiddenByUser === true,
    isRowHiddenByUser: (row: number) => tab().rowProperties[row - 1]?.hiddenByUser === true,
    setColumnWidth: (column: number, width: number) => size("COLUMNS", column, 1, width),
    setColumnWidths: (column: number, count: number, width: number) => size("COLUMNS", column, count, width),
    getColumnWidth: (column: number) => tab().columnProperties[column - 1]?.pixelSize ?? DEFAULT_WIDTH,
    autoResizeColumn: (column: number) => resize(column, 1),
    autoResizeColumns: (column: number, count: number) => resize(column, count),
    setRowHeight: (row: number, height: number) => size("ROWS", row, 1, height),
    setRowHeights: (row: number, count: number, height: number) => size("ROWS", row, count, height),
    getRowHeight: (row: number) => tab().rowProperties[row - 1]?.pixelSize ?? DEFAULT_HEIGHT,
  } satisfies Emulated<Sheet>;
}

/** New lines take the formats and the rules of their neighbour, as Sheets does; neither its content nor its notes. */
function dressLike(tab: Tab, dimension: Dimension, source: number, start: number, count: number): void {
  const across = dimension === "ROWS" ? tab.columnCount : tab.rowCount;
  for (let other = 0; other < across; other += 1) {
    const place = (line: number) =>
      dimension === "ROWS" ? ([line, other] as const) : ([other, line] as const);
    const { format, validation } = cellAt(tab, ...place(source)) ?? {};
    const dress = orNothing({
      ...(format === undefined ? {} : { format }),
      ...(validation === undefined ? {} : { validation }),
    });
    for (let line = start; line < start + count; line += 1) setCell(tab, ...place(line), dress);
  }
}
