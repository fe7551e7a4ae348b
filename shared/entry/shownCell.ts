import { formatShortDay } from "../format.ts";
import type { Cell } from "../records/cell.ts";
import { readCell } from "../records/readCell.ts";
import { readDay, readMonth } from "../records/readDay.ts";
import { writtenCell } from "../records/writtenCell.ts";
import type { Column } from "../workbook/column.ts";

/**
 * A cell as a form shows it, in text that reads back as the same value: « 05/03/2025 », « 10/2009 », a label.
 *
 * What the column cannot read is shown as it stands, for the person to correct. null is a blank.
 */
export function shownCell(column: Column, cell: Cell): string | null {
  if (cell === null) return null;
  if (column.type === "date") {
    const day = readDay(cell);
    if (day !== null) return formatShortDay(day);
  }
  if (column.type === "month" && typeof cell === "number") {
    const month = readMonth(cell);
    if (month !== null) return `${month.slice(5)}/${month.slice(0, 4)}`;
  }
  const { field, problem } = readCell(column, cell);
  // A number in a column of text lost its zeros: « 1004 » for the commune 01004.
  const isAsTyped = problem !== null || (column.list === undefined && typeof cell === "string");
  const kept = isAsTyped ? cell : writtenCell(column, field);
  if (typeof kept === "number" && column.type === "decimal") return String(kept).replace(".", ",");
  return kept === null ? null : String(kept);
}
