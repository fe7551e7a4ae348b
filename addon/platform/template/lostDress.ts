import { cellFormat } from "../../../shared/workbook/cellFormat.ts";
import type { Column } from "../../../shared/workbook/column.ts";
import { typingRule } from "../../../shared/workbook/typingRule.ts";
import { cellsBelow, placedColumns, type PlacedTab } from "./placedTab.ts";

/** What was pasted stands among the last rows; older ones were looked at before. */
const ROWS_LOOKED_AT = 2000;

/** Headers of the columns whose list, format or warning is gone from some cell, which is what a paste does. Two reads. */
export function lostDress(placed: PlacedTab): readonly string[] {
  const { tab, sheet, headerRow } = placed;
  const last = sheet.getLastRow();
  const first = Math.max(headerRow + 1, last - ROWS_LOOKED_AT + 1);
  const columns = placedColumns(placed);
  const unwarned = columnsWithoutWarning(placed);
  if (last < first || columns.length === 0) return unwarned;
  const width = tab.layout === "card" ? 2 : Math.max(...columns.map(({ position }) => position));
  const range = sheet.getRange(first, 1, last - first + 1, width);
  const formats = range.getNumberFormats();
  const rules = range.getDataValidations();
  const isBare = (column: Column, row: number, index: number) => {
    const format = cellFormat(column);
    if (format !== null && classOf(String(formats[row]?.[index])) !== classOf(format)) return true;
    return typingRule(column) !== null && (rules[row]?.[index] ?? null) === null;
  };
  const lost = columns.filter(({ column, position }) =>
    tab.layout === "card"
      ? isBare(column, position - first, 1)
      : formats.some((_row, row) => isBare(column, row, position - 1)),
  );
  return [...new Set([...lost.map(({ column }) => column.header), ...unwarned])];
}

/** Google may write a pattern a little otherwise than it was given: what counts is text, day or number. */
function classOf(format: string): "text" | "day" | "number" {
  if (format === "@") return "text";
  return /[dy]/i.test(format) ? "day" : "number";
}

function columnsWithoutWarning(placed: PlacedTab): readonly string[] {
  const written = placedColumns(placed).filter(({ column }) => column.written === true);
  if (written.length === 0) return [];
  const warned = new Set(
    placed.sheet
      .getProtections(SpreadsheetApp.ProtectionType.RANGE)
      .map((protection) => protection.getRange().getA1Notation()),
  );
  return written
    .filter(({ position }) => !warned.has(cellsBelow(placed, position).getA1Notation()))
    .map(({ column }) => column.header);
}
