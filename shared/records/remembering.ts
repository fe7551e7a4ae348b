import type { Cell } from "./cell.ts";

/**
 * The same reading, done once for each cell that differs: a column of thousands of rows says a few hundred things.
 *
 * @param read always gives the same for the same cell
 */
export function remembering<R extends NonNullable<unknown> | null>(
  read: (cell: Cell) => R,
): (cell: Cell) => R {
  const readings = new Map<Cell, R>();
  return (cell) => {
    const kept = readings.get(cell);
    if (kept !== undefined) return kept;
    const reading = read(cell);
    readings.set(cell, reading);
    return reading;
  };
}
