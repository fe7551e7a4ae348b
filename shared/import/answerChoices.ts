import type { Nomenclature } from "../nomenclature/nomenclature.ts";
import { EXPLICIT_UNKNOWNS } from "../records/value.ts";
import { type Answer, FIRST_DAY, LAST_DAY, type Question } from "./question.ts";
import { columnOfTarget, FULL_NAME, SESSION, type Target } from "./target.ts";

/** What may be answered to a question: each of these answers settles it. */
export type AnswerChoices = {
  /** Probably right, the best first. */
  readonly suggested: readonly string[];
  /** The other entries of the list, in its order. */
  readonly listed: readonly string[];
  /** Instead of a value: nothing, the notes, an explicit unknown. */
  readonly others: readonly Answer[];
  /** Another value may be typed. */
  readonly free: boolean;
};

type Asked = Pick<Question, "about" | "target" | "suggestions">;

export function answerChoices(question: Asked): AnswerChoices {
  const { about, target, suggestions } = question;
  if (about === "person") return { suggested: suggestions, listed: [], others: [], free: false };
  const list = listOfTarget(target);
  const labels = about === "form" ? [FIRST_DAY, LAST_DAY] : (list?.entries ?? []).map(({ label }) => label);
  return {
    suggested: suggestions,
    listed: labels.filter((label) => !suggestions.includes(label)),
    others: othersOf(about, target),
    free:
      about !== "form" &&
      (list === undefined || target === SESSION || columnOfTarget(target)?.column.multiple === true),
  };
}

/** The list of what a column accepts; undefined when it has none. */
export function listOfTarget(target: Target): Nomenclature | undefined {
  return columnOfTarget(target === SESSION ? "attendances.status" : target)?.column.list;
}

function othersOf(about: Question["about"], target: Target): readonly Answer[] {
  const blank: Answer = { as: "blank" };
  if (target === FULL_NAME) return [blank];
  const notes: readonly Answer[] = about === "missing" ? [] : [{ as: "notes" }];
  const takesUnknown = target !== SESSION && columnOfTarget(target)?.column.naturalKey !== true;
  const unknowns = takesUnknown ? EXPLICIT_UNKNOWNS.map(({ code }): Answer => ({ as: "unknown", code })) : [];
  return [blank, ...notes, ...unknowns];
}
