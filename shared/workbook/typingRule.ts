import { type Cell, isBlank } from "../records/cell.ts";
import { expectedOf } from "../records/expected.ts";
import { EXPLICIT_UNKNOWNS } from "../records/value.ts";
import type { Column } from "./column.ts";

/** What Google checks while a person types in a column. */
export type TypingRule = {
  readonly accepts:
    | { readonly kind: "list"; readonly labels: readonly string[] }
    /** A value of another column, as « tab.column ». */
    | { readonly kind: "reference"; readonly target: string }
    | { readonly kind: "date" }
    | { readonly kind: "between"; readonly min: number; readonly max: number };
  /** Refused rather than marked. */
  readonly strict: boolean;
  readonly message: string;
};

const UNKNOWN_LABELS = EXPLICIT_UNKNOWNS.map(({ label }) => label);

/**
 * The rule of a column: a hint, since pasting goes around it. Only what has no exception is refused: the explicit unknowns
 * are legal beside a number or a date.
 *
 * @returns null when anything may be typed
 */
export function typingRule(column: Column): TypingRule | null {
  const accepts = acceptedBy(column);
  if (accepts === null) return null;
  const strict = column.list !== undefined && column.multiple !== true;
  return { accepts, strict, message: `On attend ${expectedOf(column)}.` };
}

/** Whether Google would refuse this cell were it typed in the column. What was pasted there stands all the same. */
export function isRefusedAsTyped(column: Column, cell: Cell): boolean {
  const rule = typingRule(column);
  if (rule === null || !rule.strict || rule.accepts.kind !== "list" || isBlank(cell)) return false;
  return !rule.accepts.labels.includes(String(cell));
}

function acceptedBy(column: Column): TypingRule["accepts"] | null {
  const { list, refersTo, min, max } = column;
  if (list !== undefined) {
    const labels = list.entries.map(({ label }) => label);
    return { kind: "list", labels: column.naturalKey === true ? labels : [...labels, ...UNKNOWN_LABELS] };
  }
  if (refersTo !== undefined) return { kind: "reference", target: refersTo };
  if (column.written === true) return null;
  if (column.type === "date") return { kind: "date" };
  return min === undefined || max === undefined ? null : { kind: "between", min, max };
}
