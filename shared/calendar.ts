/** Calendar days as « YYYY-MM-DD » text: no time zone, no clock. */
export type Day = string;

const MILLISECONDS_A_DAY = 86_400_000;
/** Serial numbers of spreadsheets count days from here (1 is 1899-12-31). */
const SERIAL_ORIGIN = Date.UTC(1899, 11, 30);

const pad = (value: number, width: number) => String(value).padStart(width, "0");

/** @returns null when there is no such day (30 February), or outside the years 1 to 9999 */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!(year >= 1 && year <= 9999)) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
}

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOfTime = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** Serial number of a day in a spreadsheet whose dates start in 1900. */
export function serialOfDay(day: Day): number {
  return Math.round((timeOf(day) - SERIAL_ORIGIN) / MILLISECONDS_A_DAY);
}

/** @param serial days since 1899-12-30; the time of day is dropped */
export function dayOfSerial(serial: number): Day {
  return dayOfTime(SERIAL_ORIGIN + Math.floor(serial) * MILLISECONDS_A_DAY);
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

export function addDays(day: Day, days: number): Day {
  return dayOfTime(timeOf(day) + days * MILLISECONDS_A_DAY);
}

/** The same day some months later, or the last day of that month when it has no such day: 30 November gives 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const first = year * 12 + month - 1 + months;
  const place = (days: number) => dayOf(Math.floor(first / 12), (((first % 12) + 12) % 12) + 1, days);
  return place(date) ?? place(30) ?? place(29) ?? place(28) ?? day;
}

/** Days from one day to another; negative when `to` comes before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / MILLISECONDS_A_DAY);
}

/** Whole years from one day to another, as ages are counted: the birthday counts. Born on 29 February: 1 March. */
export function wholeYearsBetween(from: Day, to: Day): number {
  const years = yearOf(to) - yearOf(from);
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((new Date(timeOf(day)).getUTCDay() + 6) % 7) + 1;
}

/** ISO 8601 week: the year it belongs to × 100 + its number. 201201 is the first week of 2012. */
export function isoWeekOf(day: Day): number {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const isoYear = yearOf(thursday);
  return isoYear * 100 + Math.floor(daysBetween(`${pad(isoYear, 4)}-01-01`, thursday) / 7) + 1;
}

/** Monday of an ISO week, given as `isoWeekOf` gives it: 4 January is always in the first one. */
export function mondayOfIsoWeek(isoWeek: number): Day {
  const fourth = `${pad(Math.floor(isoWeek / 100), 4)}-01-04`;
  return addDays(fourth, 7 * ((isoWeek % 100) - 1) - (weekdayOf(fourth) - 1));
}
