import type { CheckCode } from "../checks/catalogue.ts";
import { type Column, NEVER_WORKED } from "../workbook/column.ts";
import { type Cell, isBlank } from "./cell.ts";
import { fold, tidy } from "./fold.ts";
import { holdsNationalNumber } from "./nationalNumber.ts";
import { readDay, readMonth } from "./readDay.ts";
import { readIdentifierText } from "./readIdentifier.ts";
import { nearestLabel, readEntries, readEntry } from "./readList.ts";
import { minutesOfDayPart, readMinutesText, readNumberText } from "./readNumber.ts";
import { type CellProblem, problemOfReduced, reduced, withoutReducedMarks } from "./reduced.ts";
import { shapeOf } from "./shape.ts";
import { EXPLICIT_UNKNOWNS, type Field, ILLEGIBLE } from "./value.ts";

/** What a cell says in its column: its value or why there is none, and the problem when it cannot be read. */
export type CellReading = { readonly field: Field<unknown>; readonly problem: CellProblem | null };

/** The RMI began on 1 December 1988: no date of ours comes before. */
const EARLIEST_DAY = "1988-12-01";
const LATEST_DAY = "2100-12-31";
const LONGEST_TEXT = 500;
const LONGEST_NAME = 120;

const FORMULA_ERROR =
  /^(?:#(?:REF|N\/A|VALUE|VALEUR|NAME|NOM|DIV\/0|NUM|NOMBRE|NULL|NUL|ERROR|SPILL|CALC|PROPAGATION)|Loading|Chargement|Err:\d)/i;
const ROW_CODE = /^[A-Z]{0,6}[-_./]?\d{1,8}[A-Z]?$/;
/** Code Insee d'une commune (2A et 2B en Corse) ou code INS belge. */
const COMMUNE_CODE = /^(\d{5}|2[AB]\d{3})(?=$|[^\dA-Z])/i;

const settledGaps: ReadonlyMap<string, Field<never>> = new Map(
  EXPLICIT_UNKNOWNS.map(({ code, label }) => [fold(label), { unknown: code }]),
);

const blank: CellReading = { field: null, problem: null };
const value = (field: Field<unknown>): CellReading => ({ field, problem: null });

function unreadable(code: CheckCode, cell: Cell, suggestion = ""): CellReading {
  return {
    field: ILLEGIBLE,
    problem: { code, shape: cell === null ? "" : shapeOf(String(cell)), suggestion },
  };
}

/** Days already read, by column: those of a year come back in every workbook, each in a few spellings. */
const days = new WeakMap<Column, Map<Cell, CellReading>>();
const DAYS_KEPT = 4000;

/**
 * Reads a cell as its column declares it. Never throws, whatever the cell holds.
 *
 * The three explicit unknowns are legal in every column that is not part of the natural key.
 */
export function readCell(column: Column, cell: Cell): CellReading {
  if (column.type !== "date") return readAnew(column, cell);
  const known = days.get(column) ?? new Map<Cell, CellReading>();
  const kept = known.get(cell);
  if (kept !== undefined) return kept;
  const reading = readAnew(column, cell);
  // What is no day may be a name, which must stay nowhere.
  if (typeof reading.field !== "string") return reading;
  if (known.size >= DAYS_KEPT) known.clear();
  days.set(column, known.set(cell, reading));
  return reading;
}

function readAnew(column: Column, cell: Cell): CellReading {
  if (isBlank(cell) || cell === null) return blank;
  if (typeof cell === "string") {
    const kept = problemOfReduced(cell);
    if (kept !== null) return { field: ILLEGIBLE, problem: kept };
    if (FORMULA_ERROR.test(cell))
      return { field: ILLEGIBLE, problem: { code: "formula_error", shape: "", suggestion: "" } };
  }
  if (mayHoldNationalNumber(column, cell)) {
    return { field: ILLEGIBLE, problem: { code: "national_number", shape: "", suggestion: "" } };
  }
  const reading = READERS[column.type](column, cell);
  if (reading.problem === null || typeof cell !== "string" || column.naturalKey === true) return reading;
  const gap = settledGaps.get(fold(cell));
  return gap === undefined ? reading : value(gap);
}

/** A SIRET has as many digits as a NIR with a slip: in its own column, a valid one is no NIR. */
function mayHoldNationalNumber(column: Column, cell: Cell): boolean {
  const text = typeof cell === "number" && cell >= 1e10 ? String(cell) : cell;
  if (typeof text !== "string" || text.length < 11 || !holdsNationalNumber(text)) return false;
  return column.type !== "identifier" || readIdentifierText(text) === null;
}

type Reader = (column: Column, cell: string | number | boolean) => CellReading;

function readShortText(longest: number): Reader {
  return (column, cell) => {
    if (typeof cell === "boolean") return unreadable("value_unreadable", cell);
    const text = tidy(String(cell));
    if (column.naturalKey !== true) {
      const gap = settledGaps.get(fold(text));
      if (gap !== undefined) return value(gap);
    }
    return text.length > longest ? unreadable("value_unreadable", text) : value(text);
  };
}

const readDate: Reader = ({ earliest = EARLIEST_DAY }, cell) => {
  const number = typeof cell === "number" ? cell : readNumberText(String(cell));
  if (number !== null && Number.isInteger(number) && number >= 1900 && number <= 2100)
    return unreadable("year_in_date", cell);
  const day = typeof cell === "boolean" ? null : readDay(cell);
  if (day === null)
    return unreadable(typeof cell === "number" ? "date_out_of_range" : "value_unreadable", cell);
  return day >= earliest && day <= LATEST_DAY ? value(day) : unreadable("date_out_of_range", cell);
};

const readMonthCell: Reader = (_column, cell) => {
  if (typeof cell === "string" && /^(?:n'a )?jamais(?: travaille)?$/.test(fold(cell)))
    return value(NEVER_WORKED);
  if (typeof cell === "number" && Number.isInteger(cell) && cell >= 1900 && cell <= 2100) {
    return unreadable("year_in_date", cell);
  }
  const month = typeof cell === "boolean" ? null : readMonth(cell);
  if (month === null) return unreadable("value_unreadable", cell);
  return month >= "1940-01" && month <= "2100-12" ? value(month) : unreadable("date_out_of_range", cell);
};

const readNumber: Reader = (column, cell) => {
  const inMinutes = column.unit === "min";
  const read = inMinutes ? readMinutesText : readNumberText;
  const raw = typeof cell === "number" ? cell : typeof cell === "string" ? read(cell) : null;
  if (raw === null) return unreadable("value_unreadable", cell);
  const number = inMinutes ? minutesOfDayPart(raw) : raw;
  if (column.type !== "decimal" && !Number.isInteger(number)) return unreadable("value_unreadable", cell);
  const { min = -Infinity, max = Infinity } = column;
  return number >= min && number <= max ? value(number) : unreadable("number_out_of_range", cell);
};

const readListCell: Reader = (column, cell) => {
  const { list } = column;
  if (list === undefined)
    throw new TypeError(`Cannot read the list of "${column.header}": the column declares none`);
  const field = column.multiple === true ? readEntries(list, cell) : readEntry(list, cell);
  if (field !== null) return value(field);
  if (column.multiple !== true && (readEntries(list, cell)?.length ?? 0) > 1)
    return unreadable("several_values", cell);
  return unreadable("list_value_unknown", cell, nearestLabel(list, String(cell)));
};

const readRowCode: Reader = (_column, cell) => {
  if (typeof cell === "string" && ROW_CODE.test(cell)) return value(cell);
  const code = tidy(String(cell))
    .toUpperCase()
    .replace(/ /g, "")
    .replace(/[‐‑‒–—]/gu, "-");
  return typeof cell !== "boolean" && ROW_CODE.test(code)
    ? value(code)
    : unreadable("value_unreadable", cell);
};

const readCommune: Reader = (_column, cell) => {
  const code = COMMUNE_CODE.exec(
    tidy(typeof cell === "number" ? String(cell).padStart(5, "0") : String(cell)),
  )?.[1];
  return code === undefined ? unreadable("value_unreadable", cell) : value(code.toUpperCase());
};

const readIdentifier: Reader = (_column, cell) => {
  const identifier = readIdentifierText(String(cell));
  return identifier === null ? unreadable("value_unreadable", cell) : value(identifier);
};

const READERS: Readonly<Record<Column["type"], Reader>> = {
  text: readShortText(LONGEST_TEXT),
  name: readShortText(LONGEST_NAME),
  identifier: readIdentifier,
  code: readRowCode,
  list: readListCell,
  commune: readCommune,
  date: readDate,
  month: readMonthCell,
  year: readNumber,
  integer: readNumber,
  decimal: readNumber,
  version: readNumber,
};

/**
 * What may be kept of a cell: the cell as it came when its column can read it, else its problem alone.
 *
 * Of a commune only the code is kept, since anything may follow it. Reading what is kept gives what reading the cell gave.
 */
export function storableCell(column: Column, cell: Cell): Cell {
  const typed = withoutReducedMarks(cell);
  const { field, problem } = readCell(column, typed);
  if (problem !== null) return reduced(problem);
  return column.type === "commune" && typeof field === "string" ? field : typed;
}
