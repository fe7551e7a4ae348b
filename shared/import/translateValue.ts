import { type Day, dayOf, serialOfDay } from "../calendar.ts";
import { formatShortDay } from "../format.ts";
import { labelOf } from "../nomenclature/nomenclature.ts";
import { type Cell, isBlank } from "../records/cell.ts";
import { expectedOf } from "../records/expected.ts";
import { tidy } from "../records/fold.ts";
import { holdsNationalNumber } from "../records/nationalNumber.ts";
import { readCell } from "../records/readCell.ts";
import { readDay, readMonth } from "../records/readDay.ts";
import { minutesOfDayPart, readMinutesText, readNumberText } from "../records/readNumber.ts";
import { EXPLICIT_UNKNOWNS, isKnown } from "../records/value.ts";
import { type Column, NEVER_WORKED } from "../workbook/column.ts";
import { type Communes, readCommune } from "./communes.ts";
import { BLANK_SIGNS, UNKNOWN_SYNONYMS } from "./valueSynonyms.ts";
import type { Numbers } from "./mapping.ts";
import { FIRST_DAY, LAST_DAY } from "./question.ts";
import { entryOf, suggestedLabels } from "./readValue.ts";
import { readTrainingLevel } from "./readTrainingLevel.ts";
import { columnOfTarget, type Target } from "./target.ts";
import { wordsOf } from "./words.ts";

/** What an old cell becomes in its column. */
export type Translated =
  | { readonly is: "cell"; readonly cell: Cell }
  /** Only a person can tell. `form`: it concerns every value of this form at once. */
  | {
      readonly is: "asked";
      readonly suggestions: readonly string[];
      readonly form: Form | null;
    }
  | { readonly is: "left"; readonly why: LeftReason };

/** Why a cell is written nowhere. */
export type LeftReason = "national_number" | "formula_error" | "blank_sign";

export type Form = { readonly name: "month" | "year"; readonly month: string };

export type ValueContext = {
  readonly communes: Communes;
  /** Last day that the table speaks of; null when it is unknown. */
  readonly lastDay: Day | null;
  readonly numbers?: Numbers | undefined;
};

/** Nobody born before takes part, as for the keys that recognise people. */
const EARLIEST_BIRTH = "1902-01-01";
/** A serial number that a CSV file holds as text. */
const SERIAL_TEXT = /^[2-5]\d{4}$/;
const YEAR_ALONE = /^(?:19|20)\d{2}$/;

const cellOf = (cell: Cell): Translated => ({ is: "cell", cell });
const asked = (suggestions: readonly string[] = [], form: Form | null = null): Translated => ({
  is: "asked",
  suggestions,
  form,
});

/** Translates a cell that is not blank. Never throws; what it gives as a cell, the column can read. */
export function translateValue(target: Target, cell: Cell, context: ValueContext): Translated {
  const column = columnOfTarget(target)?.column;
  const text = typeof cell === "string" ? tidy(cell) : String(cell);
  if (holdsNationalNumber(text)) return { is: "left", why: "national_number" };
  if (typeof cell === "string" && BLANK_SIGNS.test(text)) return { is: "left", why: "blank_sign" };
  if (column === undefined) return cellOf(text);
  const { problem } = readCell(column, cell);
  if (problem?.code === "formula_error") return { is: "left", why: "formula_error" };
  const translated = TRANSLATORS[column.type]({ target, column, cell, text, context });
  return translated.is === "asked" ? (unknownOf(column, text) ?? translated) : translated;
}

type Source = {
  readonly target: Target;
  readonly column: Column;
  readonly cell: Cell;
  readonly text: string;
  readonly context: ValueContext;
};
type Translator = (source: Source) => Translated;

/** « NSP », « non renseigné »: an explicit unknown, where the column takes one. */
function unknownOf(column: Column, text: string): Translated | null {
  if (column.naturalKey === true || column.identifying === true) return null;
  const label = UNKNOWN_LABELS.get(wordsOf(text));
  return label === undefined ? null : cellOf(label);
}

const UNKNOWN_LABELS: ReadonlyMap<string, string> = new Map(
  EXPLICIT_UNKNOWNS.flatMap(({ code, label }) =>
    [label, ...(UNKNOWN_SYNONYMS[code] ?? [])].map((spelling) => [wordsOf(spelling), label] as const),
  ),
);

const translateText: Translator = ({ target, column, cell, text }) => {
  // What stays in the workbook is read by nobody else: it may be as long as one likes.
  if (column.identifying !== true && readCell(column, text).problem !== null) return asked();
  // A number that lost the zero it began with.
  if (target === "participants.phone" && typeof cell === "number" && /^[1-9]\d{8}$/.test(text))
    return cellOf(`0${text}`);
  return cellOf(text);
};

const translateList: Translator = ({ column, cell, text, context }) => {
  const { list } = column;
  if (list === undefined) return cellOf(text);
  const { field, problem } = readCell(column, cell);
  if (isKnown(field))
    return cellOf(
      [field]
        .flat()
        .map((code) => labelOf(list, String(code)))
        .join("; "),
    );
  // One of the explicit unknowns, which the column reads.
  if (problem === null) return cellOf(text);
  const level = readTrainingLevel(list, text, context.lastDay);
  if (level !== null) {
    const labels = level.map((code) => labelOf(list, code));
    return labels.length === 1 ? cellOf(labels[0] ?? null) : asked(labels);
  }
  const entry = entryOf(list, text);
  if (entry !== null) return cellOf(labelOf(list, entry));
  const entries = column.multiple === true ? entriesOf(column, text) : null;
  return entries === null ? asked(suggestedLabels(list, text)) : cellOf(entries);
};

/** Several entries in the shorthand of the field: « RSA S + AAH ». */
function entriesOf({ list }: Column, text: string): string | null {
  if (list === undefined) return null;
  const codes = text.split(/[;,/+&\n]| et /).flatMap((part) => (isBlank(part) ? [] : [entryOf(list, part)]));
  if (codes.length < 2 || codes.includes(null)) return null;
  return [...new Set(codes)].map((code) => labelOf(list, code ?? "")).join("; ");
}

const translateDate: Translator = (source) => {
  const { target, column, text } = source;
  const day = dayOfCell(source);
  if (day !== null) {
    if (target === "participants.birthDate")
      return day >= EARLIEST_BIRTH ? cellOf(serialOfDay(day)) : asked();
    return isKnown(readCell(column, serialOfDay(day)).field) ? cellOf(serialOfDay(day)) : asked();
  }
  if (YEAR_ALONE.test(text)) return asked([], { name: "year", month: `${text}-01` });
  const month = readMonth(text);
  return month === null ? asked() : asked([FIRST_DAY], { name: "month", month });
};

function dayOfCell({ cell, text }: Source): Day | null {
  if (typeof cell === "boolean") return null;
  return SERIAL_TEXT.test(text) ? readDay(Number(text)) : readDay(cell);
}

const translateMonth: Translator = ({ column, cell, text }) => {
  const read = SERIAL_TEXT.test(text) ? Number(text) : cell;
  const { field } = readCell(column, read);
  if (typeof field === "string") {
    return cellOf(field === NEVER_WORKED ? "jamais travaillé" : field.split("-").reverse().join("/"));
  }
  return YEAR_ALONE.test(text) ? asked([], { name: "year", month: `${text}-01` }) : asked();
};

const NONE = /^(?:aucune?|neant|zero|pas d enfants?|sans enfants?|sans)$/;

const translateNumber: Translator = ({ column, cell, text, context }) => {
  const number = column.unit === "min" ? minutesOf(cell, context.numbers) : numberOf(cell);
  if (number !== null && isKnown(readCell(column, number).field)) return cellOf(number);
  if (column.min === 0 && NONE.test(wordsOf(text))) return cellOf(0);
  return asked();
};

/** « 3 enfants », « 20 h par semaine »: one number, then words. */
function numberOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  const [, digits] = /^(\d+(?:[.,]\d+)?) ?[a-z/. ]{2,20}$/i.exec(tidy(cell)) ?? [];
  return readNumberText(cell) ?? (digits === undefined ? null : readNumberText(digits));
}

/** Minutes of a duration: « 2 h 30 », a share of a day, or a number of hours or of minutes. */
export function minutesOf(cell: Cell, numbers: Numbers | undefined): number | null {
  if (typeof cell === "boolean" || cell === null) return null;
  const bare = typeof cell === "number" ? cell : bareNumber(cell);
  if (bare === null) return typeof cell === "string" ? readMinutesText(cell) : null;
  if (numbers === "hours" && (bare >= 1 || typeof cell === "string")) return Math.round(bare * 60);
  return minutesOfDayPart(bare);
}

const bareNumber = (text: string) => (/^\d+(?:[.,]\d+)?$/.test(tidy(text)) ? readNumberText(text) : null);

const translateRead: Translator = ({ column, cell }) => {
  const { field } = readCell(column, cell);
  return typeof field === "string" || typeof field === "number" ? cellOf(field) : asked();
};

const TRANSLATORS: Readonly<Record<Column["type"], Translator>> = {
  text: translateText,
  name: ({ column, text }) => (readCell(column, text).problem === null ? cellOf(text) : asked()),
  identifier: translateRead,
  code: translateRead,
  list: translateList,
  commune: ({ cell, context }) => {
    const commune = readCommune(cell, context.communes);
    return commune === null ? asked() : cellOf(commune);
  },
  date: translateDate,
  month: translateMonth,
  year: translateNumber,
  integer: translateNumber,
  decimal: translateNumber,
  version: translateRead,
};

/** The first or the last day of a month or of a year, as the person decided for every value of this form. */
export function dayOfForm({ name, month }: Form, answer: string): Cell {
  const [year = 0, number = 0] = month.split("-").map(Number);
  if (answer === FIRST_DAY) return serialOfDay(`${month}-01`);
  if (answer !== LAST_DAY) return null;
  const lastMonth = name === "year" ? 12 : number;
  for (let date = 31; date >= 28; date--) {
    const day = dayOf(year, lastMonth, date);
    if (day !== null) return serialOfDay(day);
  }
  return null;
}

/** What to answer, to complete « on attend … ». */
export function expectedAnswer(target: Target, form: Form | null): string {
  if (form !== null) {
    const example = formatShortDay(`${form.month}-01`);
    return `« ${FIRST_DAY} » (${example}) ou « ${LAST_DAY} », pour toutes les dates de cette forme`;
  }
  const column = columnOfTarget(target)?.column;
  return column === undefined ? "NOM en majuscules puis Prénom" : expectedOf(column);
}
