import type { OldTable } from "../../gestures/importForm.ts";
import type { ImportReview } from "../../gestures/importReview.ts";
import { DECISION_HEADERS } from "../../../shared/import/decisionWords.ts";
import type { Answer, Answers, Question } from "../../../shared/import/question.ts";
import { labelOfTarget } from "../../../shared/import/target.ts";
import { element } from "../kit/element.ts";
import { formWith } from "../kit/page.ts";
import { typographic } from "../kit/typographic.ts";
import { bulkPart } from "./bulkPart.ts";
import { type Decision, decisionFor } from "./decision.ts";
import type { Way } from "./import.ts";
import { backButton, counted, titled } from "./step.ts";

/** 3. What the program could not tell by itself. A value that comes back several times is decided once. */
export function decisionsStep(
  table: OldTable,
  answers: Answers,
  review: ImportReview,
  way: Way,
): HTMLElement {
  const { pending, answered } = review;
  const decisions = [...pending, ...answered].map((question) => decisionFor(question, answers[question.key]));
  // Answered, and asked again: the answer was not understood.
  for (const decision of decisions.slice(0, pending.length)) {
    if (answers[decision.question.key] !== undefined) decision.showError("Cette réponse n'est pas comprise.");
  }
  const left = element("p", { class: "help", "aria-live": "polite" });
  const count = () => {
    const undecided = decisions.filter(({ answer }) => answer() === null).length;
    left.textContent =
      undecided === 0 ? "Tout est décidé." : `Il reste ${counted(undecided, "décision")} à prendre.`;
  };
  const send = async () => {
    const undecided = decisions.filter(({ answer }) => answer() === null);
    for (const decision of decisions) decision.showError(undecided.includes(decision) ? "À décider." : null);
    undecided[0]?.focus();
    if (undecided.length > 0)
      way.say(`Il reste ${counted(undecided.length, "décision")} à prendre.`, "failed");
    else await way.review(table, answersOf(answers, decisions));
  };
  const form = formWith(
    "Voir l'aperçu",
    send,
    ...groupsOf(decisions).map((group) => groupPart(group, count)),
    left,
  );
  form.addEventListener("change", count);
  count();
  return titled(
    3,
    "À vous de décider",
    element(
      "p",
      {},
      `${counted(decisions.length, "valeur")} que Navette n'a pas ${decisions.length > 1 ? "reconnues" : "reconnue"}. Une décision vaut pour toutes les cases qui contiennent la même valeur.`,
    ),
    form,
    backButton("Revenir aux colonnes", () => {
      way.toColumns(table, answersOf(answers, decisions));
    }),
  );
}

function answersOf(before: Answers, decisions: readonly Decision[]): Answers {
  const given = decisions.map(({ question, answer }): readonly [string, Answer | null] => [
    question.key,
    answer(),
  ]);
  const asked = new Set(given.map(([key]) => key));
  return Object.fromEntries([
    ...Object.entries(before).filter(([key]) => !asked.has(key)),
    ...given.flatMap(([key, answer]) => (answer === null ? [] : [[key, answer] as const])),
  ]);
}

/** The questions of one column together, in the order in which they came up. */
function groupsOf(decisions: readonly Decision[]): Decision[][] {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const name = titleOf(decision.question);
    groups.set(name, [...(groups.get(name) ?? []), decision]);
  }
  return [...groups.values()];
}

function titleOf({ about, header, target }: Question): string {
  if (about === "person") return "Qui est-ce ?";
  return header === "" ? labelOfTarget(target) : header;
}

function groupPart(group: readonly Decision[], changed: () => void): HTMLElement {
  const [first] = group;
  const question = first?.question;
  const goes =
    question === undefined || question.about === "person" || question.header === ""
      ? null
      : element(
          "p",
          { class: "help" },
          typographic(`${DECISION_HEADERS.target} : ${labelOfTarget(question.target)}`),
        );
  return element(
    "section",
    {},
    element("h2", {}, question === undefined ? "" : titleOf(question)),
    goes,
    bulkPart(group, changed),
    ...group.map(({ root }) => root),
  );
}
