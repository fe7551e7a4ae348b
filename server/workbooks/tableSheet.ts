import type { Cell as SheetCell, ColumnDef, WriteSheet } from "hucre/xlsx";
import type { Cell } from "../../shared/records/cell.ts";
import { tabColour } from "../../shared/workbook/colours.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { columnWidth } from "../../shared/workbook/columnWidth.ts";
import { columnLetters } from "../../shared/workbook/content.ts";
import { headerOf } from "../../shared/workbook/headerOf.ts";
import { type ColumnOf, columnsOf, type Tab } from "../../shared/workbook/tab.ts";
import { cellValidation, type ReferredCells } from "./cellValidation.ts";
import { GUIDED_ROWS, LAST_ROW } from "./limits.ts";
import type { ListPlaces } from "./listsSheet.ts";
import { rowHints } from "./rowHints.ts";
import { cellStyle, headerStyle } from "./sheetStyles.ts";
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
  const widths = columns.map(({ column }) => columnWidth(column));
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
    view: { tabColor: { rgb: tabColour(tab) } },
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

function headerCell({ column }: ColumnOf): Partial<SheetCell> {
  return { style: headerStyle(column), comment: { author: AUTHOR, text: column.help } };
}

function headerHeight(headers: readonly string[], widths: readonly number[]): number {
  const lines = headers.map((header, index) => Math.ceil((header.length + 4) / ((widths[index] ?? 1) - 3)));
  return Math.max(2, ...lines) * HEADER_LINE + 4;
}
