import type { Cell } from "../records/cell.ts";
import type { RawSheet } from "./content.ts";

/**
 * The cells of one sheet, by row or by column. A file gives rows and Google gives columns: neither is turned into the
 * other, since a tab may hold tens of thousands of cells.
 */
export type Grid = {
  readonly title: string;
  /** Rows, down to the last one with a cell that is not blank, or a little further. */
  readonly height: number;
  /** @param row 1-based */
  readonly row: (row: number) => readonly Cell[];
  /**
   * @param position 1-based
   * @param above rows that are left out at the top
   * @returns the cells from there down; blank ones at the end may be left out
   */
  readonly column: (position: number, above: number) => readonly Cell[];
};

export function gridOfRows({ title, rows }: RawSheet): Grid {
  return {
    title,
    height: rows.length,
    row: (row) => rows[row - 1] ?? [],
    column: (position, above) => rows.slice(above).map((row) => row[position - 1] ?? null),
  };
}

/** @param columns by their position, 1-based, each from the first row of the sheet down; the others are blank */
export function gridOfColumns(title: string, columns: ReadonlyMap<number, readonly Cell[]>): Grid {
  const width = Math.max(0, ...columns.keys());
  return {
    title,
    height: [...columns.values()].reduce((tallest, { length }) => Math.max(tallest, length), 0),
    row: (row) => Array.from({ length: width }, (_, index) => columns.get(index + 1)?.[row - 1] ?? null),
    column: (position, above) => columns.get(position)?.slice(above) ?? [],
  };
}
