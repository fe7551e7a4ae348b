import type { Day } from "../../calendar.ts";
import type { IndexedWorkbook, IndexedYear } from "../../figures/year/indexedYear.ts";
import { peopleOfYear } from "../../figures/year/peopleOfYear.ts";
import type { PersonOfYear } from "../../figures/year/personOfYear.ts";
import { type StayOfYear, startsBefore } from "../../figures/year/stayOfYear.ts";
import { known } from "../../records/value.ts";
import { presenceDays } from "./presenceDays.ts";

/** Somebody in one structure: one participant an operation, however many stays. */
export type Participation = {
  /** The stay that speaks for the entry. */
  readonly first: StayOfYear;
  /** The stay that speaks for the exit: the one that ends last. */
  readonly last: StayOfYear;
  readonly entry: Day;
  /** null: still there at the end of the year, prolonged, or an exit that cannot be read. */
  readonly exit: Day | null;
  /** Different days with a presence during the stays of the year, until its last day; null when the facts do not say. */
  readonly days: number | null;
};

export type Operation = {
  /** Identifier of the structure. */
  readonly structure: string;
  readonly participations: readonly Participation[];
  /** How many were there on one day only: the rule leaves them out. */
  readonly oneDayOnly: number;
};

/** The operations of the year, one a structure; participations by entry. */
export function operationsOf(year: IndexedYear): readonly Operation[] {
  return year.workbooks
    .map((workbook) => operationOf(workbook, year))
    .filter(({ participations, oneDayOnly }) => participations.length + oneDayOnly > 0)
    .sort((a, b) => (a.structure < b.structure ? -1 : 1));
}

function operationOf(workbook: IndexedWorkbook, { index, year }: IndexedYear): Operation {
  const attended = presenceDays(workbook.facts, year);
  const all = [...peopleOfYear([workbook], index).people]
    .sort((a, b) => (startsBefore(a.first, b.first) ? -1 : 1))
    .map((person) => participationOf(person, attended, year.lastDay));
  return {
    structure: workbook.facts.structure.identifier,
    participations: all.filter(({ days }) => days !== 1),
    oneDayOnly: all.filter(({ days }) => days === 1).length,
  };
}

function participationOf(
  { first, last, stays }: PersonOfYear,
  attended: ReadonlyMap<string, ReadonlySet<Day>> | null,
  lastDay: Day,
): Participation {
  const exit = known(last.enrolment.exit);
  const ended = exit !== null && exit <= lastDay && last.enrolment.outcome !== "renouv";
  return {
    first,
    last,
    entry: first.enrolment.entry,
    exit: ended ? exit : null,
    days: attended === null ? null : daysWithin(stays, attended, lastDay),
  };
}

/** Somebody may have two codes in one workbook: a day counts once. */
function daysWithin(
  stays: readonly StayOfYear[],
  attended: ReadonlyMap<string, ReadonlySet<Day>>,
  lastDay: Day,
): number {
  const days = new Set<Day>();
  for (const { enrolment } of stays) {
    const exit = known(enrolment.exit);
    const until = exit === null || exit > lastDay ? lastDay : exit;
    for (const day of attended.get(enrolment.participant) ?? [])
      if (day >= enrolment.entry && day <= until) days.add(day);
  }
  return days.size;
}
