import { type Day, weekdayOf } from "../calendar.ts";
import { HALF_DAY, type HalfDayCode } from "../nomenclature/halfDay.ts";
import { WEEKDAY } from "../nomenclature/weekday.ts";
import { fold, tidy } from "../records/fold.ts";
import { isBlank } from "../records/cell.ts";
import { readCell } from "../records/readCell.ts";
import { isKnown } from "../records/value.ts";
import { ASSOCIATION_TABS } from "../workbook/template.ts";
import { type Session, sessionKey } from "./session.ts";
import type { SheetRow } from "../workbook/sheetRow.ts";

const COLUMNS = ASSOCIATION_TABS.workshops.columns;

/** A workshop as a roll-call needs it. Plain JSON. */
export type RollCallWorkshop = {
  readonly name: string;
  /** Minutes; null when nobody said. */
  readonly duration: number | null;
  /** One person at a time: nobody is expected until somebody is named. */
  readonly individual: boolean;
  /** Codes of WEEKLY_SLOT. */
  readonly slots: readonly string[];
  /** Last day; null while it goes on. */
  readonly end: Day | null;
};

/**
 * The workshops of a workbook, each once, in the order of the sheet.
 *
 * @param rows rows of « Ateliers »
 */
export function rollCallWorkshops(rows: readonly SheetRow[]): RollCallWorkshop[] {
  const workshops = new Map<string, RollCallWorkshop>();
  for (const { cells } of rows) {
    const { name = null, duration = null, modality = null, weeklySlots = null, end = null } = cells;
    if (isBlank(name) || workshops.has(fold(String(name)))) continue;
    const minutes = readCell(COLUMNS.duration, duration).field;
    const slots = readCell(COLUMNS.weeklySlots, weeklySlots).field;
    const last = readCell(COLUMNS.end, end).field;
    workshops.set(fold(String(name)), {
      name: tidy(String(name)),
      duration: typeof minutes === "number" ? minutes : null,
      individual: readCell(COLUMNS.modality, modality).field === "individuel",
      slots: Array.isArray(slots) && isKnown(slots) ? slots.map(String) : [],
      end: typeof last === "string" ? last : null,
    });
  }
  return [...workshops.values()];
}

/** The half-days on which a workshop is usually held, that day of the week. */
export function usualHalfDays({ slots }: RollCallWorkshop, day: Day): readonly HalfDayCode[] {
  const weekday = WEEKDAY.entries[weekdayOf(day) - 1]?.code ?? "";
  return HALF_DAY.entries.flatMap(({ code }) => (slots.includes(`${weekday}_${code}`) ? [code] : []));
}

/**
 * The session that somebody who opens the roll-call that day most likely means: one that is usual that day of the week
 * and not recorded yet, else one that is, else the workshop of the last session held on such a day, else of the last one.
 *
 * @returns null when there is no workshop
 */
export function likelySession(
  workshops: readonly RollCallWorkshop[],
  sessions: readonly Session[],
  day: Day,
): Session | null {
  const going = workshops.filter(({ end }) => end === null || end >= day);
  const usual = going.flatMap((workshop) =>
    usualHalfDays(workshop, day).map((halfDay) => ({ date: day, halfDay, workshop: workshop.name })),
  );
  const recorded = new Set(sessions.map(sessionKey));
  const [first = null] = [...usual.filter((each) => !recorded.has(sessionKey(each))), ...usual];
  if (first !== null) return first;
  const past = sessions
    .filter((each) => each.date <= day && going.some(({ name }) => fold(name) === fold(each.workshop)))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const like = past.find((each) => weekdayOf(each.date) === weekdayOf(day)) ?? past[0];
  const workshop =
    going.find(({ name }) => fold(name) === fold(like?.workshop ?? "")) ?? going[0] ?? workshops[0];
  if (workshop === undefined) return null;
  return { date: day, halfDay: like?.halfDay ?? "matin", workshop: workshop.name };
}
