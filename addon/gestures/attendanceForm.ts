import { addDays, type Day } from "../../shared/calendar.ts";
import type { Mark } from "../../shared/entry/attendanceMark.ts";
import {
  type MarkConflict,
  type MarkError,
  pourRollCall,
  type TypedMark,
} from "../../shared/entry/rollCall.ts";
import { type RollCallPerson, rollCallPeople } from "../../shared/entry/rollCallPeople.ts";
import {
  likelySession,
  type RollCallWorkshop,
  rollCallWorkshops,
} from "../../shared/entry/rollCallWorkshops.ts";
import {
  type RecordedSession,
  recordedSessions,
  type Session,
  sessionKey,
} from "../../shared/entry/session.ts";
import { isBlank } from "../../shared/records/cell.ts";
import { withDocumentLock } from "../platform/documentLock.ts";
import { today } from "../platform/today.ts";
import { insertRowsAfter, neededTab, openTab, writeRows } from "../platform/workbook.ts";

/** Sessions that come with the form: an older one is asked for when somebody wants it. */
const KNOWN_DAYS = 60;

/** What the form needs to open, in one call. For the association's eyes only. */
export type AttendanceForm = {
  readonly structure: string;
  readonly workshops: readonly RollCallWorkshop[];
  readonly people: readonly RollCallPerson[];
  readonly today: Day;
  /** The session that is most likely meant; null when there is no workshop. */
  readonly likely: Session | null;
  /** Every session from this day on is in `sessions`. */
  readonly knownFrom: Day;
  readonly sessions: readonly RecordedSession[];
};

export type SavedSession =
  | {
      readonly outcome: "saved";
      /** The session as it stands now, with what others noted. */
      readonly marks: Readonly<Record<string, Mark>>;
      readonly conflicts: readonly MarkConflict[];
    }
  /** Nothing was written. */
  | { readonly outcome: "errors"; readonly errors: readonly MarkError[] };

export function openAttendanceForm(): AttendanceForm {
  const day = today();
  const knownFrom = addDays(day, -KNOWN_DAYS);
  const workshops = rollCallWorkshops(neededTab("workshops").rows);
  const sessions = recordedSessions(neededTab("attendances").rows, ({ date }) => date >= knownFrom);
  return {
    structure: structureName(),
    workshops,
    people: rollCallPeople(neededTab("participants").rows, neededTab("enrolments").rows),
    today: day,
    likely: likelySession(workshops, sessions, day),
    knownFrom,
    sessions,
  };
}

/** What is noted of one session, by code. */
export function openSession(session: Session): Readonly<Record<string, Mark>> {
  const key = sessionKey(session);
  const [found] = recordedSessions(neededTab("attendances").rows, (each) => sessionKey(each) === key);
  return found?.marks ?? {};
}

/** @param typed only the people of whom somebody noted something: the others are left as they stand */
export function saveSession(session: Session, typed: readonly TypedMark[]): SavedSession {
  return withDocumentLock(() => {
    const attendances = neededTab("attendances");
    const { writes, conflicts, errors, marks } = pourRollCall(
      session,
      typed,
      attendances.rows,
      attendances.nextRow,
    );
    if (errors.length > 0) return { outcome: "errors", errors };
    for (const { firstRow, rows, insertAfter, added } of writes) {
      if (insertAfter !== null) insertRowsAfter(attendances, insertAfter, added);
      writeRows(attendances, firstRow, rows);
    }
    return { outcome: "saved", marks, conflicts };
  });
}

/** Printed at the top of the sheet to sign. */
function structureName(): string {
  const structure = openTab("structure");
  const at = structure?.positions.get("name");
  const name = at === undefined ? null : (structure?.sheet.rows[at - 1]?.[1] ?? null);
  return isBlank(name) ? "" : String(name);
}
