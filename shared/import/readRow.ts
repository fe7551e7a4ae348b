import { type Cell, isBlank } from "../records/cell.ts";
import type { MappedColumn } from "./mapping.ts";
import type { Pouring, Value } from "./pouring.ts";
import type { Place } from "./questionBook.ts";
import { settleCell, type Settled, settleFullName, settleName } from "./settleCell.ts";
import { columnOfTarget, FULL_NAME, isNotes, SESSION, tabOfTarget, type Target } from "./target.ts";
import type { DataRow } from "./translateImport.ts";

export type ReadRow = {
  readonly values: readonly Value[];
  /** Values of the columns of the person, parted names included. */
  readonly names: Readonly<Record<string, Cell>>;
};

/** Settles the cells of a row, but those of sessions. */
export function readRow(source: DataRow, pouring: Pouring): ReadRow {
  const values: Value[] = [];
  const identity: Record<string, Cell> = {};
  for (const column of pouring.columns) {
    const { target, position } = column;
    const cell = source.cellAt(position);
    if (target === null || target === SESSION || isBlank(cell)) continue;
    const place = { row: source.row, position };
    if (target === FULL_NAME) {
      const split = settleFullName(column, cell, place, pouring.settling);
      if (split.is === "value") Object.assign(identity, split.value);
      values.push({ target, column, settled: split.is === "value" ? { ...split, value: cell } : split });
      continue;
    }
    const settled = settleAny(target, column, cell, place, pouring);
    values.push({ target, column, settled });
    if (settled.is === "value" && tabOfTarget(target) === "participants" && !isNotes(target))
      identity[columnOfTarget(target)?.key ?? ""] ??= settled.value;
  }
  return { values, names: identity };
}

function settleAny(
  target: Target,
  column: MappedColumn,
  cell: Cell,
  place: Place,
  { names, settling }: Pouring,
): Settled {
  if (target === "attendances.workshop")
    return settleName(target, column, cell, place, names.workshop, settling);
  if (target === "enrolments.group") return settleName(target, column, cell, place, names.group, settling);
  return settleCell(target, column, cell, place, settling);
}
