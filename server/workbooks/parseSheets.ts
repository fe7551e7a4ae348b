import { type Cell as SheetCell, type CellValue, readXlsx, type Sheet } from "hucre/xlsx";
import { readOds } from "hucre/ods";
import { formatInteger } from "../../shared/format.ts";
import { type Cell, isBlank, plainCell } from "../../shared/records/cell.ts";
import { type Refusal, refusal } from "../../shared/refusal.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { SHEET_LIMITS } from "./limits.ts";
import { dayShareOf, odsCells } from "./odsCells.ts";
import { textOf } from "./officeXml.ts";
import { preflight } from "./preflight.ts";
import { xlsxCells } from "./xlsxCells.ts";
import { type Parts, zipArchive } from "./zipArchive.ts";

const MILLISECONDS_A_DAY = 86_400_000;
const ORIGIN_1904 = Date.UTC(1904, 0, 1);
const ORIGIN_ODS = Date.UTC(1899, 11, 30);
const ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
/** A formula whose result the file does not hold reads as an error, never as a blank cell. */
const NOT_COMPUTED = "#CALC!";

/**
 * The sheets of an XLSX or ODS file, hidden ones included. The only file that knows which library reads workbooks.
 *
 * Reading costs what the file makes it cost: an untrusted file goes through `readSheets`, which runs this apart.
 *
 * @param file its name, for the refusal
 */
export async function parseSheets(bytes: Uint8Array, file: string): Promise<readonly RawSheet[]> {
  const parts = await preflight(bytes, file);
  const { sheets, valueOf } = await parse(parts, file);
  // Every spreadsheet has a sheet: a file without any has lost them.
  if (sheets.length === 0) throw refusal("file_unreadable", { file });
  return sheets.map((sheet, index) => {
    const rows = sheet.rows.map((row, rowIndex) =>
      withoutTrailing(
        row.map((value, position) => cellOf(value, sheet.cells?.get(`${rowIndex},${position}`), valueOf)),
        isBlank,
      ),
    );
    return measured({ title: sheet.name, rows: withoutTrailing(rows, isEmpty) }, index + 1, file);
  });
}

type Parsed = {
  readonly sheets: readonly Sheet[];
  /** The plain cell of a value, once its dates are serial numbers of the usual system. */
  readonly valueOf: (value: CellValue) => Cell;
};

async function parse(parts: Parts, file: string): Promise<Parsed> {
  try {
    if (textOf(parts, "mimetype").startsWith(ODS_TYPE)) return await parseOds(parts);
    if (parts.has("[Content_Types].xml")) return await parseXlsx(parts);
  } catch (error) {
    throw isOversized(error) ? tooLarge(file, null) : refusal("file_unreadable", { file }, error);
  }
  throw refusal("file_unreadable", { file });
}

/**
 * Dates are asked for in the system of 1904 whatever the file says: it has no gap at 29 February 1900, so that the
 * number that stands in the file is found again exactly, even under a number that a format shows as a date.
 */
async function parseXlsx(parts: Parts): Promise<Parsed> {
  const cells = xlsxCells(parts);
  const { sheets } = await readXlsx(zipArchive(cells.parts, { compress: false }), { dateSystem: "1904" });
  return {
    sheets,
    valueOf: (value) =>
      value instanceof Date ? cells.serialOf(daysSince(ORIGIN_1904, value)) : plainCell(value),
  };
}

async function parseOds(parts: Parts): Promise<Parsed> {
  const { sheets } = await readOds(zipArchive(odsCells(parts), { compress: false }));
  return {
    sheets,
    valueOf: (value) => {
      if (value instanceof Date) return daysSince(ORIGIN_ODS, value);
      return plainCell(typeof value === "string" ? dayShareOf(value) : value);
    },
  };
}

const daysSince = (origin: number, date: Date) => (date.getTime() - origin) / MILLISECONDS_A_DAY;

function cellOf(value: CellValue, details: SheetCell | undefined, valueOf: Parsed["valueOf"]): Cell {
  return value === null && details?.formula !== undefined ? NOT_COMPUTED : valueOf(value);
}

function withoutTrailing<T>(items: readonly T[], isNothing: (item: T) => boolean): readonly T[] {
  let length = items.length;
  while (length > 0 && items.slice(length - 1, length).every(isNothing)) length--;
  return length === items.length ? items : items.slice(0, length);
}

const isEmpty = (row: readonly Cell[]) => row.length === 0;

function measured(sheet: RawSheet, number: number, file: string): RawSheet {
  const columns = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (sheet.rows.length > SHEET_LIMITS.rows || columns > SHEET_LIMITS.columns) throw tooLarge(file, number);
  return sheet;
}

/** The library lays a sheet out as a rectangle, and says so when that would take more room than a machine has. */
function isOversized(error: unknown): boolean {
  return error instanceof Error && / spans \d+/.test(error.message);
}

function tooLarge(file: string, number: number | null): Refusal {
  const [rows, columns] = [formatInteger(SHEET_LIMITS.rows), formatInteger(SHEET_LIMITS.columns)];
  return refusal("sheet_too_large", { file, number, rows, columns });
}
