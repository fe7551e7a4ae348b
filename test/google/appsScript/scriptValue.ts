import { isDate } from "node:util/types";
import { writeInCell } from "../sheets/valueInput.ts";
import {
  type Cell,
  dressOf,
  effectiveValue,
  errorText,
  isCellError,
  withoutContent,
} from "../workbook/cell.ts";
import { enterIn, readTyped } from "../workbook/enter.ts";
import type { Locale } from "../workbook/locale.ts";
import { shownText } from "../workbook/render.ts";
import type { Tab } from "../workbook/tab.ts";
import { NotEmulated, ScriptException } from "./scriptError.ts";
import { instantOfSerial, serialOfInstant } from "./timeZone.ts";

export type Place = { readonly locale: Locale; readonly timeZone: string; readonly tab: Tab };

const MOMENTS = new Set(["DATE", "DATE_TIME", "TIME"]);
const LONGEST_TEXT = 50_000;

/** What `getValue` gives: "" for an empty cell, the text of an error, a Date for a number shown as a date. */
export function valueOf(cell: Cell | undefined, timeZone: string): string | number | boolean | Date {
  const value = effectiveValue(cell);
  if (value === undefined) return "";
  if (isCellError(value)) return errorText(value);
  const type = cell?.format?.numberFormat?.type ?? "";
  return typeof value === "number" && MOMENTS.has(type) ? instantOfSerial(value, timeZone) : value;
}

export function displayOf(cell: Cell | undefined, locale: Locale): string {
  return shownText(cell, locale) ?? "";
}

/** The cell once `setValue` put something in it: a text is read as if somebody typed it; undefined leaves nothing. */
export function cellWith(
  cell: Cell | undefined,
  value: unknown,
  { locale, timeZone, tab }: Place,
): Cell | undefined {
  if (value === null || value === undefined || value === "") return withoutContent(cell);
  if (typeof value === "boolean") return enterIn(cell, { value });
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new NotEmulated(`the number ${value} written in a cell`);
    return enterIn(cell, { value });
  }
  if (isDate(value)) return cellWithDate(cell, value, { locale, timeZone, tab });
  if (typeof value === "string") return cellTyped(cell, value, { locale, tab });
  throw new NotEmulated("an object or a list written in one cell");
}

/** A date keeps the format of its cell; without one, it is shown as a day, or as a moment when it is not midnight there. */
function cellWithDate(cell: Cell | undefined, date: Date, { locale, timeZone }: Place): Cell {
  const serial = serialOfInstant(date, timeZone);
  const numberFormat = Number.isInteger(serial)
    ? { type: "DATE", pattern: locale.datePattern }
    : { type: "DATE_TIME", pattern: `${locale.datePattern} hh:mm:ss` };
  return enterIn(cell, { value: serial, numberFormat });
}

export function cellTyped(
  cell: Cell | undefined,
  text: string,
  { locale, tab }: { readonly locale: Locale; readonly tab: Tab },
): Cell {
  if (text.length > LONGEST_TEXT) {
    throw new ScriptException(
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    );
  }
  const plainText = cell?.format?.numberFormat?.type === "TEXT";
  // Kept as it is, sign of equality included. Many scripts put the apostrophe there too, and never see it again.
  if (plainText) return { ...dressOf(cell), value: text.startsWith("'") ? text.slice(1) : text };
  if (!text.startsWith("=") && typeof readTyped(text, locale).value === "string") refuseUncertain(text);
  return writeInCell(cell, text, { input: "USER_ENTERED", locale, tab });
}

/** Texts that Google reads as something else, which the model of the workbook would keep as texts. */
const UNCERTAIN: readonly (readonly [RegExp, string])[] = [
  [/^[+-].*[\p{L}\d]/su, "may become a formula"],
  [/^\d{1,2}[/-]\d{1,2}$/, "becomes a day of this year"],
  [/^\d{1,2}[/-]\d{4}$/, "becomes the first day of a month"],
  [/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/, "becomes a date"],
  [
    /^(\d{1,2}(er)? )?(janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|sept|oct|nov|déc|dec)\p{L}*\.?( \d{2,4})?$/iu,
    "becomes a date",
  ],
  [/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[ T]\d{1,2}[:h]\d{2}/, "becomes a date and a time"],
];

function refuseUncertain(text: string): void {
  if (text.startsWith("'")) return;
  const found = UNCERTAIN.find(([shape]) => shape.test(text.trim()));
  if (found === undefined) return;
  throw new NotEmulated(
    `a text that ${found[1]} when it is typed: begin it with ' or give the cell the format @ (${found[0].source})`,
  );
}
