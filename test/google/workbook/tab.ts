import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell } from "./cell.ts";
import type { Area, GridRange } from "./gridRange.ts";

export type Row = readonly (Cell | undefined)[];

export type ProtectedRange = {
  readonly protectedRangeId: number;
  readonly range: GridRange;
  readonly namedRangeId?: string;
  readonly description?: string;
  readonly warningOnly: boolean;
  readonly unprotectedRanges: readonly GridRange[];
  readonly editors: readonly string[];
  readonly domainUsersCanEdit: boolean;
};

export type ConditionalFormat = {
  readonly ranges: readonly GridRange[];
  readonly rule: Omit<sheets_v4.Schema$ConditionalFormatRule, "ranges">;
};

export type DimensionGroup = {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly collapsed: boolean;
};

export type LineProperties = { readonly pixelSize?: number; readonly hiddenByUser?: boolean };

export type TabProperties = {
  readonly title: string;
  readonly hidden: boolean;
  readonly rightToLeft: boolean;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  readonly hideGridlines: boolean;
  readonly rowGroupControlAfter: boolean;
  readonly columnGroupControlAfter: boolean;
  readonly tabColorStyle: sheets_v4.Schema$ColorStyle | undefined;
};

/** One tab of a workbook. Replaced as a whole by the functions which change it, inside `edit`. */
export type Tab = {
  readonly sheetId: number;
  properties: TabProperties;
  rowCount: number;
  columnCount: number;
  /** Sparse. */
  rows: (Row | undefined)[];
  /** The rows that this edit made itself, which it may change in place. */
  ownRows: Set<Row>;
  rowProperties: (LineProperties | undefined)[];
  columnProperties: (LineProperties | undefined)[];
  merges: readonly GridRange[];
  protections: readonly ProtectedRange[];
  conditionalFormats: readonly ConditionalFormat[];
  rowGroups: readonly DimensionGroup[];
  columnGroups: readonly DimensionGroup[];
  basicFilter: GridRange | undefined;
};

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

export function newTab(
  sheetId: number,
  title: string,
  { rowCount = DEFAULT_ROWS, columnCount = DEFAULT_COLUMNS } = {},
): Tab {
  return {
    sheetId,
    properties: {
      title,
      hidden: false,
      rightToLeft: false,
      frozenRowCount: 0,
      frozenColumnCount: 0,
      hideGridlines: false,
      rowGroupControlAfter: false,
      columnGroupControlAfter: false,
      tabColorStyle: undefined,
    },
    rowCount,
    columnCount,
    rows: [],
    ownRows: new Set(),
    rowProperties: [],
    columnProperties: [],
    merges: [],
    protections: [],
    conditionalFormats: [],
    rowGroups: [],
    columnGroups: [],
    basicFilter: undefined,
  };
}

/** A tab that can be changed without the first one noticing; cells and rows stay shared until written. */
export function copyTab(tab: Tab, sheetId: number = tab.sheetId): Tab {
  return {
    ...tab,
    sheetId,
    rows: tab.rows.slice(),
    ownRows: new Set(),
    rowProperties: tab.rowProperties.slice(),
    columnProperties: tab.columnProperties.slice(),
  };
}

export function cellAt(tab: Tab, row: number, column: number): Cell | undefined {
  return tab.rows[row]?.[column];
}

export function setCell(tab: Tab, row: number, column: number, cell: Cell | undefined): void {
  const present = tab.rows[row];
  if (cell === undefined && present?.[column] === undefined) return;
  const mutable =
    present !== undefined && tab.ownRows.has(present) ? (present as Cell[]) : (present?.slice() ?? []);
  if (mutable !== present) {
    tab.rows[row] = mutable;
    tab.ownRows.add(mutable);
  }
  mutable[column] = cell as Cell;
}

/** Calls back for every cell of an area, empty ones included. */
export function forEachCell(
  tab: Tab,
  area: Area,
  callback: (cell: Cell | undefined, row: number, column: number) => void,
): void {
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      callback(cellAt(tab, row, column), row, column);
    }
  }
}

export function mapCells(
  tab: Tab,
  area: Area,
  change: (cell: Cell | undefined, row: number, column: number) => Cell | undefined,
): void {
  forEachCell(tab, area, (cell, row, column) => {
    const next = change(cell, row, column);
    if (next !== cell) setCell(tab, row, column, next);
  });
}

/** The same change for the same cell gives the same cell: a format put on a whole column is kept once. */
export function onceForEach(
  change: (cell: Cell | undefined) => Cell | undefined,
): (cell: Cell | undefined) => Cell | undefined {
  const done = new Map<Cell | undefined, Cell | undefined>();
  return (cell) => {
    if (!done.has(cell)) done.set(cell, change(cell));
    return done.get(cell);
  };
}
