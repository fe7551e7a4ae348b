import { dayOf } from "../calendar.ts";
import { HALF_DAY } from "../nomenclature/halfDay.ts";
import { EXPLICIT_UNKNOWNS } from "../records/value.ts";
import { IMPORT_KINDS, type ImportKind, type MappedColumn, type Mapping, type Numbers } from "./mapping.ts";
import type { Answer, Answers } from "./question.ts";
import { TARGETS } from "./target.ts";

const NUMBERS: readonly Numbers[] = ["marks", "hours", "minutes"];
/** As many rows and columns as a spreadsheet may have. */
const MOST_ROWS = 10_000_000;
const MOST_COLUMNS = 18_278;
const LONGEST_TEXT = 50_000;

/** A mapping that came back from a page; null when it is none. Keeps what is known and nothing else. */
export function readMapping(value: unknown): Mapping | null {
  if (!isObject(value)) return null;
  const kind = readKind(value["kind"]);
  const { headerRows, firstRow, lastRow, columns } = value;
  const headers = readHeaderRows(headerRows);
  if (kind === null || headers === null || !isRow(firstRow) || !isRow(lastRow)) return null;
  if (!Array.isArray(columns)) return null;
  const read = columns.map(readColumn);
  return read.includes(null)
    ? null
    : { kind, headerRows: headers, firstRow, lastRow, columns: read.filter((column) => column !== null) };
}

export function readKind(value: unknown): ImportKind | null {
  return IMPORT_KINDS.find(({ code }) => code === value)?.code ?? null;
}

/** First and last row of the headers, both 0 for none; null when the value is no such pair. */
export function readHeaderRows(value: unknown): Mapping["headerRows"] | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [first, last] = value as readonly unknown[];
  return isRow(first) && isRow(last) && last - first >= 0 && last - first <= 1 ? [first, last] : null;
}

/** Answers that came back from a page; null when one of them is none. */
export function readAnswers(value: unknown): Answers | null {
  if (!isObject(value)) return null;
  const read = Object.entries(value).map(([key, answer]) => [key, answerOf(answer)] as const);
  if (read.some(([, answer]) => answer === null)) return null;
  return Object.fromEntries(
    read.flatMap(([key, answer]) => (answer === null ? [] : [[key, answer] as const])),
  );
}

function answerOf(value: unknown): Answer | null {
  if (!isObject(value)) return null;
  if (value["as"] === "blank") return { as: "blank" };
  if (value["as"] === "notes") return { as: "notes" };
  if (value["as"] === "value" && isText(value["value"])) return { as: "value", value: value["value"] };
  const unknown = EXPLICIT_UNKNOWNS.find(({ code }) => code === value["code"]);
  return value["as"] === "unknown" && unknown !== undefined ? { as: "unknown", code: unknown.code } : null;
}

function readColumn(value: unknown): MappedColumn | null {
  if (!isObject(value)) return null;
  const { position, header, target, fillDown, numbers, session } = value;
  if (!isCount(position, 1, MOST_COLUMNS) || !isText(header)) return null;
  if (target !== null && (!isText(target) || !TARGETS.includes(target))) return null;
  const known = NUMBERS.find((each) => each === numbers);
  const held = session === undefined ? undefined : readHeldSession(session);
  if (held === null) return null;
  return {
    position,
    header,
    target,
    ...(fillDown === true ? { fillDown } : {}),
    ...(known === undefined ? {} : { numbers: known }),
    ...(held === undefined ? {} : { session: held }),
  };
}

function readHeldSession(value: unknown): MappedColumn["session"] | null {
  if (!isObject(value) || !isText(value["date"])) return null;
  const [year = 0, month = 0, day = 0] = value["date"].split("-").map(Number);
  const halfDay = HALF_DAY.entries.find(({ code }) => code === value["halfDay"])?.code ?? null;
  const date = dayOf(year, month, day);
  return date === null ? null : { date, halfDay };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.length <= LONGEST_TEXT;
const isCount = (value: unknown, least: number, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
const isRow = (value: unknown): value is number => isCount(value, 0, MOST_ROWS);
