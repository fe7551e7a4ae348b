import type { Day } from "./calendar.ts";
import { parisTimeOf } from "./parisTime.ts";

/** Between thousands: a space that no line breaks at, narrower than the one before a unit. */
const NARROW_SPACE = "\u202F";
/** Before a unit: a space that no line breaks at. */
const FIXED_SPACE = "\u00A0";
const MINUS = "−";

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

/** Decimal digits that a binary number holds for sure. */
const SURE_DIGITS = 15;

/**
 * A number rounded to some decimals as it is on paper: half-up, away from zero below zero (1.5 gives 2, 2.5 gives 3).
 *
 * The number is first taken at its 15 sure decimal digits, and the decimal mark is moved in the text: 0.285 × 100, which
 * is 28.499999999999996 in binary, gives 29, and 1.005 to two decimals gives 1.01. Exact for quotients of integers below
 * 10^7, and for sums and products that are wrong by a few units of the last binary digit. A count divided by another is
 * rounded by `roundHalfUp` of statistics, which needs no such care.
 *
 * @param digits decimals kept, 0 to 6
 */
export function roundToDigits(value: number, digits: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Cannot round ${value}: expected a finite number`);
  const size = Math.abs(value);
  // Above, nothing is left after the decimal mark that could be trusted.
  if (size >= 1e15) return value;
  const rounded = moveMark(Math.round(moveMark(Number(size.toPrecision(SURE_DIGITS)), digits)), -digits);
  return value < 0 && rounded > 0 ? -rounded : rounded;
}

/** 2.85 moved by 1 is 28.5: exact, where a multiplication by 10 may not be. */
function moveMark(value: number, places: number): number {
  if (places === 0) return value;
  const [mantissa, exponent] = value.toExponential().split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** « 1 234,50 »: always `digits` decimals, rounded half-up. */
export function formatDecimal(value: number, digits: number): string {
  const rounded = roundToDigits(value, digits);
  const [whole = "", decimals] = Math.abs(rounded).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, NARROW_SPACE);
  const sign = rounded < 0 ? MINUS : "";
  return sign + (decimals === undefined ? grouped : `${grouped},${decimals}`);
}

/** « 1 234 », rounded half-up. */
export function formatInteger(value: number): string {
  return formatDecimal(value, 0);
}

/** @param ratio 0.41 gives « 41 % » */
export function formatPercent(ratio: number, digits = 0): string {
  return `${formatDecimal(ratio * 100, digits)}${FIXED_SPACE}%`;
}

/** « 645 925 € »: whole euros, rounded half-up. */
export function formatEuros(amount: number): string {
  return `${formatInteger(amount)}${FIXED_SPACE}€`;
}

/** « 5 mars 2012 », « 1er mars 2012 » */
export function formatDay(day: Day): string {
  const [year, month, date] = partsOf(day);
  return `${date === 1 ? "1er" : date} ${MONTHS[month - 1]} ${year}`;
}

/** « 05/03/2012 » */
export function formatShortDay(day: Day): string {
  return day.split("-").reverse().join("/");
}

/** « octobre 2009 », of « 2009-10 » */
export function formatMonth(month: string): string {
  const [year, number] = partsOf(`${month}-01`);
  return `${MONTHS[number - 1]} ${year}`;
}

/**
 * « 22 novembre 2026 à 15 h 03 », as the clocks of metropolitan France show it; the hour does not break over two lines.
 *
 * @param instant ISO 8601 with its zone
 */
export function formatInstant(instant: string): string {
  const { day, hour, minute } = parisTimeOf(instant);
  return `${formatDay(day)} à ${[hour, "h", String(minute).padStart(2, "0")].join(FIXED_SPACE)}`;
}

/** The same words with a capital letter first. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** « a, b et c »; empty for no word. */
export function joinFrench(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} et ${last}`;
}

/** The word that goes with a count, without the count: in French 0, 1 and 1,5 are singular. */
export function plural(count: number, one: string, several: string): string {
  return Math.abs(count) < 2 ? one : several;
}

function partsOf(day: Day): readonly [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}
