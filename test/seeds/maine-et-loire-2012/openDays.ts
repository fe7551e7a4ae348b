import type { Day } from "../../../shared/calendar.ts";

type Period = readonly [from: Day, to: Day];

/** Academy of Nantes, zone A, 2011-2012 and 2012-2013. */
const SCHOOL_HOLIDAYS: readonly Period[] = [
  ["2011-12-17", "2012-01-02"],
  ["2012-02-11", "2012-02-26"],
  ["2012-04-07", "2012-04-22"],
  ["2012-07-06", "2012-09-03"],
  ["2012-10-27", "2012-11-11"],
  ["2012-12-22", "2013-01-06"],
];

/** Weeks in which nothing is held anywhere. */
const CLOSED: readonly Period[] = [
  ["2011-12-24", "2012-01-01"],
  ["2012-07-30", "2012-08-19"],
  ["2012-12-24", "2013-01-01"],
];

/** Public holidays of 2012 that fall from Monday to Friday. */
const PUBLIC_HOLIDAYS: ReadonlySet<Day> = new Set([
  "2012-04-09",
  "2012-05-01",
  "2012-05-08",
  "2012-05-17",
  "2012-05-28",
  "2012-08-15",
  "2012-11-01",
  "2012-12-25",
]);

const within = (day: Day, periods: readonly Period[]) =>
  periods.some(([from, to]) => from <= day && day <= to);

/** The chance that a session planned that day is held. */
export function chanceOfSession(day: Day): number {
  if (PUBLIC_HOLIDAYS.has(day) || within(day, CLOSED)) return 0;
  return within(day, SCHOOL_HOLIDAYS) ? 0.4 : 0.98;
}
