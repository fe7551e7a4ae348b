import { dayOf } from "../calendar.ts";
import { HALF_DAY, type HalfDayCode } from "../nomenclature/halfDay.ts";
import { type Cell, isBlank } from "../records/cell.ts";
import { fold } from "../records/fold.ts";
import { readDay, readMonth } from "../records/readDay.ts";
import type { Session } from "./mapping.ts";
import { entryOf } from "./readValue.ts";

/** What the titles around a table say of its dates. */
export type DateContext = {
  /** « 2012 », or « 2011-2012 » for a school year: the year of each month, 1 to 12. */
  readonly yearOfMonth: ((month: number) => number) | null;
  /** « janvier 2012 », as « 2012-01 ». */
  readonly month: string | null;
};

export const NO_CONTEXT: DateContext = { yearOfMonth: null, month: null };

/** Serial numbers of 1982 to 2064: other numbers in a row of headers are no dates. */
const [FIRST_SERIAL, LAST_SERIAL] = [30_000, 60_000];
/** First month of a school year. */
const SEPTEMBER = 9;
const WEEKDAY =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\.?,? ?(?=\d|$)/;

/** Reads the years and the month that titles name; two different months name none. */
export function dateContext(titles: readonly string[]): DateContext {
  const folded = titles.map(fold);
  const years = new Set(
    folded.flatMap((title) => [...title.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(Number)),
  );
  const sorted = [...years].sort((a, b) => a - b);
  const months = new Set(
    folded.flatMap((title) =>
      [...title.matchAll(/[a-z]{3,9}\.? (?:19|20)\d{2}(?!\d)/g)].flatMap(([text]) => readMonth(text) ?? []),
    ),
  );
  const [month = null] = months.size === 1 ? months : [];
  return { yearOfMonth: yearsOf(sorted), month };
}

function yearsOf(years: readonly number[]): DateContext["yearOfMonth"] {
  const [first, second] = years;
  if (first === undefined || years.length > 2) return null;
  if (second === undefined) return () => first;
  return second === first + 1 ? (month) => (month >= SEPTEMBER ? first : second) : null;
}

/**
 * The session that a header names: « 05/01/2012 », « jeu. 5 janvier 2012 matin », or « 05/01 » and « 5 » where the titles
 * say the rest; null when it names none.
 *
 * @param above the header of the group of columns, in a header of two lines: a date above half-days, or a month above days
 */
export function readSession(header: Cell, above: Cell, context: DateContext): Session | null {
  const { text, halfDay } = withoutHalfDay(header);
  const upper = withoutHalfDay(above);
  const date =
    dayIn(text, upper.text, context) ??
    (text === "" || text === null ? dayIn(upper.text, null, context) : null);
  return date === null ? null : { date, halfDay: halfDay ?? upper.halfDay };
}

type Parted = { readonly text: Cell; readonly halfDay: HalfDayCode | null };

/** Takes the half-day away from « 05/01 matin », « Matin 05/01 » or « 05/01 (AM) ». */
function withoutHalfDay(cell: Cell): Parted {
  if (typeof cell !== "string") return { text: cell, halfDay: null };
  const text = fold(cell).replace(/[()]/g, " ").replace(WEEKDAY, "").trim();
  if (isBlank(text)) return { text: "", halfDay: null };
  const whole = entryOf(HALF_DAY, text);
  if (whole !== null) return { text: "", halfDay: whole as HalfDayCode };
  const [, before, last = ""] = /^(.*\d\S*?)[ -]*([a-z'][a-z' -]*)$/.exec(text) ?? [];
  const end = last === "" ? null : entryOf(HALF_DAY, last);
  if (end !== null && before !== undefined) return { text: before.trim(), halfDay: end as HalfDayCode };
  const [, first = "", after] = /^([a-z' -]*[a-z'])[ -]+(\d.*)$/.exec(text) ?? [];
  const start = first === "" ? null : entryOf(HALF_DAY, first);
  return start !== null && after !== undefined
    ? { text: after.trim(), halfDay: start as HalfDayCode }
    : { text, halfDay: null };
}

function dayIn(header: Cell, above: Cell, context: DateContext): string | null {
  if (typeof header === "number") {
    if (header >= FIRST_SERIAL && header <= LAST_SERIAL) return readDay(header);
    return dayOfMonth(header, above, context);
  }
  if (typeof header !== "string" || header === "") return null;
  const day = readDay(header);
  if (day !== null) return day;
  const [, date, month] = /^(\d{1,2}) ?[/.-] ?(\d{1,2})$/.exec(header) ?? [];
  if (date !== undefined) return dayInYear(Number(date), Number(month), context);
  const [, alone] = /^(\d{1,2})$/.exec(header) ?? [];
  if (alone !== undefined) return dayOfMonth(Number(alone), above, context);
  const [, named, name] = /^(\d{1,2}|1er)[ -]([a-z]{3,9})\.?$/.exec(header) ?? [];
  return named === undefined ? null : dayInYear(Number.parseInt(named, 10), monthNamed(name), context);
}

function dayInYear(date: number, month: number, { yearOfMonth }: DateContext): string | null {
  return yearOfMonth === null || month < 1 || month > 12 ? null : dayOf(yearOfMonth(month), month, date);
}

/** « 5 » below « janvier », or in a sheet of « janvier 2012 ». */
function dayOfMonth(date: number, above: Cell, context: DateContext): string | null {
  if (!Number.isInteger(date) || date < 1 || date > 31) return null;
  const full = typeof above === "string" || typeof above === "number" ? readMonth(above) : null;
  const month = typeof above === "string" ? monthNamed(above) : 0;
  if (full === null && month > 0) return dayInYear(date, month, context);
  const known = full ?? (isBlank(above) ? context.month : null);
  return known === null ? null : dayOf(Number(known.slice(0, 4)), Number(known.slice(5)), date);
}

/** 1 to 12, or 0. */
function monthNamed(name = ""): number {
  return Number(readMonth(`${name} 2000`)?.slice(5) ?? 0);
}
