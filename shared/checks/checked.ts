import type { Records } from "../records/record.ts";
import type { TabKey, WorkbookKind } from "../workbook/template.ts";
import type { Problem } from "./problem.ts";

/** Where the rows of a tab went: accepted + refused + blank = rows, always. */
export type Tally = {
  readonly tab: TabKey;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly blank: number;
};

/** A workbook once read and checked. Plain JSON. */
export type CheckedWorkbook = {
  readonly kind: WorkbookKind;
  /** SIRET or BCE number of the structure; null for the department's workbook, or when it cannot be read. */
  readonly structure: string | null;
  readonly records: Records;
  readonly tallies: readonly Tally[];
  readonly problems: readonly Problem[];
  /** True when a problem is « bloquant »: the workbook must not be published. */
  readonly held: boolean;
};
