import { type Cell, isBlank } from "../records/cell.ts";
import { tidy } from "../records/fold.ts";
import type { RawSheet } from "../workbook/content.ts";
import { matchHeader, matchReadings } from "./matchHeader.ts";
import { type DateContext, dateContext, readSession } from "./sessionHeader.ts";
import type { Mapping, Session } from "./mapping.ts";
import { wordsOf } from "./words.ts";

/** Titles, a logo, a legend: the headers are looked for this far down. */
const ROWS_SEARCHED = 20;
/** What a header of sessions weighs beside a known header. */
const SESSION_WEIGHT = 0.5;
/** What a second line must bring to be one of headers. */
const SECOND_LINE_GAIN = 0.6;
/** Share of the best row of headers that makes an earlier one the header of the first table. */
const NEARLY = 0.6;
/** Headers recognised, at least, for a row to be one of headers. */
const ENOUGH = 1.2;

export type FoundColumn = {
  readonly position: number;
  /** As a person reads it: « Sortie / Motif » for a header of two lines. */
  readonly header: string;
  /** Ways to read the header, the most precise first. */
  readonly readings: readonly string[];
  readonly session: Session | null;
};

/** Where the table stands in a sheet; rows 1-based. headerRows is 0, 0 when no row of headers was found. */
export type FoundTable = {
  readonly headerRows: readonly [number, number];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly FoundColumn[];
};

/**
 * Finds the table of a sheet: its headers in one or two lines, below any title, and its last row.
 *
 * @param headerRows where a person says that the headers are
 */
export function findTable(sheet: RawSheet, headerRows?: Mapping["headerRows"]): FoundTable {
  const { rows } = sheet;
  const headers = headerRows === undefined ? findHeaders(sheet) : chosenHeaders(headerRows);
  if (headers === null) return withoutHeaders(rows);
  const { first, lines } = headers;
  const last = first + lines - 1;
  const above = lines === 2 ? carried(rows[first] ?? []) : [];
  return {
    headerRows: [first + 1, last + 1],
    firstRow: last + 2,
    lastRow: lastRowOf(rows, last),
    columns: columnsOf(rows, last, above, contextOf(sheet, first)),
  };
}

type Headers = { readonly score: number; readonly first: number; readonly lines: 1 | 2 };

function chosenHeaders([first, last]: Mapping["headerRows"]): Headers | null {
  return first < 1 ? null : { score: ENOUGH, first: first - 1, lines: last > first ? 2 : 1 };
}

/** The headers of the first table: a second one below may name a few more columns, and has its own rows. */
function findHeaders(sheet: RawSheet): Headers | null {
  const searched = Math.min(ROWS_SEARCHED, sheet.rows.length);
  const found = Array.from({ length: searched }, (_, row) => headersAt(sheet, row));
  const most = Math.max(ENOUGH, ...found.map(({ score }) => score));
  return found.find(({ score }) => score >= ENOUGH && score >= most * NEARLY) ?? null;
}

function headersAt(sheet: RawSheet, row: number): Headers {
  const [upper, lower] = [sheet.rows[row] ?? [], sheet.rows[row + 1] ?? []];
  const context = contextOf(sheet, row);
  const one = scoreOf(upper, [], context);
  const two = mayBeHeaders(lower) ? scoreOf(lower, upper, context) : 0;
  const alone = Math.max(one, scoreOf(lower, [], contextOf(sheet, row + 1)));
  return two >= alone + SECOND_LINE_GAIN
    ? { score: two, first: row, lines: 2 }
    : { score: one, first: row, lines: 1 };
}

function withoutHeaders(rows: RawSheet["rows"]): FoundTable {
  const first = rows.findIndex((row) => row.filter((cell) => !isBlank(cell)).length >= 2);
  const start = first < 0 ? 0 : first;
  return {
    headerRows: [0, 0],
    firstRow: start + 1,
    lastRow: rows.length,
    columns: columnsOf(rows.slice(start), -1, [], contextOf({ title: "", rows: [] }, 0)),
  };
}

/** Titles above the headers and the name of the sheet say of which year « 05/01 » is. */
function contextOf({ title, rows }: RawSheet, row: number): DateContext {
  const above = rows
    .slice(0, row)
    .flat()
    .filter((cell) => !isBlank(cell))
    .map(String);
  return dateContext([title, ...above]);
}

/** A second line of headers holds words or days of a month, not the first person. */
function mayBeHeaders(row: readonly Cell[]): boolean {
  const cells = row.filter((cell) => !isBlank(cell));
  return (
    cells.length > 1 &&
    cells.every((cell) => typeof cell === "string" || (typeof cell === "number" && cell <= 31))
  );
}

/** How much of a row names columns: two columns of one name count once. */
function scoreOf(row: readonly Cell[], group: readonly Cell[], context: DateContext): number {
  const above = carried(group);
  const sessions = new Set<string>();
  const targets = new Map<string, number>();
  for (let index = 0; index < Math.max(row.length, group.length); index++) {
    const [cell, upper] = [row[index] ?? null, above[index] ?? null];
    const session = readSession(cell, upper, context);
    const [match] = session === null ? matchReadings(readingsOf(cell, upper)) : [];
    if (session !== null) sessions.add(`${session.date} ${session.halfDay}`);
    else if (match !== undefined)
      targets.set(match.target, Math.max(match.score, targets.get(match.target) ?? 0));
  }
  // Without a known header beside them, dates are those of a row of people.
  if (targets.size === 0) return 0;
  return [...targets.values()].reduce((sum, score) => sum + score, SESSION_WEIGHT * sessions.size);
}

/** Headers of groups of columns: a merged cell holds its text in the first of them. */
function carried(row: readonly Cell[]): readonly Cell[] {
  let last: Cell = null;
  return row.map((cell) => {
    if (!isBlank(cell)) last = cell;
    return last;
  });
}

/** « Sortie » above « Motif » is read « Motif Sortie », « Sortie Motif » and « Motif ». */
function readingsOf(cell: Cell, above: Cell): readonly string[] {
  const [text, group] = [cell, above].map((part) => (isBlank(part) ? "" : tidy(String(part))));
  if (text === undefined || text === "") return group === undefined || group === "" ? [] : [group];
  return group === undefined || group === "" ? [text] : [`${text} ${group}`, `${group} ${text}`, text];
}

function columnsOf(
  rows: RawSheet["rows"],
  headerRow: number,
  above: readonly Cell[],
  context: DateContext,
): readonly FoundColumn[] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const headers = headerRow < 0 ? [] : (rows[headerRow] ?? []);
  return Array.from({ length: width }, (_, index): FoundColumn => {
    const cell = headers[index] ?? null;
    // The last group does not reach the columns that have no header at all.
    const upper = index < Math.max(headers.length, 1) ? (above[index] ?? null) : null;
    const parts = [upper, cell].filter((part) => !isBlank(part)).map((part) => tidy(String(part)));
    return {
      position: index + 1,
      header: parts.join(" / "),
      readings: readingsOf(cell, upper),
      session: headerRow < 0 ? null : readSession(cell, upper, context),
    };
  });
}

/** The table ends where another one begins: a row that has other headers, after a blank row. */
function lastRowOf(rows: RawSheet["rows"], headerRow: number): number {
  const own = headerForm(rows[headerRow] ?? []);
  for (let row = headerRow + 2; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    if (!(rows[row - 1] ?? []).every(isBlank) || headerForm(cells) === own) continue;
    const matches = cells.filter((cell) => typeof cell === "string" && matchHeader(cell).length > 0);
    if (matches.length >= 3) return row;
  }
  return rows.length;
}

/** What makes two rows of headers one, whatever the order of their columns. */
export function headerForm(row: readonly Cell[]): string {
  return row
    .filter((cell) => !isBlank(cell))
    .map((cell) => wordsOf(String(cell)))
    .sort()
    .join("|");
}
