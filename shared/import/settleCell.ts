import { ATTENDANCE_STATUS } from "../nomenclature/attendanceStatus.ts";
import { labelOf } from "../nomenclature/nomenclature.ts";
import type { Cell } from "../records/cell.ts";
import { fold, tidy } from "../records/fold.ts";
import { holdsNationalNumber } from "../records/nationalNumber.ts";
import { EXPLICIT_UNKNOWNS } from "../records/value.ts";
import { BLANK_SIGNS } from "./valueSynonyms.ts";
import type { MappedColumn, Numbers } from "./mapping.ts";
import type { Answer, Question } from "./question.ts";
import type { Place, QuestionBook } from "./questionBook.ts";
import { entryOf, nearestName, suggestedLabels } from "./readValue.ts";
import { type SplitName, splitFullName } from "./splitFullName.ts";
import { columnOfTarget, FULL_NAME, SESSION, type Target } from "./target.ts";
import {
  dayOfForm,
  expectedAnswer,
  type Form,
  type LeftReason,
  minutesOf,
  translateValue,
  type ValueContext,
} from "./translateValue.ts";
import { wordsOf } from "./words.ts";

/** What became of a cell once the answers are known. */
export type Settled<V = Cell> =
  | { readonly is: "value"; readonly value: V; readonly decided: boolean }
  /** Kept in the notes, as the person decided. */
  | { readonly is: "note"; readonly text: string }
  /** Left blank, as the person decided. */
  | { readonly is: "nothing" }
  | { readonly is: "pending"; readonly key: string }
  | { readonly is: "left"; readonly why: LeftReason };

export type Settling = ValueContext & { readonly questions: QuestionBook };

const LONGEST_KEY = 200;

/** Names the question of a value: neither the place of its column nor that of its row. */
const keyOf = (target: Target, text: string) => `${target}|${fold(text).slice(0, LONGEST_KEY)}`;

/** What an answer that is no value gives. */
function settledBy(answer: Answer, text: string, target: Target): Settled<never> | Settled | null {
  if (answer.as === "blank") return { is: "nothing" };
  if (answer.as === "notes") return { is: "note", text };
  if (answer.as === "value") return null;
  if (columnOfTarget(target)?.column.naturalKey === true) return null;
  const label = EXPLICIT_UNKNOWNS.find(({ code }) => code === answer.code)?.label ?? null;
  return label === null ? null : { is: "value", value: label, decided: true };
}

/** Settles a cell that is not blank, asking where only a person can tell. */
export function settleCell(
  target: Target,
  { header, numbers }: MappedColumn,
  cell: Cell,
  place: Place,
  settling: Settling,
): Settled {
  const context = { ...settling, numbers };
  const translated = translateValue(target, cell, context);
  if (translated.is === "cell") return { is: "value", value: translated.cell, decided: false };
  if (translated.is === "left") return translated;
  const { form, suggestions } = translated;
  const text = tidy(String(cell));
  const question = {
    key: form === null ? keyOf(target, text) : `${target}|~${form.name}`,
    about: form === null ? ("value" as const) : ("form" as const),
    target,
    header,
    value: form === null ? text : `${FORM_NAMES[form.name]}, comme « ${text} »`,
    suggestions,
    expected: expectedAnswer(target, form),
  };
  const settled = settling.questions.ask<Settled>(question, place, (answer) => {
    if (answer.as !== "value") return settledBy(answer, text, target);
    const typed = form === null ? answer.value : dayOfAnswer(form, answer.value);
    const value = typed === null ? null : translateValue(target, typed, context);
    return value?.is === "cell" ? { is: "value", value: value.cell, decided: true } : null;
  });
  return settled ?? { is: "pending", key: question.key };
}

const FORM_NAMES: Readonly<Record<Form["name"], string>> = {
  month: "mois sans le jour",
  year: "année seule",
};

const dayOfAnswer = (form: Form, answer: string): Cell => dayOfForm(form, fold(answer));

/** Settles what the table does not say at all: the workshop of a sheet of presences. Asked once. */
export function settleMissing(
  target: Target,
  suggestions: readonly string[],
  place: Place,
  settling: Settling,
): Settled {
  const column = columnOfTarget(target)?.column;
  const question: Omit<Question, "count" | "cells"> = {
    key: `missing|${target}`,
    about: "missing",
    target,
    header: "",
    value: `${column?.header ?? target} : le tableau ne le dit pas`,
    suggestions,
    expected: expectedAnswer(target, null),
  };
  const settled = settling.questions.ask<Settled>(question, place, (answer) => {
    if (answer.as !== "value") return answer.as === "notes" ? null : settledBy(answer, "", target);
    const value = translateValue(target, answer.value, settling);
    return value.is === "cell" ? { is: "value", value: value.cell, decided: true } : null;
  });
  return settled ?? { is: "pending", key: question.key };
}

/** Settles a family name and a first name that stand in one cell. */
export function settleFullName(
  { header }: MappedColumn,
  cell: Cell,
  place: Place,
  { questions }: Settling,
): Settled<SplitName> {
  const text = tidy(String(cell));
  if (holdsNationalNumber(text)) return { is: "left", why: "national_number" };
  if (BLANK_SIGNS.test(text)) return { is: "left", why: "blank_sign" };
  const words = wordsOf(header).split(" ");
  const order =
    words.indexOf("prenom") < words.indexOf("nom") && words.includes("prenom") ? "prenom nom" : "nom prenom";
  const split = splitFullName(text, order);
  if (split !== null) return { is: "value", value: split, decided: false };
  const question = {
    key: keyOf(FULL_NAME, text),
    about: "value" as const,
    target: FULL_NAME,
    header,
    value: text,
    suggestions: [],
    expected: expectedAnswer(FULL_NAME, null),
  };
  const settled = questions.ask<Settled<SplitName>>(question, place, (answer) => {
    if (answer.as === "blank") return { is: "nothing" };
    if (answer.as !== "value") return null;
    const value = splitFullName(answer.value, order);
    return value === null ? null : { is: "value", value, decided: true };
  });
  return settled ?? { is: "pending", key: question.key };
}

/** A name of a workshop or a group: one that is known, a new one, or perhaps the misspelling of another. */
export function settleName(
  target: Target,
  column: MappedColumn,
  cell: Cell,
  place: Place,
  names: KnownNames,
  settling: Settling,
): Settled {
  const settled = settleCell(target, column, cell, place, settling);
  if (settled.is !== "value") return settled;
  const name = String(settled.value);
  const known = names.existing.get(fold(name));
  if (known !== undefined) return { ...settled, value: known };
  const near = nearestName(names.nearby(name), name);
  if (near === null) return { ...settled, value: names.written(name) };
  const question = {
    key: keyOf(target, name),
    about: "value" as const,
    target,
    header: column.header,
    value: name,
    suggestions: [near, name],
    expected: "le nom à garder, déjà connu ou nouveau",
  };
  const answered = settling.questions.ask<Settled>(question, place, (answer) => {
    if (answer.as !== "value") return settledBy(answer, name, target);
    const kept = names.existing.get(fold(answer.value)) ?? names.written(answer.value);
    return { is: "value", value: kept, decided: true };
  });
  return answered ?? { is: "pending", key: question.key };
}

export type KnownNames = {
  /** Names of the workbook, folded and as they stand there. */
  readonly existing: ReadonlyMap<string, string>;
  /** Names that this one may be a misspelling of. */
  readonly nearby: (name: string) => ReadonlyMap<string, string>;
  /** How the table first writes a name. */
  readonly written: (name: string) => string;
};

/** What a mark of a cross table says. */
export type Mark = { readonly status: string; readonly minutes: number | null };

const PRESENT = "present";

/** Settles « P », « A », « x », « 1 », « 3 » (hours) or « 2 h 30 » in a column of a session. */
export function settleMark(
  { header, numbers }: MappedColumn,
  cell: Cell,
  place: Place,
  { questions }: Settling,
): Settled<Mark> {
  const text = tidy(cell === true ? "VRAI" : cell === false ? "FAUX" : String(cell));
  if (BLANK_SIGNS.test(text)) return { is: "left", why: "blank_sign" };
  const mark = readMark(cell, text, numbers);
  if (mark !== null) return { is: "value", value: mark, decided: false };
  const question = {
    // One sign means one thing in the whole table.
    key: keyOf(SESSION, text),
    about: "value" as const,
    target: SESSION,
    header: "",
    value: text,
    suggestions: suggestedLabels(ATTENDANCE_STATUS, text),
    expected: `${expectedAnswer("attendances.status", null)}, ou une durée comme « 2 h 30 »`,
  };
  const settled = questions.ask<Settled<Mark>>(question, place, (answer) => {
    if (answer.as === "blank") return { is: "nothing" };
    if (answer.as === "notes") return { is: "note", text: `${header} : ${text}` };
    const value = answer.as === "value" ? readMark(answer.value, answer.value, "hours") : null;
    return value === null ? null : { is: "value", value, decided: true };
  });
  return settled ?? { is: "pending", key: question.key };
}

const LONGEST_SESSION = 720;

function readMark(cell: Cell, text: string, numbers: Numbers = "marks"): Mark | null {
  const isNumber = /^\d+(?:[.,]\d+)?$/.test(text);
  if (!isNumber || numbers === "marks") {
    const code = entryOf(ATTENDANCE_STATUS, text);
    if (code !== null) return { status: labelOf(ATTENDANCE_STATUS, code), minutes: null };
    if (isNumber) return null;
  }
  const minutes = minutesOf(typeof cell === "boolean" ? null : cell, numbers);
  return minutes === null || minutes <= 0 || minutes > LONGEST_SESSION || !Number.isInteger(minutes)
    ? null
    : { status: labelOf(ATTENDANCE_STATUS, PRESENT), minutes };
}
