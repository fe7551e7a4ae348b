import { expect, test } from "vitest";
import { computeFigures } from "../../shared/figures/catalogue.ts";
import type { Figure } from "../../shared/figures/figure.ts";
import { everyCountIn, figureIn } from "./figuresById.ts";
import { HIRSON } from "./hirson-2018/document.ts";
import { readThroughChain } from "./readThroughChain.ts";
import { SAINT_GILLES } from "./saint-gilles-2016/document.ts";
import { withRowAdded, withRowChanged } from "./changedRows.ts";
import type { SeedDocument } from "./seedDocument.ts";
import type { SeedWorkbook } from "./seedWorkbook.ts";

/** The figures of a year after somebody edited the workbook of the association, which comes first. */
async function figuresAfter(
  document: SeedDocument,
  edit: (workbook: SeedWorkbook) => SeedWorkbook,
  ...years: readonly number[]
): Promise<readonly (readonly Figure[])[]> {
  const workbooks = () =>
    document.workbooks().map((workbook, index) => (index === 0 ? edit(workbook) : workbook));
  const { department } = await readThroughChain({ ...document, workbooks });
  return years.map((year) => computeFigures(department, year));
}

const unchanged = (workbook: SeedWorkbook) => workbook;
const HIRED_IN_THE_BUILDING_TRADE = { participant: "P-003", outcome: "emp_cdi" } as const;

test("Hirson: the CDI of a person with RSA moved to the next year is one dynamic exit less, and no other exit", async () => {
  const [year = [], next = []] = await figuresAfter(
    HIRSON,
    (workbook) => withRowChanged(workbook, "enrolments", HIRED_IN_THE_BUILDING_TRADE, { exit: "2019-01-11" }),
    2018,
    2019,
  );
  // 4 - 1 at the entry, 3 - 1 at the exit; the 20, the 10 or 11 and the 46 stay.
  expect(everyCountIn(year, "sorties-par-public-et-issue")).toMatchObject({
    rsa_social_positive: 3,
    rsa_social_sans_solution: 20,
    autres_positive: 10,
    autres_sans_solution: 46,
  });
  expect(everyCountIn(year, "sorties-par-public-a-la-sortie-et-issue")).toMatchObject({
    rsa_social_positive: 2,
    rsa_social_sans_solution: 20,
    autres_positive: 11,
    autres_sans_solution: 46,
  });
  expect(figureIn(year, "part-sorties-positives-autres-publics")).toMatchObject({
    numerator: 10,
    denominator: 56,
  });
  // Of the 44 exits of people with RSA, 3 were to employment.
  expect(figureIn(year, "sorties-emploi")).toMatchObject({ numerator: 2, denominator: 43 });
  expect(figureIn(year, "part-arrives-au-terme")).toMatchObject({ numerator: 18, denominator: 79 });
  expect(figureIn(year, "participants-accueillis").value).toBe(96);
  expect(everyCountIn(next, "sorties-par-public-et-issue")).toMatchObject({ rsa_social_positive: 1 });
});

test("Hirson: an absence that turns out to be a training is one exit without solution less and one positive more", async () => {
  const [year = []] = await figuresAfter(
    HIRSON,
    (workbook) =>
      withRowChanged(
        workbook,
        "enrolments",
        { rights: ["demandeur_emploi"], outcome: "abandon_absences" },
        { outcome: "form_qual", outcomeBody: "organisme_formation" },
      ),
    2018,
  );
  expect(everyCountIn(year, "sorties-par-public-et-issue")).toMatchObject({
    rsa_social_positive: 4,
    rsa_social_sans_solution: 20,
    autres_positive: 11,
    autres_sans_solution: 45,
  });
  expect(figureIn(year, "part-sorties-positives-autres-publics")).toMatchObject({
    numerator: 11,
    denominator: 56,
  });
});

test("Saint-Gilles: the CDI moved to the next year leaves 94 processes, 78 of which reached the term", async () => {
  const [year = [], next = []] = await figuresAfter(
    SAINT_GILLES,
    (workbook) => withRowChanged(workbook, "enrolments", { outcome: "emp_cdi" }, { exit: "2017-01-13" }),
    2016,
    2017,
  );
  expect(everyCountIn(year, "resultat-du-processus")).toEqual({
    abandon: 16,
    prolongation: 21,
    insertion_sociale: 24,
    insertion_pro: 33,
  });
  expect(figureIn(year, "resultat-du-processus").denominator).toBe(94);
  expect(figureIn(year, "part-arrives-au-terme")).toMatchObject({ numerator: 78, denominator: 94 });
  expect(figureIn(year, "amelioration-sante").denominator).toBe(78);
  expect(figureIn(year, "participants-accueillis").value).toBe(95);
  expect(figureIn(next, "resultat-du-processus")).toMatchObject({ denominator: 1 });
});

test("Saint-Gilles: a removal that was a social project is one giving up less", async () => {
  const [year = []] = await figuresAfter(
    SAINT_GILLES,
    (workbook) => withRowChanged(workbook, "enrolments", { outcome: "abandon_dem" }, { outcome: "soc_vie" }),
    2016,
  );
  expect(everyCountIn(year, "resultat-du-processus")).toEqual({
    abandon: 15,
    prolongation: 21,
    insertion_sociale: 25,
    insertion_pro: 34,
  });
  expect(figureIn(year, "part-arrives-au-terme")).toMatchObject({ numerator: 80, denominator: 95 });
});

test.each([
  { document: HIRSON, participant: "P-003", entry: "2019-02-04", rights: ["retraite"] as const },
  { document: SAINT_GILLES, participant: "P-001", entry: "2017-03-06", rights: ["aucune"] as const },
])(
  "a new stay in the next year with another right leaves the year as it was: $document.title",
  async (changed) => {
    const { document, ...stay } = changed;
    const [before] = await figuresAfter(document, unchanged, document.year);
    const [after] = await figuresAfter(
      document,
      (workbook) => withRowAdded(workbook, "enrolments", { ...stay, rights: [...stay.rights] }),
      document.year,
    );
    expect(after).toEqual(before);
  },
);
