import { notModelled } from "../wire/googleError.ts";
import { dressOf, type Cell, type CellFormat, type Scalar } from "./cell.ts";
import type { Locale } from "./locale.ts";
import { isRealDay, serialOf } from "./serialDate.ts";

/** What typing a text gives: a value, and the number format that Google chooses when the cell had none. */
export type Entered = { readonly value: Scalar; readonly numberFormat?: CellFormat["numberFormat"] };

/** Reads a text as a person types it in a file of this locale. Formulas are for the caller. */
export function readTyped(text: string, locale: Locale): Entered {
  if (text.startsWith("'")) return { value: text.slice(1) };
  return (
    readBoolean(text) ??
    readDate(text, locale) ??
    readTime(text) ??
    readNumber(text, locale) ??
    readText(text)
  );
}

function readText(text: string): Entered {
  if (/^[€$£] ?\d|\d ?[€$£]$/.test(text.trim())) throw notModelled(`the amount typed as ${text}`);
  return { value: text };
}

function readTime(text: string): Entered | null {
  const [, hours, minutes, seconds] = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, numberFormat: { type: "TIME", pattern: seconds === undefined ? "hh:mm" : "hh:mm:ss" } };
}

function readBoolean(text: string): Entered | null {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "VRAI") return { value: true };
  if (upper === "FALSE" || upper === "FAUX") return { value: false };
  return null;
}

function readNumber(text: string, locale: Locale): Entered | null {
  const parts = numberShape(locale).exec(text.trim().replaceAll(/[\u00a0\u202f]/g, " "));
  if (parts === null) return null;
  const [, sign = "", whole = "", decimals = "", exponent = "0", percent] = parts;
  if (whole + decimals === "") return null;
  const value = Number(`${sign}${whole.replaceAll(/[ ,]/g, "")}.${decimals}0e${exponent}`);
  const fraction = decimals === "" ? "" : ".00";
  if (percent !== undefined) {
    return { value: value / 100, numberFormat: { type: "PERCENT", pattern: `0${fraction}%` } };
  }
  if (!/[ ,]/.test(whole)) return { value };
  return { value, numberFormat: { type: "NUMBER", pattern: `#,##0${fraction}` } };
}

function numberShape(locale: Locale): RegExp {
  const group = locale.group === "," ? "," : " ";
  const decimal = locale.decimal === "," ? "," : "\\.";
  const whole = `(\\d+|\\d{1,3}(?:${group}\\d{3})+)?`;
  return new RegExp(`^([+-]?)${whole}(?:${decimal}(\\d*))?(?:[eE]([+-]?\\d+))?( ?%)?$`);
}

function readDate(text: string, locale: Locale): Entered | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text.trim());
  if (iso !== null) return dated(iso[1], iso[2], iso[3], text.includes("-") ? "yyyy-mm-dd" : "yyyy/mm/dd");
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (local === null) return null;
  const [, first, second, year] = local;
  return locale.dayFirst
    ? dated(year, second, first, "dd/mm/yyyy")
    : dated(year, first, second, locale.datePattern);
}

function dated(year = "", month = "", day = "", pattern: string): Entered | null {
  if (Number(month) < 1 || Number(month) > 12 || !isRealDay(Number(year), Number(month), Number(day)))
    return null;
  return {
    value: serialOf(Number(year), Number(month), Number(day)),
    numberFormat: { type: "DATE", pattern },
  };
}

/** The cell once a value is put into it, what dressed it kept. A chosen format stays; plain text stays text. */
export function enterIn(cell: Cell | undefined, entered: Entered): Cell {
  const dress = dressOf(cell);
  const hasFormat = dress.format?.numberFormat?.type != null;
  if (entered.numberFormat === undefined || hasFormat) return { ...dress, value: entered.value };
  return { ...dress, value: entered.value, format: { ...dress.format, numberFormat: entered.numberFormat } };
}
