import type { Cell } from "../records/cell.ts";
import { isBlank } from "../records/cell.ts";
import { tidy } from "../records/fold.ts";
import { readCell } from "../records/readCell.ts";
import { type CellProblem, problemOfReduced } from "../records/reduced.ts";
import { type Field, isKnown } from "../records/value.ts";
import { writtenCell } from "../records/writtenCell.ts";
import type { Column } from "../workbook/column.ts";

/**
 * Why a cell may be written otherwise.
 *
 * - label: another spelling of an entry of the list; date, number: a text that is a day or a number; code: « p-1 » for « P-1 »;
 * - duration: minutes typed as a time of day, « 2:00 », which the format of the column would show as 0;
 * - spaces: before, after, or doubled; suggestion: no entry of the list, but near one: the only kind that changes what is read.
 */
export type CellRepairKind = "label" | "date" | "number" | "duration" | "code" | "spaces" | "suggestion";

export type RepairedCell = { readonly kind: CellRepairKind; readonly cell: Cell };

const KINDS: Readonly<Record<Column["type"], CellRepairKind>> = {
  list: "label",
  date: "date",
  month: "date",
  year: "number",
  integer: "number",
  decimal: "number",
  version: "number",
  code: "code",
  text: "spaces",
  name: "spaces",
  commune: "spaces",
  identifier: "spaces",
};

/**
 * A cell as the software would have written it. What it reads as stays the same, but for « suggestion ».
 *
 * @returns null when there is nothing to do, or nothing that is safe
 */
export function repairedCell(column: Column, cell: Cell): RepairedCell | null {
  if (isBlank(cell) || (typeof cell === "string" && problemOfReduced(cell) !== null)) return null;
  const { field, problem } = readCell(column, cell);
  if (problem !== null) return problem.code === "list_value_unknown" ? nearMiss(problem) : null;
  if (typeof cell === "number" && column.list === undefined) return durationOf(cell, field);
  const repaired = isKnown(field) ? rewritten(column, cell, field) : writtenCell(column, field);
  if (repaired === null || repaired === cell || !readsAs(column, repaired, field)) return null;
  return { kind: isKnown(field) ? KINDS[column.type] : "label", cell: repaired };
}

/** A number stands for itself, whatever its column (a serial number is a day, 12 is the code 12), but for part of a day. */
function durationOf(cell: number, field: Field<unknown>): RepairedCell | null {
  return typeof field === "number" && field !== cell ? { kind: "duration", cell: field } : null;
}

function nearMiss({ suggestion }: CellProblem): RepairedCell | null {
  return suggestion === "" ? null : { kind: "suggestion", cell: suggestion };
}

function readsAs(column: Column, cell: Cell, field: Field<unknown>): boolean {
  const again = readCell(column, cell);
  return again.problem === null && JSON.stringify(again.field) === JSON.stringify(field);
}

function rewritten(column: Column, cell: Cell, field: unknown): Cell {
  if (KINDS[column.type] !== "spaces") return writtenCell(column, field);
  if (typeof cell !== "string") return null;
  // Lines of a free text are somebody's own; short names are compared, and shown in lists.
  return column.type === "text" ? cell.trim() : tidy(cell);
}
