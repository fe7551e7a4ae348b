import type { AssociationFacts } from "../facts.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import { perWorkbook } from "../year/perWorkbook.ts";
import type { Year } from "../year/stayOfYear.ts";

/** Time that people spent in workshops. */
export type AttendedMinutes = {
  readonly minutes: number;
  /** Presences without a known length: they are not in the minutes. */
  readonly untimed: number;
};

/** Minutes attended by everybody in the calendar year, each presence on its own date. */
export function attendedMinutes({ workbooks, year }: IndexedYear): AttendedMinutes {
  let minutes = 0;
  let untimed = 0;
  for (const { facts } of workbooks) {
    const ofWorkbook = minutesOfWorkbook(facts, year);
    minutes += ofWorkbook.minutes;
    untimed += ofWorkbook.untimed;
  }
  return { minutes, untimed };
}

const minutesOfWorkbook = perWorkbook(({ weeks }: AssociationFacts, { year }: Year): AttendedMinutes => {
  let minutes = 0;
  let untimed = 0;
  weeks.year.forEach((calendarYear, index) => {
    if (calendarYear !== year) return;
    minutes += weeks.minutes[index] ?? 0;
    untimed += weeks.untimed[index] ?? 0;
  });
  return { minutes, untimed };
});
