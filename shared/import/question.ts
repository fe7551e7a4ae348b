import { EXPLICIT_UNKNOWNS } from "../records/value.ts";
import { fold, tidy } from "../records/fold.ts";
import type { Target } from "./target.ts";

/**
 * What a person has to decide before anything is written. Plain JSON. Holds cells as typed: it stays with the
 * association.
 *
 * - value: a value that the column cannot read;
 * - form: values of one form that lack something (« oct-12 » where a day is expected), decided at once;
 * - missing: the table does not say it at all (the workshop of a sheet of presences);
 * - person: somebody who may be a person already known.
 */
export type Question = {
  /** Names the question in the answers: depends on the column and the value, not on their place. */
  readonly key: string;
  readonly about: "value" | "form" | "missing" | "person";
  readonly target: Target;
  /** Header of the column in the old table; empty when there is none. */
  readonly header: string;
  /** The value as typed, or what is asked. */
  readonly value: string;
  /** Cells concerned, and the first of them: « C12 ». */
  readonly count: number;
  readonly cells: readonly string[];
  /** Answers that are probably right, the best first; may be empty. */
  readonly suggestions: readonly string[];
  /** What is expected, in French, to complete « on attend … ». */
  readonly expected: string;
};

/**
 * What a person decided.
 *
 * - value: this entry, date, name… instead; for a person, a code, « ligne 12 » or NEW_PERSON; for a form, FIRST_DAY or
 *   LAST_DAY;
 * - blank: nothing is written;
 * - notes: kept as it is in the notes of the person or of the stay, which stay in the workbook;
 * - unknown: one of the explicit unknowns.
 */
export type Answer =
  | { readonly as: "value"; readonly value: string }
  | { readonly as: "blank" }
  | { readonly as: "notes" }
  | { readonly as: "unknown"; readonly code: (typeof EXPLICIT_UNKNOWNS)[number]["code"] };

/** Answers by the key of their question. */
export type Answers = Readonly<Record<string, Answer>>;

export const NEW_PERSON = "nouvelle personne";
export const FIRST_DAY = "premier jour";
export const LAST_DAY = "dernier jour";

const BLANK = "vide";
const NOTES = "notes";

/** What may be answered to any question that is not about a person, as one types it. */
export const COMMON_ANSWERS: readonly string[] = [
  BLANK,
  NOTES,
  ...EXPLICIT_UNKNOWNS.map(({ label }) => label),
];

/** The person of a row of the old table, as one names it in an answer. */
export const rowAnswer = (row: number): string => `ligne ${row}`;

const AGREES: ReadonlySet<string> = new Set(["ok", "oui", "d'accord"]);

/** @returns null when nothing is answered yet. « ok » accepts the first suggestion. */
export function readAnswer(text: string, suggestions: readonly string[]): Answer | null {
  const folded = fold(text);
  if (folded === "") return null;
  const [first] = suggestions;
  const meantAsIs = suggestions.some((suggestion) => fold(suggestion) === folded);
  if (!meantAsIs && first !== undefined && AGREES.has(folded)) return { as: "value", value: first };
  if (folded === BLANK) return { as: "blank" };
  if (folded === NOTES) return { as: "notes" };
  const unknown = EXPLICIT_UNKNOWNS.find(({ label }) => fold(label) === folded);
  return unknown === undefined ? { as: "value", value: tidy(text) } : { as: "unknown", code: unknown.code };
}

/** An answer as one types it. */
export function writtenAnswer(answer: Answer): string {
  if (answer.as === "value") return answer.value;
  if (answer.as === "unknown") return EXPLICIT_UNKNOWNS.find(({ code }) => code === answer.code)?.label ?? "";
  return answer.as === "blank" ? BLANK : NOTES;
}
