import { addDays, type Day, daysBetween, weekdayOf } from "../../../shared/calendar.ts";
import type { Random } from "../random.ts";

export const FIRST_DAY: Day = "2012-01-01";
export const LAST_DAY: Day = "2012-12-31";

export const later = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** A day from Monday to Friday, both bounds included if they are. */
export function workingDay(random: Random, from: Day, to: Day): Day {
  const day = addDays(from, random.integer(0, daysBetween(from, to)));
  const weekday = weekdayOf(day);
  if (weekday <= 5) return day;
  const friday = addDays(day, 5 - weekday);
  return friday >= from ? friday : addDays(day, 8 - weekday);
}
