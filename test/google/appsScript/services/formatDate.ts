import { NotEmulated } from "../scriptError.ts";
import { offsetAt } from "../timeZone.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** `Utilities.formatDate`: the patterns of Java's SimpleDateFormat, names in English. */
export function formatDate(instant: Date, timeZone: string, pattern: string): string {
  const offset = offsetAt(instant.getTime(), zoneNamed(timeZone));
  const wall = new Date(instant.getTime() + offset);
  const tokens = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  return tokens.map((token) => written(token, wall, offset)).join("");
}

function zoneNamed(timeZone: string): string {
  if (timeZone === "GMT" || timeZone === "UTC") return "UTC";
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    throw new NotEmulated(`the time zone ${timeZone}`);
  }
  return timeZone;
}

function written(token: string, wall: Date, offset: number): string {
  if (token === "''") return "'";
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (!/^[A-Za-z]/.test(token)) return token;
  const number = numberFor(token, wall);
  if (number !== undefined) return String(number).padStart(token.length, "0");
  return nameFor(token, wall, offset);
}

function numberFor(token: string, wall: Date): number | undefined {
  const hour = wall.getUTCHours();
  const numbers: Readonly<Record<string, number>> = {
    d: wall.getUTCDate(),
    H: hour,
    k: hour === 0 ? 24 : hour,
    h: hour % 12 === 0 ? 12 : hour % 12,
    K: hour % 12,
    m: wall.getUTCMinutes(),
    s: wall.getUTCSeconds(),
    S: wall.getUTCMilliseconds(),
    u: wall.getUTCDay() === 0 ? 7 : wall.getUTCDay(),
  };
  const letter = token[0] ?? "";
  if (letter === "y") return token.length === 2 ? wall.getUTCFullYear() % 100 : wall.getUTCFullYear();
  if (letter === "M") return token.length <= 2 ? wall.getUTCMonth() + 1 : undefined;
  return numbers[letter];
}

function nameFor(token: string, wall: Date, offset: number): string {
  const name = (names: readonly string[], index: number) =>
    token.length >= 4 ? (names[index] ?? "") : (names[index] ?? "").slice(0, 3);
  const minutes = Math.abs(offset) / 60_000;
  const sign = offset < 0 ? "-" : "+";
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  switch (token[0]) {
    case "M":
      return name(MONTHS, wall.getUTCMonth());
    case "E":
      return name(DAYS, wall.getUTCDay());
    case "a":
      return wall.getUTCHours() < 12 ? "AM" : "PM";
    case "Z":
      return `${sign}${hours}${rest}`;
    case "X":
      if (offset === 0) return "Z";
      return `${sign}${hours}${token.length === 3 ? ":" : ""}${token.length === 1 ? "" : rest}`;
    default:
      throw new NotEmulated(`Utilities.formatDate with the pattern ${token}`);
  }
}
