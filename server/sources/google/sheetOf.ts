import type { Cell } from "../../../shared/records/cell.ts";
import type { RawSheet } from "../../../shared/workbook/content.ts";

/** One column of a tab, or the value beside each label of a card. */
export type ReadColumn = {
  /** 1-based. */
  readonly position: number;
  /** From the first row of the tab down. */
  readonly cells: readonly Cell[];
};

/**
 * The sheet that holds these columns, and nothing in the others: what nobody asked for is blank.
 *
 * From here on a workbook read at Google is read like any other.
 */
export function sheetOf(title: string, columns: readonly ReadColumn[]): RawSheet {
  const width = columns.reduce((widest, { position }) => Math.max(widest, position), 0);
  const height = columns.reduce((tallest, { cells }) => Math.max(tallest, cells.length), 0);
  const rows = Array.from({ length: height }, () => new Array<Cell>(width).fill(null));
  for (const { position, cells } of columns) {
    cells.forEach((cell, index) => {
      const row = rows[index];
      if (row !== undefined) row[position - 1] = cellOf(cell);
    });
  }
  return { title, rows };
}

/** An error with the sentence that explains it, which may quote another cell: « #N/A (Did not find value 'Anna'…) ». */
const EXPLAINED_ERROR = /^(#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!))\s*\(/;

function cellOf(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  if (cell === "") return null;
  return EXPLAINED_ERROR.exec(cell)?.[1] ?? cell;
}
