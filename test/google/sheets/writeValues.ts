import { invalidArgument } from "../wire/googleError.ts";
import { columnLetters, writeA1 } from "../workbook/a1.ts";
import { orNothing, withoutContent } from "../workbook/cell.ts";
import type { Area } from "../workbook/gridRange.ts";
import { type Resolved, resolveRange } from "../workbook/resolveRange.ts";
import { refuseProtected, type Writer } from "../workbook/rights.ts";
import { cellAt, mapCells, setCell } from "../workbook/tab.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { compact, type JsonObject, unlessDefault } from "./compact.ts";
import { requireLocale } from "./spreadsheetJson.ts";
import { type ValueInput, type ValueRange, writeInCell, type Written } from "./valueInput.ts";

/** What a write changed: `cells` counts the values given, even empty ones, but not the nulls. */
export type Update = {
  readonly resolved: Resolved;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
};

export function updateValues(
  workbook: Workbook,
  range: string,
  valueRange: ValueRange,
  input: ValueInput,
  writer: Writer,
): Update {
  const target = resolveRange(workbook, range);
  // A range of one cell says where to start; a larger one says where to stop.
  const isCorner =
    target.area.endRow - target.area.startRow === 1 && target.area.endColumn - target.area.startColumn === 1;
  const limit = isCorner
    ? { ...target.area, endRow: target.tab.rowCount, endColumn: target.tab.columnCount }
    : target.area;
  return writeAt(workbook, { tab: target.tab, area: limit }, valueRange, input, writer);
}

export function writeAt(
  workbook: Workbook,
  { tab, area: limit }: Resolved,
  { values, majorDimension }: ValueRange,
  input: ValueInput,
  writer: Writer,
): Update {
  const lines = majorDimension === "ROWS" ? values : transpose(values);
  const width = Math.max(0, ...lines.map((line) => line.length));
  const area = {
    ...limit,
    endRow: limit.startRow + Math.max(1, lines.length),
    endColumn: limit.startColumn + Math.max(1, width),
  };
  refuseBeyond(writeA1(tab.properties.title, limit), limit, area);
  refuseProtected(tab, area, writer);
  const locale = requireLocale(workbook);
  let cells = 0;
  for (const [down, line] of lines.entries()) {
    for (const [across, written] of line.entries()) {
      if (written === null || written === undefined) continue;
      const [row, column] = [area.startRow + down, area.startColumn + across];
      const cell = writeInCell(cellAt(tab, row, column), written, { input, locale, tab });
      setCell(tab, row, column, written === "" ? withoutContent(cell) : orNothing(cell));
      cells += 1;
    }
  }
  return { resolved: { tab, area }, rows: lines.length, columns: width, cells };
}

function refuseBeyond(range: string, limit: Area, area: Area): void {
  const tried =
    area.endRow > limit.endRow
      ? `row [${limit.endRow + 1}]`
      : area.endColumn > limit.endColumn
        ? `column [${columnLetters(limit.endColumn)}]`
        : null;
  if (tried !== null) {
    throw invalidArgument(`Requested writing within range [${range}], but tried writing to ${tried}`);
  }
}

function transpose(values: readonly (readonly Written[])[]): (Written | undefined)[][] {
  const height = Math.max(0, ...values.map((line) => line.length));
  return Array.from({ length: height }, (_, row) => values.map((line) => line[row]));
}

export function updateToJson(workbook: Workbook, update: Update): JsonObject {
  return compact({
    spreadsheetId: workbook.id,
    updatedRange: writeA1(update.resolved.tab.properties.title, update.resolved.area),
    updatedRows: unlessDefault(update.rows),
    updatedColumns: unlessDefault(update.columns),
    updatedCells: unlessDefault(update.cells),
  });
}

/** Totals of several writes: rows, columns and tabs counted once each. */
export function updatesToJson(workbook: Workbook, updates: readonly Update[]): JsonObject {
  const rows = new Set<string>();
  const columns = new Set<string>();
  const sheets = new Set<number>();
  for (const { resolved, rows: height, columns: width } of updates) {
    const { sheetId } = resolved.tab;
    sheets.add(sheetId);
    for (let row = 0; row < height; row += 1) rows.add(`${sheetId}:${resolved.area.startRow + row}`);
    for (let column = 0; column < width; column += 1)
      columns.add(`${sheetId}:${resolved.area.startColumn + column}`);
  }
  const cells = updates.reduce((total, update) => total + update.cells, 0);
  return compact({
    spreadsheetId: workbook.id,
    totalUpdatedRows: unlessDefault(rows.size),
    totalUpdatedColumns: unlessDefault(columns.size),
    totalUpdatedCells: unlessDefault(cells),
    totalUpdatedSheets: unlessDefault(sheets.size),
    responses: unlessDefault(updates.map((update) => updateToJson(workbook, update))),
  });
}

/** Empties cells; their format, their rule and their note stay. */
export function clearValues(workbook: Workbook, range: string, writer: Writer): string {
  const { tab, area } = resolveRange(workbook, range);
  refuseProtected(tab, area, writer);
  mapCells(tab, { ...area, endRow: Math.min(area.endRow, tab.rows.length) }, withoutContent);
  return writeA1(tab.properties.title, area);
}
