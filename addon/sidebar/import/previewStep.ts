import type { OldTable } from "../../gestures/importForm.ts";
import type { ImportReview, ShownPreview, ShownTab } from "../../gestures/importReview.ts";
import { placesOf } from "../../../shared/import/decisionWords.ts";
import type { Answers } from "../../../shared/import/question.ts";
import { element } from "../kit/element.ts";
import { formWith } from "../kit/page.ts";
import { typographic } from "../kit/typographic.ts";
import type { Way } from "./import.ts";
import { backButton, capital, counted, titled } from "./step.ts";

/** 4. What would be written, before anything is. */
export function previewStep(
  table: OldTable,
  answers: Answers,
  review: ImportReview,
  preview: ShownPreview,
  way: Way,
): HTMLElement {
  const { tabs, missing } = preview;
  const parts = [
    tabs.length === 0
      ? element(
          "p",
          { class: "notice" },
          "Tout ce que dit ce tableau est déjà dans le classeur : il n'y a rien à écrire.",
        )
      : countsTable(tabs),
    missingNotice(missing),
    element("p", {}, typographic(cellsSentence(preview))),
    element("p", {}, typographic(peopleSentence(preview))),
    byNameAlone(preview),
    ...tabs.filter(({ firstRows }) => firstRows.length > 0).map(firstRowsPart),
    problemsPart(preview),
    notTakenPart(preview),
  ];
  const isWritable = tabs.length > 0 && missing.length === 0;
  const write = () => way.save(table, answers, review.digest);
  return titled(
    4,
    tabs.length === 0 ? "Rien à écrire" : "Ce qui sera écrit",
    ...(isWritable
      ? [
          formWith(
            "Écrire dans le classeur",
            write,
            ...parts,
            element(
              "p",
              { class: "notice" },
              "Les lignes s'ajoutent sous celles qui existent. Aucune case remplie n'est remplacée ; l'ancien onglet reste tel quel.",
            ),
          ),
        ]
      : parts),
    review.answered.length === 0
      ? null
      : backButton(`Revoir ${counted(review.answered.length, "décision")}`, () => {
          way.toDecisions(table, answers, review);
        }),
    backButton("Revenir aux colonnes", () => {
      way.toColumns(table, answers);
    }),
  );
}

function countsTable(tabs: readonly ShownTab[]): HTMLElement {
  const number = (text: string | number) => element("td", { class: "number" }, String(text));
  return element(
    "table",
    {},
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, "Onglet"),
        element("th", { scope: "col", class: "number" }, "Déjà là"),
        element("th", { scope: "col", class: "number" }, "Ajoutées"),
      ),
    ),
    element(
      "tbody",
      {},
      ...tabs.map(({ title, before, added, completed }) =>
        element(
          "tr",
          {},
          element(
            "th",
            { scope: "row" },
            title,
            completed === 0
              ? null
              : element(
                  "p",
                  { class: "help" },
                  `et ${counted(completed, "case vide complétée", "cases vides complétées")}`,
                ),
          ),
          number(before),
          number(added),
        ),
      ),
    ),
  );
}

function missingNotice(missing: readonly string[]): HTMLElement | null {
  if (missing.length === 0) return null;
  return element(
    "div",
    { class: "notice attention", role: "alert" },
    element("p", {}, "Rien ne peut être écrit : il manque dans ce classeur"),
    element("ul", {}, ...missing.map((each) => element("li", {}, each))),
    element(
      "p",
      {},
      "Choisissez « Installer ou mettre à jour le classeur » dans le menu Navette, qui ajoute ce qui manque, puis rouvrez cet import.",
    ),
  );
}

function cellsSentence({ cells }: ShownPreview): string {
  const parts = [
    `${cells.written} écrites`,
    cells.decided === 0 ? null : `${cells.decided} selon vos décisions`,
    cells.same === 0 ? null : `${cells.same} déjà dans le classeur`,
    `${cells.heading} d'en-têtes`,
    `${cells.left} laissées de côté`,
  ];
  const all = Object.values(cells).reduce((sum, count) => sum + count, 0);
  return `${counted(all, "case remplie", "cases remplies")} dans l'ancien tableau : ${parts.filter((part) => part !== null).join(", ")}.`;
}

function peopleSentence({ people }: ShownPreview): string {
  const { created, alreadyThere, onSeveralRows } = people;
  const several =
    onSeveralRows.length === 0
      ? ""
      : ` ${counted(onSeveralRows.length, "personne est", "personnes sont")} sur plusieurs lignes : une seule fiche chacune.`;
  return `${counted(created, "nouvelle personne", "nouvelles personnes")}, ${counted(alreadyThere, "déjà connue", "déjà connues")}.${several}`;
}

function byNameAlone({ people }: ShownPreview): HTMLElement | null {
  if (people.byNameAlone.length === 0) return null;
  return element(
    "div",
    { class: "notice attention" },
    element(
      "p",
      {},
      `Reconnues par leur nom seul, faute de date de naissance. Vérifiez qu'il s'agit bien de la même personne :`,
    ),
    element(
      "ul",
      {},
      ...people.byNameAlone.map(({ code, rows }) =>
        element("li", {}, `${code} : ${rows.length > 1 ? "lignes" : "ligne"} ${rows.join(", ")}`),
      ),
    ),
  );
}

function firstRowsPart({ title, added, firstRows }: ShownTab): HTMLElement {
  return element(
    "details",
    {},
    element(
      "summary",
      {},
      `${title} : ${firstRows.length < added ? "premières lignes" : counted(added, "ligne")}`,
    ),
    ...firstRows.map((row) =>
      element(
        "div",
        { class: "item" },
        ...row.map(({ header, value }) =>
          element("p", { class: "example" }, typographic(`${header} : `), element("strong", {}, value)),
        ),
      ),
    ),
  );
}

function problemsPart({ problems, problemCount }: ShownPreview): HTMLElement | null {
  if (problemCount === 0) return element("p", {}, "Le contrôle du classeur n'y trouve rien à corriger.");
  const rest = problemCount - problems.length;
  return element(
    "details",
    {},
    element("summary", {}, `À corriger ensuite : ${counted(problemCount, "ligne")} du contrôle`),
    element(
      "ul",
      {},
      ...problems.map(({ tabTitle, sentence }) =>
        element("li", {}, tabTitle === null ? sentence : `${tabTitle} : ${sentence}`),
      ),
    ),
    rest === 0 ? null : element("p", {}, `… et ${rest} autres.`),
  );
}

function notTakenPart({ notTaken, cells }: ShownPreview): HTMLElement | null {
  if (notTaken.length === 0) return null;
  return element(
    "details",
    {},
    element("summary", {}, counted(cells.left, "case laissée de côté", "cases laissées de côté")),
    ...notTaken.flatMap(({ label, count, cells: places }) => [
      element("h2", {}, typographic(capital(`${label} (${count})`))),
      element("p", { class: "help" }, placesOf(places, count)),
    ]),
  );
}
