import { type A1Bounds, columnLetters, readBounds } from "../../workbook/a1.ts";
import { type Area, areaOf, type GridRange } from "../../workbook/gridRange.ts";
import { resolveRange } from "../../workbook/resolveRange.ts";
import type { Tab } from "../../workbook/tab.ts";
import { namedRangeByName, type Workbook } from "../../workbook/workbook.ts";
import { GoogleError } from "../../wire/googleError.ts";
import type { Book } from "../book.ts";
import { ScriptException, wrongArguments } from "../scriptError.ts";

/** The cells that a Range stands for; it stays where it is when rows move. */
const ranges = new WeakMap<object, GridRange>();

export function placeRange(range: object, cells: GridRange): void {
  ranges.set(range, cells);
}

/** The cells of a Range given as an argument; undefined for anything else. */
export function cellsOf(value: unknown): GridRange | undefined {
  return typeof value === "object" && value !== null ? ranges.get(value) : undefined;
}

export function requireCells(value: unknown, method: string): GridRange {
  const cells = cellsOf(value);
  if (cells === undefined) throw wrongArguments(method, [value]);
  return cells;
}

/** `getRange` of a sheet, in its four forms. */
export function cellsAsked(book: Book, sheetId: number, args: readonly unknown[]): GridRange {
  const tab = book.tab(sheetId);
  if (args.length === 1 && typeof args[0] === "string") return cellsNamed(book, args[0], tab);
  const isNumbers = args.length >= 2 && args.length <= 4 && args.every((arg) => typeof arg === "number");
  if (!isNumbers) throw wrongArguments("SpreadsheetApp.Sheet.getRange", args);
  const [row = 1, column = 1, rows = 1, columns = 1] = args.map((arg) => Math.trunc(Number(arg)));
  if (rows < 1) throw new ScriptException("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new ScriptException("The number of columns in the range must be at least 1.");
  const cells = {
    startRow: row - 1,
    endRow: row - 1 + rows,
    startColumn: column - 1,
    endColumn: column - 1 + columns,
  };
  refuseOutside(tab, cells);
  return {
    sheetId,
    startRowIndex: cells.startRow,
    endRowIndex: cells.endRow,
    startColumnIndex: cells.startColumn,
    endColumnIndex: cells.endColumn,
  };
}

export function refuseOutside(tab: Tab, { startRow, endRow, startColumn, endColumn }: Area): void {
  const outside = startRow < 0 || startColumn < 0 || endRow > tab.rowCount || endColumn > tab.columnCount;
  if (outside)
    throw new ScriptException("The coordinates of the range are outside the dimensions of the sheet.");
}

/** What a text names: `A1:B2`, `Tab!A:A`, a named range. @param within the tab of a text which names none */
export function cellsNamed(book: Book, text: string, within: Tab): GridRange {
  const bounds = readBounds(text);
  if (bounds !== null) return boundsIn(within, bounds);
  const found = resolved(book.workbook, text);
  if (found === null) throw new ScriptException("Range not found");
  return found;
}

function boundsIn(tab: Tab, bounds: A1Bounds): GridRange {
  refuseOutside(tab, {
    startRow: bounds.startRow ?? 0,
    endRow: bounds.endRow ?? tab.rowCount,
    startColumn: bounds.startColumn ?? 0,
    endColumn: bounds.endColumn ?? tab.columnCount,
  });
  return {
    sheetId: tab.sheetId,
    ...(bounds.startRow === undefined ? {} : { startRowIndex: bounds.startRow }),
    ...(bounds.endRow === undefined ? {} : { endRowIndex: bounds.endRow }),
    ...(bounds.startColumn === undefined ? {} : { startColumnIndex: bounds.startColumn }),
    ...(bounds.endColumn === undefined ? {} : { endColumnIndex: bounds.endColumn }),
  };
}

function resolved(workbook: Workbook, text: string): GridRange | null {
  const named = namedRangeByName(workbook, text);
  if (named !== undefined) return named.range;
  const mark = text.lastIndexOf("!");
  const bounds = mark < 0 ? null : readBounds(text.slice(mark + 1));
  try {
    const { tab } = resolveRange(workbook, text);
    return bounds === null ? { sheetId: tab.sheetId } : boundsIn(tab, bounds);
  } catch (error) {
    if (error instanceof GoogleError) return null;
    throw error;
  }
}

/** `B2`, `A1:C3`, `A:A` for a range without end. */
export function a1Of(cells: GridRange, tab: Tab): string {
  const area = areaOf(cells, tab);
  const wholeColumns = cells.startRowIndex === undefined && cells.endRowIndex === undefined;
  const wholeRows = cells.startColumnIndex === undefined && cells.endColumnIndex === undefined;
  const [from, to] = [columnLetters(area.startColumn), columnLetters(area.endColumn - 1)];
  if (wholeColumns && !wholeRows) return `${from}:${to}`;
  if (wholeRows && !wholeColumns) return `${area.startRow + 1}:${area.endRow}`;
  const end = `${to}${cells.endRowIndex === undefined && !wholeRows ? "" : area.endRow}`;
  const start = `${from}${area.startRow + 1}`;
  return start === end ? start : `${start}:${end}`;
}
