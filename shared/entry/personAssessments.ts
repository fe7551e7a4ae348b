import type { Day } from "../calendar.ts";
import { participantCode } from "../identity/participantCode.ts";
import type { AssessmentMomentCode } from "../nomenclature/assessmentMoment.ts";
import { readCell } from "../records/readCell.ts";
import { readDay } from "../records/readDay.ts";
import { isKnown } from "../records/value.ts";
import { columnsOf } from "../workbook/tab.ts";
import { ASSOCIATION_TABS } from "../workbook/template.ts";
import { peopleList, type Stay } from "./peopleList.ts";
import { shownCell } from "./shownCell.ts";
import type { SheetRow } from "../workbook/sheetRow.ts";

const ASSESSMENTS = ASSOCIATION_TABS.assessments;

/** The domains, each with its scale, in the order of the sheet. */
export const LEVELS = columnsOf(ASSESSMENTS).filter(({ column }) => column.type === "integer");

/** What an assessment holds beside its person, its moment and its day. */
export const ASSESSED = columnsOf(ASSESSMENTS).filter(({ column }) => column.naturalKey !== true);

export type Assessment = {
  readonly moment: AssessmentMomentCode;
  readonly date: Day;
  /** What the cells hold, as text that reads back; blank cells are left out. */
  readonly shown: Readonly<Record<string, string>>;
};

/** Somebody and their assessments, from the first to the last. Plain JSON, for the association's eyes only. */
export type AssessedPerson = {
  readonly code: string;
  readonly name: string;
  /** The last stay; null when there is none. */
  readonly stay: Stay | null;
  readonly assessments: readonly Assessment[];
};

type Rows = readonly SheetRow[];

export function assessedPeople(participants: Rows, enrolments: Rows, assessments: Rows): AssessedPerson[] {
  const known = new Map<string, Assessment[]>();
  for (const { cells } of assessments) {
    const code = participantCode(cells.participant ?? null);
    const assessment = assessmentOf(cells);
    if (code !== null && assessment !== null) known.set(code, [...(known.get(code) ?? []), assessment]);
  }
  return peopleList(participants, enrolments).map(({ code, name, stay }) => ({
    code,
    name,
    stay,
    assessments: (known.get(code) ?? []).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  }));
}

/** @returns null for a row whose moment or day cannot be read */
export function assessmentOf(cells: SheetRow["cells"]): Assessment | null {
  const moment = readCell(ASSESSMENTS.columns.moment, cells.moment ?? null).field;
  const date = readDay(cells.date ?? null);
  if (moment === null || !isKnown(moment) || date === null) return null;
  const shown = ASSESSED.flatMap(({ key, column }) => {
    const text = shownCell(column, cells[key] ?? null);
    return text === null ? [] : [[key, text] as const];
  });
  return { moment: moment as AssessmentMomentCode, date, shown: Object.fromEntries(shown) };
}

/**
 * The moment that an assessment of this day most likely is: the one of that day when there is one, else the entry as long
 * as this stay has none, else the end for somebody who is gone by then or had the one in between.
 */
export function proposedMoment({ stay, assessments }: AssessedPerson, day: Day): AssessmentMomentCode {
  const ofTheStay = assessments.filter(({ date }) => date >= (stay?.entry ?? ""));
  const sameDay = ofTheStay.find(({ date }) => date === day);
  if (sameDay !== undefined) return sameDay.moment;
  const has = (wanted: AssessmentMomentCode) =>
    ofTheStay.some(({ moment, date }) => moment === wanted && date < day);
  if (!has("entree")) return "entree";
  const exit = stay?.exit ?? null;
  return has("milieu") || has("fin") || (exit !== null && exit <= day) ? "fin" : "milieu";
}

/** The last assessment before a day that says something of a domain; null when there is none. */
export function previousLevel(
  { assessments }: AssessedPerson,
  key: string,
  day: Day,
): { readonly moment: AssessmentMomentCode; readonly date: Day; readonly level: string } | null {
  const before = assessments.filter(({ date, shown }) => date < day && shown[key] !== undefined);
  const last = before.at(-1);
  const level = last?.shown[key];
  return last === undefined || level === undefined ? null : { moment: last.moment, date: last.date, level };
}
