import { expect, test } from "vitest";
import { computeFigures, FIGURES } from "../../../shared/figures/catalogue.ts";
import type { Department } from "../../../shared/figures/department.ts";
import type { AssociationFacts } from "../../../shared/figures/facts.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import type { RecordOf } from "../../../shared/records/record.ts";
import { aDepartment, theDepartmentWorkbook } from "../../support/departmentBuilder.ts";
import { maineEtLoire2012 } from "../../support/maineEtLoire2012.ts";

const built = maineEtLoire2012();
const before = aDepartment(built.associations, built.own);
const figuresBefore = computeFigures(before, 2012);

const withConventions = (conventions: readonly RecordOf<"conventions">[]): Department => ({
  ...before,
  own: theDepartmentWorkbook({ ...built.own, conventions }),
});

/** The department with one stay of the first structure changed. */
function withStay(change: (stay: RecordOf<"enrolments">) => RecordOf<"enrolments"> | null): Department {
  const [first, ...others] = before.associations;
  if (first === undefined) return expect.fail("the first association");
  let changed = false;
  const enrolments = first.facts.enrolments.map((stay) => {
    const other = changed ? null : change(stay);
    changed ||= other !== null;
    return other ?? stay;
  });
  if (!changed) return expect.fail("a stay to change");
  const facts: AssociationFacts = { ...first.facts, enrolments };
  return { ...before, associations: [{ ...first, facts }, ...others] };
}

/** Ids of the figures that are not what they were, looking at all of each or at what `part` takes of it. */
function changes(
  after: Department,
  part: (figure: Figure) => unknown = (figure) => figure,
): readonly string[] {
  const figuresAfter = computeFigures(after, 2012);
  const differs = (figure: Figure, index: number) =>
    JSON.stringify(part(figure)) !==
    JSON.stringify(part(figuresBefore[index] ?? expect.fail("as many figures")));
  return figuresAfter
    .filter(differs)
    .map(({ id }) => id)
    .sort();
}

const valueOf = ({ value }: Figure) => value;
const EXIT_FIGURES = [
  "situation-a-la-sortie",
  "sorties-insertion-sociale",
  "sorties-emploi",
  "sorties-formation-recherche-emploi",
  "sorties-sans-poursuite",
];
/** The same exits in the classes of others: the ASP, the FSE+, the document of Hirson. */
const REGROUPED_FIGURES = ["part-sorties-dynamiques", "sorties-par-categorie-asp", "sorties-resultats-fse"];
/** A renewal apart, an exit is also the result of a process. */
const PROCESS_FIGURES = figuresBefore
  .filter(({ seeds }) => seeds.some((seed) => /^S1-1[4-7]$/.test(seed)))
  .map(({ id }) => id);
/** What is said of the people whose process ended in the year. */
const TERM_FIGURES = figuresBefore
  .filter(({ id }) => /^(part-arrives|situation-sociale|amelioration-|bilans-complets-|duree-)/.test(id))
  .map(({ id }) => id);

test("an exit moved from social steps to employment changes the exit figures and nothing else", () => {
  const after = withStay((stay) => (stay.outcome === "soc_sante" ? { ...stay, outcome: "emp_cdi" } : null));
  expect(changes(after)).toEqual(
    [...EXIT_FIGURES, ...REGROUPED_FIGURES, ...PROCESS_FIGURES, "sorties-positives-detail"].sort(),
  );
  expect(changes(after, valueOf)).toEqual([
    "part-sorties-dynamiques",
    "sorties-emploi",
    "sorties-insertion-sociale",
    "sorties-positives-detail",
  ]);
});

test("an exit put off to the first day of the next year leaves the exits, the ended processes and nothing else", () => {
  const after = withStay((stay) => (stay.outcome === "soc_sante" ? { ...stay, exit: "2013-01-01" } : null));
  expect(changes(after)).toEqual(
    [
      ...EXIT_FIGURES,
      ...REGROUPED_FIGURES,
      ...PROCESS_FIGURES,
      ...TERM_FIGURES,
      // Nobody has a type of stay nor a presence there: one unknown less among those who left, one more among those who stay.
      "part-sorties-positives-autres-publics",
      "part-sorties-positives-rsa-orientation-sociale",
      "personnes-sans-nouvelle",
      "situation-a-six-mois",
      "sorties-par-public-a-la-sortie-et-issue",
      "sorties-par-public-et-issue",
      "sorties-sans-solution-par-motif",
    ].sort(),
  );
  // Nobody was assessed there: of the rest, only the number of people changes.
  expect(changes(after, valueOf)).toEqual(
    [
      ...EXIT_FIGURES,
      ...REGROUPED_FIGURES,
      ...PROCESS_FIGURES,
      "part-arrives-au-terme",
      "duree-des-processus",
    ].sort(),
  );
});

test("a grant cut by half changes the grant, its cost by place and by person, and nothing else", () => {
  const conventions = built.own.conventions.map((convention, index) =>
    index === 0 ? { ...convention, grant: 43_345 / 2 } : convention,
  );
  expect(changes(withConventions(conventions))).toEqual([
    "cout-moyen-par-place",
    "soutien-financier",
    "soutien-par-personne",
  ]);
});

test("a structure without a convention any more changes what conventions say; its people still count, and it is said", () => {
  const after = withConventions(built.own.conventions.slice(1));
  const fromConventions = [
    "structures-conventionnees",
    "places-conventionnees",
    "soutien-financier",
    "cout-moyen-par-place",
    "porteurs-par-statut",
    "places-par-territoire",
    "personnes-par-place",
    "soutien-par-personne",
  ].sort();
  expect(changes(after, valueOf)).toEqual(fromConventions);
  // No convention says its total cost: these have no value, and one unknown less.
  const unknownCosts = [
    "cout-total",
    "part-du-departement-dans-le-cout",
    "cout-par-personne",
    "cout-par-heure",
  ];
  expect(changes(after, ({ quality: _quality, ...rest }) => rest)).toEqual(
    [...fromConventions, ...unknownCosts].sort(),
  );
  const people = computeFigures(after, 2012).find(({ id }) => id === "personnes-accueillies");
  expect(people?.quality).toContain(
    "1 classeur vient d'une structure sans convention pour 2012 : il est compté.",
  );
});

test("a workbook that is not there any more is said beside every figure that needs it", () => {
  const after = aDepartment(built.associations.slice(1), built.own);
  const figures = computeFigures(after, 2012);
  const told = figures.filter(({ quality }) =>
    quality.includes("1 structure conventionnée n'a pas de classeur lu : ses données manquent."),
  );
  const needy = FIGURES.filter(({ needs }) => needs.includes("associations"));
  expect(told.map(({ id }) => id)).toEqual(needy.map(({ id }) => id));
});
