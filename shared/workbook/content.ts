import type { Cell } from "../records/cell.ts";
import type { TabKey, WorkbookKind } from "./template.ts";

/** A sheet as it stands in a file: every cell, names of people included. Never leaves the source that read it. */
export type RawSheet = {
  readonly title: string;
  /** rows[i][j]: row i + 1, column j + 1 of the sheet. Rows may have different lengths. */
  readonly rows: readonly (readonly Cell[])[];
};

/**
 * What one pull of one workbook returned (a snapshot, « relevé »): the columns the service may have, as they came.
 *
 * Cells that their column cannot read are already reduced to their shape, so that a name pasted over a coded column
 * stands nowhere. Plain JSON.
 */
export type WorkbookContent = {
  readonly kind: WorkbookKind;
  readonly tabs: readonly TabContent[];
};

export type TabContent = {
  readonly key: TabKey;
  /** The title the tab has in this workbook. */
  readonly title: string;
  /** Row of the headers, as a person sees it (1-based); for a card, the row above its first line. */
  readonly headerRow: number;
  /** Rows below the header row, blank ones included; 1 for a card. */
  readonly rowCount: number;
  readonly columns: readonly ColumnContent[];
  /** Headers that the template does not declare: only the header is kept, never a cell. */
  readonly unknownHeaders: readonly string[];
  /** Keys of columns whose header stands twice or more; the first one is read. */
  readonly repeatedColumns: readonly string[];
};

export type ColumnContent = {
  readonly key: string;
  /** Position in the sheet, 1-based: the column of a table, the row of a card. */
  readonly position: number;
  /** cells[i] stands in row headerRow + 1 + i; trailing blank cells may be left out. */
  readonly cells: readonly Cell[];
};

/** Name of a column of a sheet: 1 is A, 27 is AA. */
export function columnLetters(position: number): string {
  let letters = "";
  for (let rest = position; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
