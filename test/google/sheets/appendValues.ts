import { writeA1 } from "../workbook/a1.ts";
import { effectiveValue } from "../workbook/cell.ts";
import { displace } from "../workbook/displace.ts";
import type { Area } from "../workbook/gridRange.ts";
import { resolveRange } from "../workbook/resolveRange.ts";
import type { Writer } from "../workbook/rights.ts";
import { cellAt, type Tab } from "../workbook/tab.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { ValueInput, ValueRange } from "./valueInput.ts";
import { type Update, writeAt } from "./writeValues.ts";

/** Writes below the last table that the range touches, or at the range itself when it touches none. */
export function appendValues(
  workbook: Workbook,
  range: string,
  valueRange: ValueRange,
  input: ValueInput,
  writer: Writer,
  insertRows: boolean,
): { tableRange: string | undefined; update: Update } {
  const { tab, area } = resolveRange(workbook, range);
  const table = lastTable(tab, area);
  const startRow = table?.endRow ?? area.startRow;
  const startColumn = table?.startColumn ?? area.startColumn;
  if (insertRows && startRow < tab.rowCount) {
    const count = sizeOf(valueRange).height;
    displace(workbook, tab, "ROWS", { kind: "insert", at: startRow, count });
  }
  grow(tab, startRow, startColumn, valueRange);
  const room = { startRow, startColumn, endRow: tab.rowCount, endColumn: tab.columnCount };
  return {
    tableRange: table === null ? undefined : writeA1(tab.properties.title, table),
    update: writeAt(workbook, { tab, area: room }, valueRange, input, writer),
  };
}

function lastTable(tab: Tab, area: Area): Area | null {
  for (let row = Math.min(area.endRow, tab.rows.length) - 1; row >= area.startRow; row -= 1) {
    for (let column = area.endColumn - 1; column >= area.startColumn; column -= 1) {
      if (isFilled(tab, row, column)) return tableAround(tab, row, column);
    }
  }
  return null;
}

/** The rectangle of filled cells that touch one another, corners included. */
function tableAround(tab: Tab, row: number, column: number): Area {
  let area = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  for (;;) {
    const wider = widen(tab, area);
    const same =
      wider.startRow === area.startRow &&
      wider.endRow === area.endRow &&
      wider.startColumn === area.startColumn &&
      wider.endColumn === area.endColumn;
    if (same) return area;
    area = wider;
  }
}

function widen(tab: Tab, area: Area): Area {
  const left = Math.max(0, area.startColumn - 1);
  const right = Math.min(tab.columnCount, area.endColumn + 1);
  const rowIsFilled = (row: number) =>
    row >= 0 && row < tab.rowCount && someFilled(tab, row, row + 1, left, right);
  const startRow = rowIsFilled(area.startRow - 1) ? area.startRow - 1 : area.startRow;
  const endRow = rowIsFilled(area.endRow) ? area.endRow + 1 : area.endRow;
  const isColumnFilled = (column: number) => someFilled(tab, startRow, endRow, column, column + 1);
  return {
    startRow,
    endRow,
    startColumn: left < area.startColumn && isColumnFilled(left) ? left : area.startColumn,
    endColumn: right > area.endColumn && isColumnFilled(right - 1) ? right : area.endColumn,
  };
}

function someFilled(
  tab: Tab,
  startRow: number,
  endRow: number,
  startColumn: number,
  endColumn: number,
): boolean {
  for (let row = startRow; row < endRow; row += 1) {
    for (let column = startColumn; column < endColumn; column += 1) {
      if (isFilled(tab, row, column)) return true;
    }
  }
  return false;
}

function isFilled(tab: Tab, row: number, column: number): boolean {
  return effectiveValue(cellAt(tab, row, column)) !== undefined;
}

function grow(tab: Tab, startRow: number, startColumn: number, valueRange: ValueRange): void {
  const { height, width } = sizeOf(valueRange);
  tab.rowCount = Math.max(tab.rowCount, startRow + height);
  tab.columnCount = Math.max(tab.columnCount, startColumn + width);
}

function sizeOf({ values, majorDimension }: ValueRange): { height: number; width: number } {
  const longest = Math.max(0, ...values.map((line) => line.length));
  return majorDimension === "ROWS"
    ? { height: values.length, width: longest }
    : { height: longest, width: values.length };
}
