import type { Cell } from "../../../shared/records/cell.ts";
import { type Grid, gridOfColumns } from "../../../shared/workbook/grid.ts";

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
export function gridOf(title: string, columns: readonly ReadColumn[]): Grid {
  return gridOfColumns(title, new Map(columns.map(({ position, cells }) => [position, cells.map(cellOf)])));
}

/** An error with the sentence that explains it, which may quote another cell: « #N/A (Did not find value 'Anna'…) ». */
const EXPLAINED_ERROR = /^(#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!))\s*\(/;

function cellOf(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  if (cell === "") return null;
  return EXPLAINED_ERROR.exec(cell)?.[1] ?? cell;
}
