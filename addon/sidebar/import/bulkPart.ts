import { answerChoices } from "../../../shared/import/answerChoices.ts";
import type { Answer } from "../../../shared/import/question.ts";
import { element } from "../kit/element.ts";
import { type Decision, otherLabel } from "./decision.ts";

/** Values of one column, at least, for deciding them all at once to be worth a control. */
const SEVERAL = 3;
const SUGGESTED = "suggested";

let made = 0;

/** One answer for everything that is not decided yet in a column: its own first suggestion, nothing, the notes… */
export function bulkPart(group: readonly Decision[], changed: () => void): HTMLElement | null {
  const [first] = group;
  if (first === undefined || group.length < SEVERAL) return null;
  const { others } = answerChoices(first.question);
  const suggestions = group.some(({ question }) => question.suggestions.length > 0);
  if (others.length === 0 && !suggestions) return null;
  const undecided = () => group.filter(({ answer }) => answer() === null);
  const id = `bulk-${String(++made)}`;
  const select = element(
    "select",
    { id },
    element("option", { value: "" }, "— une par une —"),
    suggestions ? element("option", { value: SUGGESTED }, "prendre la première proposition") : null,
    ...others.map((other, index) => element("option", { value: String(index) }, otherLabel(other))),
  );
  const apply = () => {
    for (const decision of undecided()) {
      const answer = answerFor(decision, select.value, others);
      if (answer !== undefined) decision.set(answer);
    }
    changed();
  };
  return element(
    "div",
    { class: "field" },
    element("label", { for: id }, "Pour toutes celles qui ne sont pas encore décidées"),
    select,
    element("button", { type: "button", class: "apply", onclick: apply }, "Appliquer"),
  );
}

function answerFor({ question }: Decision, chosen: string, others: readonly Answer[]): Answer | undefined {
  const [value] = question.suggestions;
  if (chosen === SUGGESTED) return value === undefined ? undefined : { as: "value", value };
  return chosen === "" ? undefined : others[Number(chosen)];
}
