import { answerChoices } from "../../../shared/import/answerChoices.ts";
import { DECISION_HEADERS, placesOf } from "../../../shared/import/decisionWords.ts";
import { type Answer, type Question, writtenAnswer } from "../../../shared/import/question.ts";
import { element } from "../kit/element.ts";
import { typographic } from "../kit/typographic.ts";
import { capital, counted } from "./step.ts";

/** One question and its control. */
export type Decision = {
  readonly question: Question;
  readonly root: HTMLElement;
  /** null while nothing is decided. */
  readonly answer: () => Answer | null;
  readonly set: (answer: Answer) => void;
  readonly showError: (sentence: string | null) => void;
  readonly focus: () => void;
};

const TYPED = "typed";

/** What an answer that is no value does, in the words of a choice. */
export function otherLabel(answer: Answer): string {
  if (answer.as === "blank") return "ne rien écrire";
  if (answer.as === "notes") return "garder tel quel dans les observations";
  return writtenAnswer(answer);
}

let made = 0;

/** @param given what the person answered before */
export function decisionFor(question: Question, given: Answer | undefined): Decision {
  const id = `decision-${++made}`;
  const { suggested, listed, others, free } = answerChoices(question);
  const values = [...suggested, ...listed].map((value): Answer => ({ as: "value", value }));
  const answers: readonly Answer[] = [...values, ...others];
  const option = (answer: Answer) =>
    element(
      "option",
      { value: String(answers.indexOf(answer)) },
      answer.as === "value" ? answer.value : otherLabel(answer),
    );
  const group = (label: string, options: readonly Answer[]) =>
    options.length === 0 ? null : element("optgroup", { label }, ...options.map(option));
  const select = element(
    "select",
    { id, "aria-describedby": `${id}-where ${id}-error` },
    element("option", { value: "" }, "— à décider —"),
    group(DECISION_HEADERS.suggestions, values.slice(0, suggested.length)),
    group("Liste", values.slice(suggested.length)),
    free ? element("option", { value: TYPED }, "taper une autre valeur…") : null,
    group("Sans valeur", others),
  );
  const input = element("input", {
    type: "text",
    autocomplete: "off",
    hidden: true,
    "aria-label": `Valeur à écrire pour « ${question.value} »`,
    "aria-describedby": `${id}-expected ${id}-error`,
  });
  /** What a form or a missing value may be is said at once: its choices alone do not tell. */
  const isSaid = question.about === "form" || question.about === "missing";
  const expected = element(
    "p",
    { class: "help", id: `${id}-expected`, hidden: !isSaid },
    typographic(`${DECISION_HEADERS.expected} : ${question.expected}`),
  );
  const error = element("p", { class: "error", id: `${id}-error`, hidden: true });
  const showError: Decision["showError"] = (sentence) => {
    error.hidden = sentence === null;
    error.textContent = sentence === null ? "" : typographic(`⚠ ${sentence}`);
    for (const control of [select, input]) {
      if (sentence === null) control.removeAttribute("aria-invalid");
      else control.setAttribute("aria-invalid", "true");
    }
  };
  const follow = () => {
    input.hidden = select.value !== TYPED;
    expected.hidden = input.hidden && !isSaid;
    showError(null);
  };
  const answer = (): Answer | null => {
    const text = input.value.trim();
    if (select.value === TYPED) return text === "" ? null : { as: "value", value: text };
    return select.value === "" ? null : (answers[Number(select.value)] ?? null);
  };
  const set = (wanted: Answer) => {
    const index = answers.findIndex((each) => JSON.stringify(each) === JSON.stringify(wanted));
    if (index >= 0) select.value = String(index);
    else if (free && wanted.as === "value") {
      select.value = TYPED;
      input.value = wanted.value;
    }
    follow();
  };
  select.addEventListener("change", () => {
    follow();
    if (select.value === TYPED) input.focus();
  });
  if (given !== undefined) set(given);
  const { about, value, count, cells } = question;
  const root = element(
    "div",
    { class: "item" },
    element("label", { for: id }, typographic(about === "value" ? `« ${value} »` : capital(value))),
    element(
      "p",
      { class: "example", id: `${id}-where` },
      cells.length === 0 ? "" : `${counted(count, "case")} : ${placesOf(cells, count)}`,
    ),
    select,
    free ? input : null,
    free || isSaid ? expected : null,
    error,
  );
  return {
    question,
    root,
    answer,
    set,
    showError,
    focus: () => {
      (input.hidden ? select : input).focus();
    },
  };
}
