import { type Day, addDays, weekdayOf } from "./calendar.ts";

/** What clocks show in metropolitan France. */
export type ParisTime = { readonly day: Day; readonly hour: number; readonly minute: number };

const MILLISECONDS_AN_HOUR = 3_600_000;

/**
 * The day and the time that the clocks of metropolitan France show at an instant, from 1996 on.
 *
 * Computed rather than asked of Intl, whose time zones Apps Script does not promise: summer time runs from the last
 * Sunday of March to the last Sunday of October, at 1:00 UTC (directive 2000/84/CE, articles 2 and 3).
 *
 * @param instant ISO 8601 with its zone: « 2026-11-22T14:03:00.000Z »
 */
export function parisTimeOf(instant: string): ParisTime {
  const time = Date.parse(instant);
  if (!Number.isFinite(time)) throw new RangeError(`Cannot read the instant "${instant}": expected ISO 8601`);
  const local = new Date(time + (isSummerTime(time) ? 2 : 1) * MILLISECONDS_AN_HOUR).toISOString();
  return { day: local.slice(0, 10), hour: Number(local.slice(11, 13)), minute: Number(local.slice(14, 16)) };
}

function isSummerTime(time: number): boolean {
  const year = new Date(time).toISOString().slice(0, 4);
  const changeAfter = (day: Day) => Date.parse(`${lastSundayUpTo(day)}T01:00:00Z`);
  return time >= changeAfter(`${year}-03-31`) && time < changeAfter(`${year}-10-31`);
}

function lastSundayUpTo(day: Day): Day {
  return addDays(day, -(weekdayOf(day) % 7));
}
