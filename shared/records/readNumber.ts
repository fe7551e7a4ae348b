import { tidy } from "./fold.ts";

/** Units people type after a number; they say nothing more than the column's own. */
const UNIT = /\s*(?:€|euros?|eur|h|heures?|min|mn|minutes?|ans?|personnes?|places?|jours?)\.?$/i;

/** A duration typed as people say it: 2h, 2 h 30, 1h05. */
const HOURS = /^(\d{1,2})\s*h\s*(\d{1,2})?$/i;

/**
 * A number as it is typed in French: « 12,5 », « 1 234,56 » with any kind of space, « 645 925 € ».
 *
 * A dot is read as a decimal mark, except before exactly three digits: « 1.234 » may mean either, and is refused.
 *
 * @returns null when the text is no number, or is ambiguous
 */
export function readNumberText(text: string): number | null {
  const digits = tidy(text)
    .replace(UNIT, "")
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, "");
  if (!/^[-−]?\d{1,15}(?:[.,]\d{1,10})?$/.test(digits)) return null;
  if (/^[-−]?\d{1,3}\.\d{3}$/.test(digits)) return null;
  return Number(digits.replace("−", "-").replace(",", "."));
}

/** @returns minutes of « 2 h 30 », « 90 » or « 90 min »; null when the text is no duration */
export function readMinutesText(text: string): number | null {
  const hours = HOURS.exec(tidy(text));
  if (hours === null) return readNumberText(text);
  const minutes = Number(hours[2] ?? 0);
  return minutes < 60 ? Number(hours[1]) * 60 + minutes : null;
}

/** Minutes of a cell formatted as a duration, which spreadsheets keep as a part of a day: 0.0625 is 1 h 30. */
export function minutesOfDayPart(value: number): number {
  return value > 0 && value < 1 ? Math.round(value * 1440) : value;
}
