import { columnLetters } from "../workbook/content.ts";
import type { TabKey } from "../workbook/template.ts";
import { type Check, type CheckCode, CHECKS, type Details } from "./catalogue.ts";
import type { Problem } from "./problem.ts";

/** Where a problem stands. Rows and positions as a person counts them. */
export type Location = {
  readonly tab: TabKey | null;
  readonly tabTitle: string | null;
  readonly row: number | null;
  /** Column of the cell, 1-based; null when no single cell is concerned. */
  readonly position: number | null;
};

export const WHOLE_WORKBOOK: Location = { tab: null, tabTitle: null, row: null, position: null };

const NO_DETAILS: Details = {
  header: "",
  headers: [],
  expected: "",
  shape: "",
  suggestion: "",
  otherRow: 0,
  otherTab: "",
  otherWorkbook: "",
  before: 0,
  after: 0,
  tab: "",
  version: 0,
  year: 0,
  promised: "",
  paid: "",
};

/** A problem, with its sentence. `refusesRow`: the row is left out because of it. */
export function problemOf(
  code: CheckCode,
  location: Location,
  details: Partial<Details> = {},
  refusesRow = false,
): Problem {
  const check: Check = CHECKS[code];
  return {
    code,
    severity: check.severity,
    tab: location.tab,
    tabTitle: location.tabTitle,
    row: location.row,
    cell:
      location.row === null || location.position === null
        ? null
        : `${columnLetters(location.position)}${location.row}`,
    refusesRow,
    sentence: check.sentence({ ...NO_DETAILS, ...details }),
  };
}
