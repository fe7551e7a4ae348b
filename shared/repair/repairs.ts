import type { Cell } from "../records/cell.ts";
import type { Column } from "../workbook/column.ts";
import type { RawSheet } from "../workbook/content.ts";
import { contentOf } from "../workbook/extractContent.ts";
import type { Recognised, RecognisedTab } from "../workbook/recognise.ts";
import { columnsOf } from "../workbook/tab.ts";
import type { TabKey } from "../workbook/template.ts";
import { type CellRepairKind, repairedCell } from "./repairedCell.ts";

/** « computed »: a column that the software writes, out of the other cells. */
export type RepairKind = CellRepairKind | "computed";

/** Cells of one column that can be written otherwise for one reason. Holds what they hold: for the association's eyes only. */
export type Repair = {
  /** « participants.sex.label » */
  readonly id: string;
  readonly tab: TabKey;
  readonly tabTitle: string;
  readonly key: string;
  readonly column: Column;
  readonly kind: RepairKind;
  readonly cells: readonly RepairedPlace[];
};

/** Row and column as a person counts them. */
export type RepairedPlace = {
  readonly row: number;
  readonly position: number;
  readonly before: Cell;
  readonly after: Cell;
};

/** Whether a cell holds a formula: it is never written over. Rows and columns are 1-based. */
export type IsFormula = (tabTitle: string, row: number, position: number) => boolean;

/**
 * Everything in a workbook that can be written as it should be without a person deciding, and the near misses of the lists,
 * which a person decides.
 *
 * The reading of a cell is the same before and after, but for « suggestion » and for the columns that the software writes.
 */
export function repairsOf(recognised: Recognised, isFormula: IsFormula): readonly Repair[] {
  const computed = computedCells(recognised);
  return recognised.tabs.flatMap((tab) => {
    const found = new Map<string, Repair & { readonly cells: RepairedPlace[] }>();
    for (const place of placesOf(tab)) {
      const { key, column, row, position, cell } = place;
      const repair = isComputed(column) ? computed(tab, key, row, cell) : repairedCell(column, cell);
      if (repair === null || isFormula(tab.sheet.title, row, position)) continue;
      const { kind } = repair;
      const id = `${tab.tab.key}.${key}.${kind}`;
      const cells = found.get(id)?.cells ?? [];
      cells.push({ row, position, before: cell, after: repair.cell });
      found.set(id, { id, tab: tab.tab.key, tabTitle: tab.sheet.title, key, column, kind, cells });
    }
    return [...found.values()];
  });
}

/** The sheets once some repairs are made. */
export function repairedSheets(sheets: readonly RawSheet[], repairs: readonly Repair[]): readonly RawSheet[] {
  return sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]);
    for (const { cells } of repairs.filter(({ tabTitle }) => tabTitle === sheet.title))
      for (const { row, position, after } of cells) {
        const cellsOfRow = rows[row - 1];
        if (cellsOfRow === undefined) continue;
        while (cellsOfRow.length < position) cellsOfRow.push(null);
        cellsOfRow[position - 1] = after;
      }
    return { ...sheet, rows };
  });
}

type Place = {
  readonly key: string;
  readonly column: Column;
  readonly row: number;
  readonly position: number;
  readonly cell: Cell;
};

function placesOf({ tab, sheet, headerRow, positions }: RecognisedTab): readonly Place[] {
  return columnsOf(tab).flatMap(({ key, column }) => {
    const position = positions.get(key);
    if (position === undefined) return [];
    if (tab.layout === "card")
      return [{ key, column, row: position, position: 2, cell: sheet.rows[position - 1]?.[1] ?? null }];
    return sheet.rows.slice(headerRow).map((row, index) => ({
      key,
      column,
      row: headerRow + index + 1,
      position,
      cell: row[position - 1] ?? null,
    }));
  });
}

const isComputed = ({ written, type }: Column) => written === true && type !== "version";

/** The birth year and the age at entry, as the service computes them while it reads. */
function computedCells(recognised: Recognised) {
  const content = contentOf(recognised);
  const columns = new Map(
    recognised.tabs.map((tab, index) => [
      tab,
      new Map(content.tabs[index]?.columns.map(({ key, cells }) => [key, cells]) ?? []),
    ]),
  );
  return (tab: RecognisedTab, key: string, row: number, present: Cell) => {
    const cell = columns.get(tab)?.get(key)?.[row - tab.headerRow - 1] ?? null;
    return typeof cell === "number" && cell !== present ? ({ kind: "computed", cell } as const) : null;
  };
}
