import type { Day } from "../calendar.ts";
import { participantCode } from "../identity/participantCode.ts";
import type { HalfDayCode } from "../nomenclature/halfDay.ts";
import type { Cell } from "../records/cell.ts";
import { fold } from "../records/fold.ts";
import { readCell } from "../records/readCell.ts";
import { isKnown } from "../records/value.ts";
import type { Column } from "../workbook/column.ts";
import { ASSOCIATION_TABS } from "../workbook/template.ts";
import { type Mark, markOf } from "./attendanceMark.ts";
import type { SheetRow } from "../workbook/sheetRow.ts";

const COLUMNS = ASSOCIATION_TABS.attendances.columns;

/** One workshop, one day, one half-day. `workshop` is its short name, as somebody wrote it. */
export type Session = { readonly date: Day; readonly halfDay: HalfDayCode; readonly workshop: string };

/** A session and what is noted of each person, by code. Plain JSON. */
export type RecordedSession = Session & { readonly marks: Readonly<Record<string, Mark>> };

/** Two sessions with one key are one session, however the workshop is spelt. */
export function sessionKey({ date, halfDay, workshop }: Session): string {
  return [date, halfDay, fold(workshop)].join("|");
}

/** The session that a row of « Présences » is about; null when a part is missing or cannot be read. */
export function sessionOf(cells: Readonly<Record<string, Cell>>): Session | null {
  const date = read<Day>(COLUMNS.date, cells.date);
  const halfDay = read<HalfDayCode>(COLUMNS.halfDay, cells.halfDay);
  const workshop = read<string>(COLUMNS.workshop, cells.workshop);
  return date === null || halfDay === null || workshop === null ? null : { date, halfDay, workshop };
}

/**
 * The sessions that are recorded, in the order of the sheet.
 *
 * When a person has two rows in one session the first counts, as in the checks.
 *
 * @param rows rows of « Présences »
 */
export function recordedSessions(
  rows: readonly SheetRow[],
  isWanted: (session: Session) => boolean,
): RecordedSession[] {
  const sessions = new Map<string, Session & { readonly marks: Record<string, Mark> }>();
  for (const { cells } of rows) {
    const session = sessionOf(cells);
    const code = participantCode(cells.participant ?? null);
    if (session === null || code === null || !isWanted(session)) continue;
    const key = sessionKey(session);
    const known = sessions.get(key) ?? { ...session, marks: {} };
    known.marks[code] ??= markOf(cells);
    sessions.set(key, known);
  }
  return [...sessions.values()];
}

function read<V>(column: Column<V>, cell: Cell | undefined): V | null {
  const { field } = readCell(column, cell ?? null);
  return isKnown(field) ? (field as V) : null;
}
