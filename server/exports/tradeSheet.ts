import type { Cell as SheetCell, CellStyle, CellValue, MergeRange, WriteSheet } from "hucre/xlsx";
import { serialOfDay } from "../../shared/calendar.ts";
import { EVERYBODY } from "../../shared/trade/crossTable.ts";
import type { TradeCell, TradeSheet, TradeTable } from "../../shared/trade/tradeTable.ts";
import { SHEET_COLOURS, TAB_COLOURS } from "../../shared/workbook/colours.ts";
import { FONT, PROSE } from "../workbooks/sheetStyles.ts";
import { writableCell } from "../workbooks/writableCell.ts";
import { linesIn, sheetWidths } from "./sheetWidths.ts";

const LINE_HEIGHT = 14;
/** Columns that a note spans. */
const NOTE_COLUMNS = 10;

/** With more columns than this, a tab keeps its first two in sight and prints on A3. */
const WIDE = 16;

const FILLED = {
  type: "pattern",
  pattern: "solid",
  fgColor: { rgb: SHEET_COLOURS.header },
  bgColor: { rgb: SHEET_COLOURS.header },
} as const;
const LINE = { style: "thin", color: { rgb: SHEET_COLOURS.line } } as const;
const HEADER: CellStyle = {
  fill: FILLED,
  font: { ...FONT, bold: true },
  border: { bottom: LINE, right: LINE },
  alignment: { vertical: "center", wrapText: true },
};
const BAND: CellStyle = { ...HEADER, alignment: { horizontal: "center", vertical: "center" } };
const BODY: CellStyle = { font: FONT, border: { bottom: LINE }, alignment: { vertical: "center" } };
const WORDS: CellStyle = { ...BODY, alignment: { vertical: "center", wrapText: true } };
const SYMBOL: CellStyle = { ...BODY, alignment: { horizontal: "right", vertical: "center" } };
const DAY: CellStyle = {
  ...BODY,
  numFmt: "dd/mm/yyyy",
  alignment: { horizontal: "center", vertical: "center" },
};

type StyledCell = { readonly value: CellValue; readonly style?: CellStyle };
type StyledRow = {
  readonly cells: readonly StyledCell[];
  readonly height?: number;
  readonly merges?: readonly Pick<MergeRange, "startCol" | "endCol">[];
};

/** The tables of a tab, one below the other, each with its title and its note. */
export function tradeSheet({ name, tables }: TradeSheet): WriteSheet {
  const widths = sheetWidths(tables);
  const rows = tables.flatMap((table, index) => [
    ...(index === 0 ? [] : [{ cells: [] }]),
    ...tableRows(table, widths),
  ]);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map(({ cells }) => cells.map(({ value }) => value)),
    cells: new Map(
      rows.flatMap(({ cells }, row) =>
        cells.flatMap(({ style }, column): [string, Partial<SheetCell>][] =>
          style === undefined ? [] : [[`${row},${column}`, { style }]],
        ),
      ),
    ),
    merges: rows.flatMap(({ merges = [] }, row) =>
      merges.map((columns) => ({ startRow: row, endRow: row, ...columns })),
    ),
    rowDefs: new Map(
      rows.flatMap(({ height }, row): [number, { height: number }][] =>
        height === undefined ? [] : [[row, { height }]],
      ),
    ),
    ...(widths.length > WIDE ? { freezePane: { columns: 2 } } : {}),
    view: { showGridLines: false, tabColor: { rgb: TAB_COLOURS.core } },
    pageSetup: {
      paperSize: widths.length > WIDE ? "a3" : "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function tableRows(table: TradeTable, widths: readonly number[]): readonly StyledRow[] {
  const { title, note, bands, header, rows, days = [] } = table;
  const lastOfNote = Math.min(header.length, NOTE_COLUMNS) - 1;
  const noteWidth = widths.slice(0, lastOfNote + 1).reduce((total, width) => total + width, 0);
  return [
    { cells: [{ value: title, style: PROSE.heading }], height: 22 },
    {
      cells: [{ value: writableCell(note), style: PROSE.quiet }],
      height: Math.ceil(note.length / noteWidth) * LINE_HEIGHT + 6,
      merges: [{ startCol: 0, endCol: lastOfNote }],
    },
    ...(bands === undefined ? [] : [bandRow(bands)]),
    { cells: header.map((value) => ({ value, style: HEADER })), height: heightOf(header, widths, true) },
    ...rows.map((row) => ({
      cells: row.map((cell, column) => bodyCell(cell, row, days.includes(column))),
      height: heightOf(row, widths),
    })),
  ];
}

/** Neighbours that belong to the same thing share one cell. */
function bandRow(bands: readonly (string | null)[]): StyledRow {
  const starts = bands.flatMap((band, column) =>
    band !== null && band !== bands[column - 1] ? [column] : [],
  );
  return {
    cells: bands.map((band, column) =>
      band === null ? { value: null } : { value: starts.includes(column) ? band : null, style: BAND },
    ),
    merges: starts.flatMap((startCol) => {
      const length = bands.slice(startCol).findIndex((band) => band !== bands[startCol]);
      const endCol = length === -1 ? bands.length - 1 : startCol + length - 1;
      return endCol > startCol ? [{ startCol, endCol }] : [];
    }),
  };
}

function bodyCell(cell: TradeCell, row: readonly TradeCell[], isDay: boolean): StyledCell {
  const strong = row[0] === EVERYBODY ? { font: { ...FONT, bold: true } } : {};
  if (isDay && typeof cell === "string") return { value: serialOfDay(cell), style: { ...DAY, ...strong } };
  if (typeof cell !== "string") return { value: cell, style: { ...BODY, ...strong } };
  const style = /^[A-Z]{2}$/.test(cell) ? SYMBOL : WORDS;
  return { value: writableCell(cell), style: { ...style, ...strong } };
}

function heightOf(row: readonly TradeCell[], widths: readonly number[], bold = false): number {
  const lines = row.map((cell, column) =>
    typeof cell === "string" ? linesIn(cell, widths[column] ?? 2, bold) : 1,
  );
  return Math.max(bold ? 2 : 1, ...lines) * LINE_HEIGHT + 2;
}
