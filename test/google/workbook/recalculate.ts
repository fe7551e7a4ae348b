import type { Cell } from "./cell.ts";
import { computeFormula } from "./formula.ts";
import { countRows, countsRows } from "./rowsFormula.ts";
import { setCell, type Tab } from "./tab.ts";
import type { Workbook } from "./workbook.ts";

/** Formulas which look at other cells; a result given by a test (`setResult`) is left alone. */
const LOOKS_AT_CELLS = /[A-Za-z]{1,3}\$?\d/;

/** Computes again the formulas that look at other cells, in reading order. */
export function recalculate(workbook: Workbook): void {
  for (const tab of workbook.tabs) {
    for (const [row, cells] of tab.rows.entries()) {
      cells?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        if (countsRows(cell.formula) && cell.resultGiven !== true) {
          setCell(tab, row, column, countRows(workbook, cell));
        } else if (LOOKS_AT_CELLS.test(cell.formula)) compute(tab, row, column, cell);
      });
    }
  }
}

function compute(tab: Tab, row: number, column: number, cell: Cell): void {
  if (cell.formula === undefined || cell.resultGiven === true) return;
  setCell(tab, row, column, { ...cell, result: computeFormula(cell.formula, tab) });
}
