import { columnLetters } from "../../../shared/workbook/content.ts";

/** The cells that an answer covers. Everything 1-based, ends included, as a person counts. */
export type Area = {
  readonly title: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

const AREA = /^(?:'((?:[^']|'')*)'|([^'!]+))!([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u;

/** Reads « 'Présences (T1)'!C1:C1000 », as Google echoes a range; null when it is something else. */
export function readArea(range: string): Area | null {
  const found = AREA.exec(range);
  if (found === null) return null;
  const [, quoted, plain = "", column = "", row, otherColumn = column, otherRow = row] = found;
  return {
    title: quoted?.replaceAll("''", "'") ?? plain,
    firstRow: Number(row),
    lastRow: Number(otherRow),
    firstColumn: positionOf(column),
    lastColumn: positionOf(otherColumn),
  };
}

/** Whole columns of a tab, down to its last row: « 'Présences'!C:C ». */
export function wholeColumns(title: string, first: number, last = first): string {
  return `${quotedTitle(title)}!${columnLetters(first)}:${columnLetters(last)}`;
}

/** Cells of the first row of a tab, side by side: « 'Présences'!C1:F1 ». */
export function firstRow(title: string, first: number, last: number): string {
  return `${quotedTitle(title)}!${columnLetters(first)}1:${columnLetters(last)}1`;
}

/** « 'Structure'!A1 ». */
export function firstCell(title: string): string {
  return `${quotedTitle(title)}!A1`;
}

function quotedTitle(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

function positionOf(letters: string): number {
  return [...letters].reduce((position, letter) => position * 26 + letter.charCodeAt(0) - 64, 0);
}
