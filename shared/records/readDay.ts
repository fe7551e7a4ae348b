import { type Day, dayOf, dayOfSerial } from "../calendar.ts";
import type { Cell } from "./cell.ts";
import { fold } from "./fold.ts";

/** 1 March 1900: before, Excel and the other spreadsheets do not give a day the same serial number. */
const FIRST_SERIAL = 61;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;
/** Longer than any date, however many spaces were typed. */
const LONGEST = 60;

const MONTHS = [
  "janvier",
  "fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "aout",
  "septembre",
  "octobre",
  "novembre",
  "decembre",
] as const;

const WEEKDAY = /^(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]{0,5}\.?,? (?=\d)/;
/** « 00:00:00 », « à 14 h 05 »: what a spreadsheet shows after a day. */
const TIME = /[t ,](?:a )?\d{1,2}(?::| ?h ?)\d{2}(?::\d{2}(?:\.\d{1,6})?)?$/;

const DAY_MONTH_YEAR = /^(\d{1,2}) ?[/. -] ?(\d{1,2}) ?[/. -] ?(\d{4}|\d{2})$/;
const YEAR_MONTH_DAY = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const DAY_NAME_YEAR = /^(\d{1,2}|1er)[ /-]([a-z]{3,9})\.?[ /-](\d{4}|\d{2})$/;

const MONTH_YEAR = /^(\d{1,2}) ?[/. -] ?(\d{4}|\d{2})$/;
const YEAR_MONTH = /^(\d{4})[/.-](\d{1,2})$/;
const NAME_YEAR = /^([a-z]{3,9})\.?[ /-](\d{4}|\d{2})$/;

/**
 * The day of a cell: a serial number, or a text as people type it in French: « 5/3/2025 », « 05.03.25 », « 5-3-2025 »,
 * « 2025-03-05 », « 5 mars 2025 », « 1er févr. 2025 », « 05/03/2025 00:00:00 », with any kind of spaces.
 *
 * The day always comes before the month. The time of day and the name of the weekday are dropped. A year of two digits
 * is one of 1930 to 2029, as Excel and LibreOffice read it.
 *
 * @returns null for what is no day, for one that does not exist, and for the serials 1900 to 2100: years typed alone
 */
export function readDay(cell: Cell): Day | null {
  if (typeof cell === "number") return readSerial(cell);
  const text = dateText(cell);
  if (text === null) return null;
  const day = text.replace(TIME, "").replace(WEEKDAY, "");
  return readNumericDay(day) ?? readNamedDay(day);
}

/**
 * The month of a cell, as « YYYY-MM »: a serial number, « 10/2009 », « octobre 2009 », « oct-09 », « 2009-10 », or any
 * day that `readDay` reads.
 *
 * @returns null for what is no month
 */
export function readMonth(cell: Cell): string | null {
  const text = dateText(cell);
  const day = readDay(cell) ?? (text === null ? null : readFirstOfMonth(text));
  return day === null ? null : day.slice(0, 7);
}

function readSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  if (!(whole >= FIRST_SERIAL && whole <= LAST_SERIAL) || (whole >= 1900 && whole <= 2100)) return null;
  return dayOfSerial(whole);
}

function dateText(cell: Cell): string | null {
  return typeof cell === "string" && cell.length <= LONGEST ? fold(cell) : null;
}

function readNumericDay(text: string): Day | null {
  const [, year, month, day] = YEAR_MONTH_DAY.exec(text) ?? [];
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const french = DAY_MONTH_YEAR.exec(text);
  return french === null ? null : dayOf(fullYear(french[3]), Number(french[2]), Number(french[1]));
}

function readNamedDay(text: string): Day | null {
  const [, day, month, year] = DAY_NAME_YEAR.exec(text) ?? [];
  return day === undefined ? null : dayOf(fullYear(year), monthNamed(month), Number.parseInt(day, 10));
}

function readFirstOfMonth(text: string): Day | null {
  const named = NAME_YEAR.exec(text);
  if (named !== null) return dayOf(fullYear(named[2]), monthNamed(named[1]), 1);
  const iso = YEAR_MONTH.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), 1);
  const french = MONTH_YEAR.exec(text);
  return french === null ? null : dayOf(fullYear(french[2]), Number(french[1]), 1);
}

/** 1 to 12, from a name or an abbreviation that can only mean one month; 0 otherwise (« jui »). */
function monthNamed(name = ""): number {
  const candidates = MONTHS.filter((month) => month.startsWith(name));
  const [only] = candidates;
  return candidates.length === 1 && only !== undefined ? MONTHS.indexOf(only) + 1 : 0;
}

function fullYear(digits = ""): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
