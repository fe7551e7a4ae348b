import { notModelled } from "../wire/googleError.ts";
import type { Locale } from "./locale.ts";
import { type DateParts, partsOf } from "./serialDate.ts";

/** Writes a number without any format: ten decimals at most, no group. */
export function formatAutomatic(value: number, locale: Locale): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 1e15 || (magnitude > 0 && magnitude < 1e-9)) {
    return value.toExponential().replace("e+", "E+").replace("e-", "E-").replace(".", locale.decimal);
  }
  const digits = value.toFixed(10).replace(/\.?0+$/, "");
  return digits.replace(".", locale.decimal);
}

/** Writes a number as a pattern says, in the locale of the file. */
export function formatNumber(
  value: number,
  type: string,
  pattern: string | undefined,
  locale: Locale,
): string {
  if (type === "TEXT") return formatAutomatic(value, locale);
  const isTime = type === "DATE" || type === "TIME" || type === "DATE_TIME";
  const chosen = pattern === undefined || pattern === "" ? defaultPattern(type, locale) : pattern;
  if (chosen === undefined || /^general$/i.test(chosen)) return formatAutomatic(value, locale);
  return isTime ? formatDate(value, chosen) : formatDigits(value, chosen, locale);
}

function defaultPattern(type: string, locale: Locale): string | undefined {
  const patterns: Readonly<Record<string, string>> = {
    DATE: locale.datePattern,
    TIME: "hh:mm:ss",
    DATE_TIME: `${locale.datePattern} hh:mm:ss`,
    NUMBER: "#,##0.00",
    PERCENT: "0.00%",
    CURRENCY: locale.decimal === "," ? `#,##0.00\u00a0"${locale.currency}"` : `"${locale.currency}"#,##0.00`,
  };
  return patterns[type];
}

function formatDate(serial: number, pattern: string): string {
  const parts = partsOf(serial);
  const tokens = pattern.match(/y+|m+|d+|h+|s+|am\/pm|"[^"]*"|\\.|[^a-z"\\]/gi) ?? [];
  let afterHour = false;
  return tokens
    .map((token) => {
      const letter = token[0]?.toLowerCase() ?? "";
      const minute = letter === "m" && token.length <= 2 && afterHour;
      if (letter === "h") afterHour = true;
      else if (/[ymd]/.test(letter) && !minute) afterHour = false;
      return minute ? pad(parts.minute, token.length) : dateToken(token, parts, pattern);
    })
    .join("");
}

function dateToken(token: string, parts: DateParts, pattern: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  const lower = token.toLowerCase();
  if (/^y+$/.test(lower)) return lower.length <= 2 ? pad(parts.year % 100, 2) : String(parts.year);
  const numbers: Readonly<Record<string, number>> = {
    m: parts.month,
    d: parts.day,
    h: parts.hour,
    s: parts.second,
  };
  const number = numbers[lower[0] ?? ""];
  if (number === undefined) return token;
  if (lower.length > 2) throw notModelled(`the date pattern ${pattern}`);
  return pad(number, lower.length);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

function formatDigits(value: number, pattern: string, locale: Locale): string {
  const [positive = pattern, negative] = pattern.split(";");
  const section = value < 0 ? (negative ?? positive) : positive;
  const found = /[#0?][#0?,]*(?:\.[#0?]+)?/.exec(section);
  if (found === null) return unquote(section);
  const scaled = Math.abs(value) * (section.includes("%") ? 100 : 1);
  const digits = digitsAs(found[0], scaled, locale);
  // A pattern with a section for negative numbers writes their sign itself.
  const sign = value < 0 && negative === undefined && /[1-9]/.test(digits) ? "-" : "";
  const [before, after] = [section.slice(0, found.index), section.slice(found.index + found[0].length)];
  return sign + unquote(before) + digits + unquote(after);
}

/** Zeros of the shape are always shown, `#` only when there is a digit. */
function digitsAs(shape: string, value: number, locale: Locale): string {
  const [wholeShape = "", fractionShape = ""] = shape.split(".");
  const [whole = "0", fraction = ""] = value.toFixed(fractionShape.length).split(".");
  const leastWhole = zeros(wholeShape);
  const shownWhole = leastWhole === 0 && whole === "0" ? "" : whole.padStart(leastWhole, "0");
  const grouped = wholeShape.includes(",")
    ? shownWhole.replace(/\B(?=(\d{3})+$)/g, locale.group)
    : shownWhole;
  const optional = new RegExp(`0{0,${fractionShape.length - zeros(fractionShape)}}$`);
  const shownFraction = fraction.replace(optional, "");
  return shownFraction === "" ? grouped : `${grouped}${locale.decimal}${shownFraction}`;
}

function zeros(shape: string): number {
  return shape.length - shape.replaceAll("0", "").length;
}

function unquote(text: string): string {
  return text
    .replace(/"([^"]*)"/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1");
}
