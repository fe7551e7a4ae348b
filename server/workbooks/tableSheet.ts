import type { Cell as SheetCell, ColumnDef, WriteSheet } from "hucre/xlsx";
import type { Cell } from "../../shared/records/cell.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { columnLetters } from "../../shared/workbook/content.ts";
import { writtenHeader } from "../../shared/workbook/recognise.ts";
import { type ColumnOf, columnsOf, type Tab } from "../../shared/workbook/tab.ts";
import { cellValidation, type ReferredCells } from "./cellValidation.ts";
import { GUIDED_ROWS, LAST_ROW } from "./limits.ts";
import type { ListPlaces } from "./listsSheet.ts";
import { rowHints } from "./rowHints.ts";
import { cellStyle, headerStyle, TAB_COLOURS } from "./sheetStyles.ts";
import { writableCell } from "./writableCell.ts";

export type TypedRow = Readonly<Record<string, Cell>>;

/** What a tab needs to know of the rest of its workbook. */
export type Surroundings = {
  readonly places: ListPlaces;
  readonly referredBy: (column: Column) => ReferredCells | null;
};

const AUTHOR = "Navette";
/** Wider than this, a tab keeps its first column in sight. */
const NARROW_TAB = 8;
const HEADER_LINE = 14;
/** Characters side by side on a sheet of A4 that one can still read. */
const PRINTED_WIDTH = 190;

/** Only the headers are held: sorting, filtering, formatting and rows stay free, and there is no password. */
export const PROTECTION = {
  sheet: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  insertHyperlinks: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
} as const;

/** A tab of one record a row: a header row, then the rows. */
export function tableSheet(tab: Tab, rows: readonly TypedRow[], around: Surroundings): WriteSheet {
  const columns = columnsOf(tab);
  const headers = columns.map(({ column }) => headerOf(column));
  const widths = columns.map(({ column }, index) => widthOf(column, headers[index] ?? ""));
  // One row at least, for the columns to take their format from.
  const written = rows.length === 0 ? [{}] : rows;
  return {
    name: tab.title,
    columns: columns.map(({ column }, index): ColumnDef => ({
      width: widths[index] ?? 0,
      style: cellStyle(column),
    })),
    rows: [headers, ...written.map((row) => columns.map(({ key }) => writableCell(row[key] ?? null)))],
    cells: new Map(columns.map((found, index) => [`0,${index}`, headerCell(found)])),
    rowDefs: new Map([[0, { height: headerHeight(headers, widths) }]]),
    freezePane: columns.length > NARROW_TAB ? { rows: 1, columns: 1 } : { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length)}${Math.max(written.length + 1, GUIDED_ROWS)}` },
    protection: PROTECTION,
    dataValidations: columns.flatMap(({ column }, index) => {
      const letters = columnLetters(index + 1);
      const first = `${letters}2`;
      const range = `${first}:${letters}${LAST_ROW}`;
      const referred = around.referredBy(column);
      return cellValidation(column, { range, first, places: around.places, referred }) ?? [];
    }),
    conditionalRules: rowHints(tab, around.places),
    view: { tabColor: { rgb: tab.optional === true ? TAB_COLOURS.optional : TAB_COLOURS.core } },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: Math.ceil(widths.reduce((total, width) => total + width, 0) / PRINTED_WIDTH),
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    },
  };
}

/** The star of required columns is not part of the header: recognition leaves it out. */
export function headerOf(column: Column): string {
  return column.required === true ? `${writtenHeader(column)} *` : writtenHeader(column);
}

function headerCell({ column }: ColumnOf): Partial<SheetCell> {
  return { style: headerStyle(column), comment: { author: AUTHOR, text: column.help } };
}

const WIDTHS: Readonly<Record<Column["type"], number>> = {
  text: 24,
  name: 20,
  code: 13,
  identifier: 17,
  commune: 20,
  list: 14,
  date: 13,
  month: 13,
  year: 10,
  integer: 12,
  decimal: 12,
  version: 10,
};
const WIDEST_LIST = 32;

/** Wide enough for an ordinary value, and for the longest word of the header with the arrow of its filter. */
function widthOf(column: Column, header: string): number {
  const longestLabel = Math.max(0, ...(column.list?.entries ?? []).map(({ label }) => label.length));
  const longestWord = Math.max(...header.split(/\s/).map((word) => word.length));
  return Math.max(WIDTHS[column.type], Math.min(longestLabel + 3, WIDEST_LIST), longestWord + 5);
}

function headerHeight(headers: readonly string[], widths: readonly number[]): number {
  const lines = headers.map((header, index) => Math.ceil((header.length + 4) / ((widths[index] ?? 1) - 3)));
  return Math.max(2, ...lines) * HEADER_LINE + 4;
}
