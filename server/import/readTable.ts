import { parseCsv } from "hucre/csv";
import { formatInteger } from "../../shared/format.ts";
import { plainCell } from "../../shared/records/cell.ts";
import { refusal } from "../../shared/refusal.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { SHEET_LIMITS } from "../workbooks/limits.ts";
import { refuseTooLarge } from "../workbooks/preflight.ts";
import { readSheets } from "../workbooks/readSheets.ts";

const CSV = /\.(?:csv|tsv|txt)$/i;

/**
 * The sheets of a file where an old table stands: XLSX, ODS, or CSV in any of the encodings that French spreadsheets
 * write (UTF-8, UTF-16, Windows-1252), whatever its separator.
 *
 * @param file its name, for its format and for the refusal
 */
export async function readTable(bytes: Uint8Array, file: string): Promise<readonly RawSheet[]> {
  if (!CSV.test(file)) return readSheets(bytes, file);
  refuseTooLarge(bytes, file);
  const rows = parseCsv(decoded(bytes), { maxRows: SHEET_LIMITS.rows + 1 }).map((row) => row.map(plainCell));
  if (rows.length > SHEET_LIMITS.rows || rows.some(({ length }) => length > SHEET_LIMITS.columns)) {
    const [most, widest] = [formatInteger(SHEET_LIMITS.rows), formatInteger(SHEET_LIMITS.columns)];
    throw refusal("sheet_too_large", { file, number: null, rows: most, columns: widest });
  }
  return [{ title: file.replace(CSV, ""), rows }];
}

/** A file that is no valid UTF-8 comes from an Excel of Windows. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
