import { fold } from "../records/fold.ts";
import { type Cell, isBlank } from "../records/cell.ts";
import { nearest } from "../records/nearest.ts";
import { type CellReading, readCell } from "../records/readCell.ts";
import type { CellProblem } from "../records/reduced.ts";
import { type Field, ILLEGIBLE, isKnown } from "../records/value.ts";
import type { Column } from "../workbook/column.ts";

/** Rows of the tabs already read, by « tab.column »: folded value to the value as it stands there. */
export type References = Map<string, Map<string, string>>;

/** What a cell says in its column, once its reference to another tab is followed. */
export type ResolvedCell = CellReading & {
  readonly blank: boolean;
  /** Its part of a natural key: a name without case nor accents, nothing for what is not known. */
  readonly keyPart: string;
};

export function resolveCell(column: Column, cell: Cell, references: References): ResolvedCell {
  const { field, problem } = follow(column, readCell(column, cell), references);
  return { field, problem, blank: isBlank(cell), keyPart: keyPartOf(column, field) };
}

function follow(column: Column, { field, problem }: CellReading, references: References): CellReading {
  if (problem !== null || column.refersTo === undefined || typeof field !== "string") {
    return { field, problem: problem ?? missing(column, field) };
  }
  const known = references.get(column.refersTo);
  const target = known?.get(fold(field));
  if (target !== undefined) return { field: target, problem: null };
  const suggestion = column.type === "code" ? "" : nearest(known ?? [], field);
  return { field: ILLEGIBLE, problem: { code: "orphan", shape: "", suggestion } };
}

function missing({ required }: Column, field: Field<unknown>): CellProblem | null {
  return required === true && !isKnown(field) ? { code: "required_blank", shape: "", suggestion: "" } : null;
}

function keyPartOf({ type }: Column, field: Field<unknown>): string {
  if (!isKnown(field)) return "";
  return type === "name" ? fold(String(field)) : String(field);
}
