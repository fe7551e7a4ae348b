import { serialOfDay } from "../calendar.ts";
import { participantCode } from "../identity/participantCode.ts";
import { HALF_DAY } from "../nomenclature/halfDay.ts";
import { labelOf } from "../nomenclature/nomenclature.ts";
import { ASSOCIATION_TABS } from "../workbook/template.ts";
import { isSameMark, type Mark, MARK_KEYS, markOf, NO_MARK } from "./attendanceMark.ts";
import { type EntryError, readEntry, type Written } from "./readEntry.ts";
import { type Session, sessionKey, sessionOf } from "./session.ts";
import type { SheetRow } from "../workbook/sheetRow.ts";

const TAB = ASSOCIATION_TABS.attendances;

/** What somebody noted of one person. `before` is what the form showed when they did. Plain JSON. */
export type TypedMark = { readonly participant: string; readonly before: Mark; readonly mark: Mark };

/** Somebody else noted something else of this person since the form was opened: nothing of theirs is touched. */
export type MarkConflict = { readonly participant: string; readonly theirs: Mark };

export type MarkError = EntryError & { readonly participant: string };

/** Some rows to write one below the other, once there is room for `added` of them below `insertAfter`. */
export type RowsToWrite = {
  readonly firstRow: number;
  readonly rows: readonly Written[];
  readonly insertAfter: number | null;
  readonly added: number;
};

export type RollCall = {
  /** One of them when the rows of the session follow one another; one a run when somebody sorted the sheet. */
  readonly writes: readonly RowsToWrite[];
  readonly conflicts: readonly MarkConflict[];
  /** With errors there is nothing to write. */
  readonly errors: readonly MarkError[];
  /** The session as it stands once written, by code. */
  readonly marks: Readonly<Record<string, Mark>>;
};

/**
 * Puts the marks of one session into the rows of « Présences »: a row that is there is changed, somebody new gets a row
 * right below the others, and what nobody typed stays as it is.
 *
 * @param rows rows of « Présences », as they stand now
 * @param nextRow the first row below everything
 */
export function pourRollCall(
  session: Session,
  typed: readonly TypedMark[],
  rows: readonly SheetRow[],
  nextRow: number,
): RollCall {
  const key = sessionKey(session);
  const standing = rows.filter(({ cells }) => {
    const own = sessionOf(cells);
    return own !== null && sessionKey(own) === key;
  });
  const rowOf = firstRows(standing);
  const marks: Record<string, Mark> = Object.fromEntries(
    [...rowOf].map(([code, { cells }]) => [code, markOf(cells)]),
  );
  const changed = new Map<number, Written>();
  const added: Written[] = [];
  const conflicts: MarkConflict[] = [];
  const errors: MarkError[] = [];
  for (const { participant, before, mark } of typed) {
    const theirs = marks[participant] ?? NO_MARK;
    if (isSameMark(theirs, mark)) continue;
    if (!isSameMark(theirs, before)) {
      conflicts.push({ participant, theirs });
      continue;
    }
    const read = readEntry(TAB, { ...keyCells(session), participant, ...mark });
    errors.push(...read.errors.map((error) => ({ ...error, participant })));
    const row = rowOf.get(participant);
    if (row === undefined) added.push(read.written);
    else changed.set(row.row, { ...asItStands(row, session), ...onlyMark(read.written) });
    marks[participant] = markOf(read.written);
  }
  const writes = errors.length > 0 ? [] : writesOf(standing, changed, added, nextRow, session);
  return { writes, conflicts, errors, marks };
}

function firstRows(standing: readonly SheetRow[]): ReadonlyMap<string, SheetRow> {
  const rows = new Map<string, SheetRow>();
  for (const row of standing) {
    const code = participantCode(row.cells.participant ?? null);
    if (code !== null && !rows.has(code)) rows.set(code, row);
  }
  return rows;
}

/**
 * In each run of neighbouring rows of the session, what lies from the first changed row to the last is written in one go;
 * new people follow the last row of the session, in the write of the last run when it has one.
 */
function writesOf(
  standing: readonly SheetRow[],
  changed: ReadonlyMap<number, Written>,
  added: readonly Written[],
  nextRow: number,
  session: Session,
): RowsToWrite[] {
  const end = standing.at(-1)?.row;
  const below = end === undefined ? nextRow : end + 1;
  const runs = neighbours(standing).flatMap((run): RowsToWrite[] => {
    const isLast = run.at(-1)?.row === end;
    const first = run.findIndex(({ row }) => changed.has(row));
    if (first === -1) return [];
    const final = run.reduce((at, { row }, index) => (changed.has(row) ? index : at), first);
    const last = isLast && added.length > 0 ? run.length - 1 : final;
    const span = run.slice(first, last + 1);
    const written = span.map((row) => changed.get(row.row) ?? asItStands(row, session));
    return [{ firstRow: span[0]?.row ?? below, rows: written, insertAfter: null, added: 0 }];
  });
  if (added.length === 0) return runs;
  const last = runs.at(-1);
  const joins = last !== undefined && last.firstRow + last.rows.length === below;
  const bottom = {
    firstRow: joins ? last.firstRow : below,
    rows: [...(joins ? last.rows : []), ...added],
    insertAfter: below < nextRow ? below - 1 : null,
    added: added.length,
  };
  return [...(joins ? runs.slice(0, -1) : runs), bottom];
}

/** The row again, its day as a day: a day typed as text may be read the American way when it is written. */
function asItStands({ cells }: SheetRow, { date }: Session): Written {
  return { ...cells, date: serialOfDay(date) };
}

function onlyMark(written: Written): Written {
  return Object.fromEntries(MARK_KEYS.map((key) => [key, written[key] ?? null]));
}

function keyCells({ date, halfDay, workshop }: Session): Written {
  return { date, halfDay: labelOf(HALF_DAY, halfDay), workshop };
}

function neighbours(rows: readonly SheetRow[]): SheetRow[][] {
  const runs: SheetRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.at(-1)?.row === row.row - 1) last.push(row);
    else runs.push([row]);
  }
  return runs;
}
