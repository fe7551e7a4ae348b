import type { Cell } from "../../../shared/records/cell.ts";
import { plainCell } from "../../../shared/records/cell.ts";
import type { NamedRange, WorkbookOutline } from "../../../shared/workbook/lacks.ts";
import { VERSION_METADATA } from "../../../shared/workbook/migrations.ts";
import { namedRangesOf, ROW_COUNTS_RANGE } from "../../../shared/workbook/namedRange.ts";
import { ASSOCIATION_TEMPLATE } from "../../../shared/workbook/template.ts";

/** Enough for the headers of a table, wherever they stand, and for every label of a card. */
const ROWS_LOOKED_AT = 40;
const A1 = /^([A-Z]+)(\d*)(?::([A-Z]+)(\d*))?$/;

/** The workbook without its rows. One read a tab. */
export function readOutline(): WorkbookOutline {
  const workbook = SpreadsheetApp.getActive();
  return {
    sheets: workbook.getSheets().map((sheet) => ({
      sheetId: sheet.getSheetId(),
      title: sheet.getName(),
      rowCount: sheet.getMaxRows(),
      columnCount: sheet.getMaxColumns(),
      headers: topOf(sheet),
    })),
    namedRanges: [...namedRangesOf(ASSOCIATION_TEMPLATE).map(({ name }) => name), ROW_COUNTS_RANGE].flatMap(
      namedRange,
    ),
    rowCounts: rowCounts(),
    version: readVersion(),
  };
}

function topOf(sheet: GoogleAppsScript.Spreadsheet.Sheet): readonly (readonly Cell[])[] {
  const rows = Math.min(sheet.getLastRow(), ROWS_LOOKED_AT);
  const columns = sheet.getLastColumn();
  if (rows === 0 || columns === 0) return [];
  return sheet
    .getRange(1, 1, rows, columns)
    .getValues()
    .map((row) => row.map(plainCell));
}

function namedRange(name: string): readonly NamedRange[] {
  const range = SpreadsheetApp.getActive().getRangeByName(name);
  if (range === null) return [];
  const [, left = "", top = "", right = left, bottom = top] = A1.exec(range.getA1Notation()) ?? [];
  return [
    {
      id: name,
      name,
      sheetId: range.getGridId(),
      startRow: top === "" ? 0 : Number(top) - 1,
      endRow: bottom === "" ? null : Number(bottom),
      startColumn: numberOf(left) - 1,
      endColumn: numberOf(right),
    },
  ];
}

function numberOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function rowCounts(): readonly (readonly Cell[])[] | null {
  const sheet = SpreadsheetApp.getActive().getRangeByName(ROW_COUNTS_RANGE)?.getSheet();
  if (sheet === undefined || sheet.getLastRow() === 0) return null;
  const range = sheet.getRange(1, 1, sheet.getLastRow(), 2);
  const formulas = range.getFormulas();
  return range
    .getValues()
    .map(([key, count], row) => [plainCell(key), formulas[row]?.[1] || plainCell(count)]);
}

function readVersion(): number | null {
  const [found] = SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey(VERSION_METADATA).find();
  const version = found?.getValue() ?? null;
  return version === null ? null : Number(version);
}
