import type { Cell } from "../records/cell.ts";
import { ASSOCIATION_TABS } from "../workbook/template.ts";
import { shownCell } from "./shownCell.ts";

const COLUMNS = ASSOCIATION_TABS.attendances.columns;

export const MARK_KEYS = [
  "status",
  "minutes",
  "absenceReason",
] as const satisfies readonly (keyof typeof COLUMNS)[];

/** What is noted of one person at one session, as a form shows and types it; null is a blank. Plain JSON. */
export type Mark = Readonly<Record<(typeof MARK_KEYS)[number], string | null>>;

export const NO_MARK: Mark = { status: null, minutes: null, absenceReason: null };

/** @param cells a row of « Présences » */
export function markOf(cells: Readonly<Record<string, Cell>>): Mark {
  const shown = (key: (typeof MARK_KEYS)[number]) => shownCell(COLUMNS[key], cells[key] ?? null);
  return { status: shown("status"), minutes: shown("minutes"), absenceReason: shown("absenceReason") };
}

export function isSameMark(one: Mark, other: Mark): boolean {
  return MARK_KEYS.every((key) => one[key] === other[key]);
}
