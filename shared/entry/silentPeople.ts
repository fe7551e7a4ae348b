import { type Day, daysBetween } from "../calendar.ts";
import { participantCode } from "../identity/participantCode.ts";
import { isBlank } from "../records/cell.ts";
import { tidy } from "../records/fold.ts";
import { readCell } from "../records/readCell.ts";
import { readDay } from "../records/readDay.ts";
import { ASSOCIATION_TABS } from "../workbook/template.ts";
import { isEnrolledOn, peopleList } from "./peopleList.ts";
import { shownCell } from "./shownCell.ts";
import type { SheetRow } from "../workbook/sheetRow.ts";

const { attendances: ATTENDANCES, contacts: CONTACTS } = ASSOCIATION_TABS;

export type LastContact = {
  readonly date: Day;
  readonly means: string | null;
  readonly result: string | null;
};

/** Somebody who is enrolled, and since when nobody has seen them. Plain JSON, for the association's eyes only. */
export type SilentPerson = {
  readonly code: string;
  readonly name: string;
  readonly phone: string | null;
  /** Last day « présent », up to today; null when there is none. */
  readonly lastPresence: Day | null;
  readonly entry: Day | null;
  /** Days since the last presence of the stay, or since its first day; null when neither is known. */
  readonly days: number | null;
  readonly lastContact: LastContact | null;
};

type Rows = readonly SheetRow[];

/**
 * The people who are enrolled today, those who have been silent longest first; those of whom one cannot tell come at the
 * end, and are never left out.
 */
export function silentPeople(
  tabs: {
    readonly participants: Rows;
    readonly enrolments: Rows;
    readonly attendances: Rows;
    readonly contacts: Rows;
  },
  today: Day,
): SilentPerson[] {
  const phones = new Map(
    tabs.participants.map(({ row, cells }) => [
      row,
      isBlank(cells.phone ?? null) ? null : tidy(String(cells.phone)),
    ]),
  );
  const presences = lastPresences(tabs.attendances, today);
  const contacts = lastContacts(tabs.contacts);
  return peopleList(tabs.participants, tabs.enrolments)
    .filter((person) => isEnrolledOn(person, today))
    .map(({ code, name, row, stay }) => {
      const entry = stay?.entry ?? null;
      const lastPresence = presences.get(code) ?? null;
      const since = [entry, lastPresence]
        .filter((day) => day !== null)
        .sort()
        .at(-1);
      const days = since === undefined ? null : daysBetween(since, today);
      const lastContact = contacts.get(code) ?? null;
      return { code, name, phone: phones.get(row) ?? null, lastPresence, entry, days, lastContact };
    })
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1));
}

function lastPresences(attendances: Rows, today: Day): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { cells } of attendances) {
    const code = participantCode(cells.participant ?? null);
    const day = readDay(cells.date ?? null);
    if (code === null || day === null || day > today || day <= (days.get(code) ?? "")) continue;
    if (readCell(ATTENDANCES.columns.status, cells.status ?? null).field === "present") days.set(code, day);
  }
  return days;
}

function lastContacts(contacts: Rows): ReadonlyMap<string, LastContact> {
  const last = new Map<string, LastContact>();
  for (const { cells } of contacts) {
    const code = participantCode(cells.participant ?? null);
    const date = readDay(cells.date ?? null);
    if (code === null || date === null || date < (last.get(code)?.date ?? "")) continue;
    last.set(code, {
      date,
      means: shownCell(CONTACTS.columns.means, cells.means ?? null),
      result: shownCell(CONTACTS.columns.result, cells.result ?? null),
    });
  }
  return last;
}
