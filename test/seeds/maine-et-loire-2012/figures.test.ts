import { expect, test } from "vitest";
import type { Problem } from "../../../shared/checks/problem.ts";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { readDepartment } from "../../support/readDepartment.ts";
import { sheetsOf } from "../../support/sheetsOf.ts";
import { readingOf } from "../readingOf.ts";
import { PUBLISHED } from "./expected.ts";
import { demonstrationWorkbooks, YEAR } from "./workbooks.ts";

const workbooks = demonstrationWorkbooks();
const { department, checked } = readDepartment(
  workbooks.map((workbook) => ({ file: workbook.file, sheets: sheetsOf(workbook) })),
);
const figures = computeFigures(department, YEAR);

test.each(PUBLISHED)("$seed: $figure $of is $value, as published", (published) => {
  expect(readingOf(published, figures)).toMatchObject({ agrees: true });
});

const figure = (id: string): Figure => figures.find((found) => found.id === id) as Figure;
const counts = (id: string) =>
  Object.fromEntries(figure(id).breakdown.map(({ code, count }) => [code, count]));

test("the charts of the document hold the people handed out, the unknown ones beside", () => {
  expect(counts("repartition-par-sexe")).toEqual({ F: 351, H: 212 });
  expect(figure("repartition-par-sexe").unknown).toBe(3);
  expect(figure("part-niveau-vi")).toMatchObject({ numerator: 441, denominator: 566, unknown: 0 });
  expect(figure("age-le-plus-frequent")).toMatchObject({ numerator: 328, denominator: 564, unknown: 2 });
  expect(figure("situation-familiale-la-plus-frequente")).toMatchObject({ numerator: 405, unknown: 3 });
  expect(figure("anciennete-rsa-la-plus-frequente")).toMatchObject({ numerator: 207, unknown: 7 });
  expect(figure("prescripteur-le-plus-frequent")).toMatchObject({ numerator: 352, unknown: 5 });
});

test("273 people left the way the document's percentages say, renewals and withdrawals aside", () => {
  expect(counts("situation-a-la-sortie")).toEqual({
    insertion_sociale: 112,
    emploi: 35,
    insertion_pro: 49,
    ne_poursuit_pas: 77,
  });
  expect(figure("situation-a-la-sortie").unknown).toBe(3);
});

test("311 places are in the agglomeration and 78 in the country", () => {
  expect(counts("places-par-territoire")).toEqual({
    "agglomeration-angevine": 311,
    "territoires-ruraux": 78,
  });
});

test("time is mostly collective, with individual time at the entry, during the stay and at the end", () => {
  const moments = counts("seances-par-modalite-et-moment");
  const { collectif = 0, individuel_entree, individuel_pendant, individuel_sortie } = moments;
  expect(individuel_entree).toBeGreaterThan(100);
  expect(individuel_pendant).toBeGreaterThan(100);
  expect(individuel_sortie).toBeGreaterThan(100);
  const individual = (individuel_entree ?? 0) + (individuel_pendant ?? 0) + (individuel_sortie ?? 0);
  expect(collectif).toBeGreaterThan(individual);
});

test("every support that the document quotes is practised, by professionals, sometimes with volunteers", () => {
  const supports = counts("seances-par-support");
  const quoted = [
    "laverie_sociale",
    "epicerie_sociale",
    "cuisine",
    "sorties_culturelles",
    "sport",
    "informatique",
  ];
  for (const support of quoted) expect(supports[support], support).toBeGreaterThan(100);
  const { salaries = 0, mixte = 0, benevoles = 0 } = counts("seances-par-animateurs");
  expect(salaries).toBeGreaterThan(mixte);
  expect(mixte).toBeGreaterThan(benevoles);
});

test("44 second registrations are recognised, however they were typed, and nobody else is", () => {
  const { quality } = department.people;
  // 6 with day and month exchanged, 8 misspelt, 3 with the columns exchanged.
  expect(quality.tolerantLinks).toBe(17);
  expect(quality.exactLinks).toBe(44 - 17);
  expect(quality.sameWorkbookLinks).toBe(3);
  expect(quality.withoutToken).toBe(2);
});

/** Rows refused in a tab, by the code of the first problem that refuses each. */
function refused(tab: string): Record<string, number> {
  const codes: Record<string, number> = {};
  for (const { problems } of checked.values()) {
    const rows = new Map<number, Problem>();
    for (const problem of problems) {
      if (problem.refusesRow && problem.tab === tab && problem.row !== null && !rows.has(problem.row))
        rows.set(problem.row, problem);
    }
    for (const { code } of rows.values()) codes[code] = (codes[code] ?? 0) + 1;
  }
  return codes;
}

test("the rows refused are those of the mess, and no other", () => {
  expect(refused("attendances")).toEqual({
    duplicate_row: 66,
    orphan: 66,
    year_in_date: 11,
    required_blank: 7,
    formula_error: 5,
    required_unreadable: 4,
  });
  expect(refused("participants")).toEqual({ duplicate_row: 4, required_unreadable: 3 });
  expect(refused("enrolments")).toEqual({ duplicate_row: 4, orphan: 3 });
  expect(refused("conventions")).toEqual({ duplicate_row: 1, orphan: 1 });
  const all = [...checked.values()].flatMap(({ tallies }) => tallies.map((tally) => tally.refused));
  expect(all.reduce((sum, count) => sum + count, 0)).toBe(175);
});

test("a social-security number is found, and stands in no problem", () => {
  const problems = [...checked.values()].flatMap((workbook) => workbook.problems);
  expect(problems.filter(({ code }) => code === "national_number")).toHaveLength(1);
  expect(JSON.stringify(problems)).not.toMatch(/55 99 49/);
});
