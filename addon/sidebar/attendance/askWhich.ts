import type { Mark } from "../../../shared/entry/attendanceMark.ts";
import { element, fill } from "../kit/element.ts";

type Dispute = {
  readonly name: string;
  readonly theirs: Mark;
  readonly mine: Mark;
  /** Mine is what the form shows already. */
  readonly keepTheirs: () => void;
};

/** Asks of each person noted otherwise by somebody else which of the two is right. @param onAnswered once all are settled */
export function askWhich(place: Element, disputes: readonly Dispute[], onAnswered: () => void): void {
  let left = disputes.length;
  fill(
    place,
    element(
      "div",
      { class: "notice attention" },
      element("p", {}, "Quelqu'un d'autre a saisi cette séance en même temps que vous. Que garde-t-on ?"),
      ...disputes.map(({ name, theirs, mine, keepTheirs }) => {
        const answer = (settle: () => void) => () => {
          settle();
          question.remove();
          left -= 1;
          if (left > 0) place.querySelector("button")?.focus();
          else {
            fill(place);
            onAnswered();
          }
        };
        const question = element(
          "div",
          { role: "group", "aria-label": name },
          element("p", {}, element("strong", {}, name)),
          element("button", { type: "button", onclick: answer(keepTheirs) }, `Garder ${said(theirs)}`),
          " ",
          element(
            "button",
            {
              type: "button",
              onclick: answer(() => undefined),
            },
            `Mettre ${said(mine)}`,
          ),
        );
        return question;
      }),
    ),
  );
  place.querySelector("button")?.focus();
}

function said({ status, minutes, absenceReason }: Mark): string {
  const details = [minutes === null ? null : `${minutes} min`, absenceReason].filter((each) => each !== null);
  const detail = details.length === 0 ? "" : ` (${details.join(", ")})`;
  return `« ${status ?? "non saisi"}${detail} »`;
}
