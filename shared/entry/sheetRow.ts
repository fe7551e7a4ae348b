import type { Cell } from "../records/cell.ts";

/** A row of a tab that is not blank, by key of the column, names included. `row` is 1-based, as a person sees it. */
export type SheetRow = { readonly row: number; readonly cells: Readonly<Record<string, Cell>> };
