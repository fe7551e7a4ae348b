import { serialOfDay } from "../calendar.ts";

/** A cell as a source hands it over: dates are serial numbers (1 = 1899-12-31), errors are their text. */
export type Cell = string | number | boolean | null;

/**
 * A cell of any library, as a plain cell.
 *
 * @param raw a string, number, boolean, Date (its UTC calendar day counts), null or undefined; anything else is read as its text
 * @returns null for an empty cell; a Date becomes its serial number, without the time of day
 */
export function plainCell(raw: unknown): Cell {
  if (raw === null || raw === undefined || raw === "") return null;
  if (typeof raw === "string" || typeof raw === "boolean") return raw;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : null;
  if (raw instanceof Date) {
    const time = raw.getTime();
    return Number.isFinite(time) ? serialOfDay(raw.toISOString().slice(0, 10)) : null;
  }
  return String(raw);
}

/** Nothing but blanks, whatever kind of space they are. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && /^[\s\u00A0\u202F\u2007\u200B\uFEFF]*$/u.test(cell));
}
