import { wholeYearsBetween, yearOf } from "../calendar.ts";
import type { Cell } from "./cell.ts";
import { readDay } from "./readDay.ts";

/** The year of a birth date, which may leave the workbook; null when the date cannot be read. */
export function birthYearOf(birthDate: Cell): number | null {
  const born = readDay(birthDate);
  return born === null ? null : yearOf(born);
}

/** Whole years of age on the day of entry; null when one of the dates cannot be read, or the entry comes before the birth. */
export function ageAtEntryOf(birthDate: Cell, entry: Cell): number | null {
  const born = readDay(birthDate);
  const day = readDay(entry);
  return born === null || day === null || day < born ? null : wholeYearsBetween(born, day);
}
