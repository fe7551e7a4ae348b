import type { Cell } from "../../shared/records/cell.ts";
import type { Repair } from "../../shared/repair/repairs.ts";
import { cellFormat } from "../../shared/workbook/cellFormat.ts";
import { dressColumns } from "./template/dressColumns.ts";
import { placedColumns, type PlacedTab } from "./template/placedTab.ts";
import { momentsToText } from "./template/momentsToText.ts";
import { typedCell } from "./workbook.ts";

/** What a column holds now, by row, 1-based; « formula » is not to be written over. */
export type CellNow = { readonly cell: Cell; readonly isFormula: boolean };

/**
 * Writes repaired cells: one write a column, or one for each part of it between two formulas.
 *
 * What stands between two of them is written as it was. The list goes first, since a strict one would refuse a cell that
 * is still wrong, and comes back with the format.
 */
export function writeRepairs(
  placed: PlacedTab,
  tabs: readonly PlacedTab[],
  repairs: readonly Repair[],
  cellAt: (row: number, position: number) => CellNow,
): void {
  const columns = new Map(repairs.map(({ key }) => [key, repairs.filter((repair) => repair.key === key)]));
  for (const [key, ofColumn] of columns) {
    const cells = ofColumn.flatMap((repair) => repair.cells);
    const [first] = cells;
    const column = placedColumns(placed).find((each) => each.key === key);
    if (first === undefined || column === undefined) continue;
    const format = cellFormat(column.column);
    const after = new Map(cells.map((cell) => [cell.row, cell.after]));
    for (const rows of runsOf([...after.keys()], (row) => cellAt(row, first.position).isFormula)) {
      const range = placed.sheet.getRange(rows[0] ?? 1, first.position, rows.length, 1);
      const shown = new Map(
        format === "@" ? momentsToText(range).map(({ row, text }) => [row, text] as const) : [],
      );
      range.clearDataValidations();
      if (format !== null) range.setNumberFormat(format);
      range.setValues(
        rows.map((row, index) => {
          const cell = after.get(row) ?? shown.get(index) ?? cellAt(row, first.position).cell;
          return [typedCell(cell, format ?? undefined)];
        }),
      );
    }
    dressColumns(placed, tabs, [column]);
  }
}

/** From the first changed row to the last one, in as many parts as formulas cut. */
function runsOf(changed: readonly number[], isFormula: (row: number) => boolean): readonly number[][] {
  const runs: number[][] = [];
  const isChanged = new Set(changed);
  let open: number[] = [];
  const close = () => {
    const last = open.findIndex((row) => isChanged.has(row));
    if (last >= 0) runs.push(open.slice(last));
    open = [];
  };
  for (let row = Math.min(...changed); row <= Math.max(...changed); row += 1) {
    if (isFormula(row)) close();
    else open.push(row);
  }
  close();
  return runs;
}
