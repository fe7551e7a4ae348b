import { weekdayOf } from "../../../shared/calendar.ts";
import type { Session } from "../../../shared/entry/session.ts";
import { formatDay } from "../../../shared/format.ts";
import { HALF_DAY } from "../../../shared/nomenclature/halfDay.ts";
import { labelOf } from "../../../shared/nomenclature/nomenclature.ts";
import { WEEKDAY } from "../../../shared/nomenclature/weekday.ts";
import { element, fill } from "../kit/element.ts";

/** For the people who come without having been expected. */
const BLANK_LINES = 5;
const COLUMNS = ["Nom", "Arrivée", "Départ", "Signature"];

/** The paper that goes round the table: it shows on paper only, and is made when somebody prints it. */
export function signatureSheet(): {
  print(structure: string, session: Session, names: readonly string[]): void;
} {
  const paper = element("section", { class: "paper", "aria-hidden": "true" });
  document.body.append(paper);
  return {
    print: (structure, session, names) => {
      fill(paper, ...contentOf(structure, session, names));
      // In its frame, only the page of the frame is printed.
      window.print();
    },
  };
}

function contentOf(structure: string, { date, halfDay, workshop }: Session, names: readonly string[]) {
  const weekday = WEEKDAY.entries[weekdayOf(date) - 1]?.label ?? "";
  const lines = [...names, ...Array.from({ length: BLANK_LINES }, () => "")];
  return [
    element("p", {}, structure),
    element("h1", {}, "Feuille d'émargement"),
    element(
      "p",
      {},
      element("strong", {}, workshop),
      ` — ${weekday.toLowerCase()} ${formatDay(date)}, ${labelOf(HALF_DAY, halfDay).toLowerCase()}`,
    ),
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element("tr", {}, ...COLUMNS.map((each) => element("th", { scope: "col" }, each))),
      ),
      element(
        "tbody",
        {},
        ...lines.map((name) =>
          element("tr", {}, ...COLUMNS.map((_column, index) => element("td", {}, index === 0 ? name : null))),
        ),
      ),
    ),
    element("p", { class: "signed" }, "Nom et signature de la personne qui anime :"),
  ];
}
