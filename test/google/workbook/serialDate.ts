/** Days since 30 December 1899, no time zone: the date of a cell, and what is left of the day. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

export type DateParts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
};

export function serialOf(year: number, month: number, day: number, secondsOfDay = 0): number {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY) + secondsOfDay / 86_400;
}

export function partsOf(serial: number): DateParts {
  const date = new Date(EPOCH + Math.round(serial * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}

/** False for the thirty-first of February. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
