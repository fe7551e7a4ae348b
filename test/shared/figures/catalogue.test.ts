import { expect, test } from "vitest";
import { computeFigures, FIGURES, yearsOf } from "../../../shared/figures/catalogue.ts";
import { type Figure, figureSchema } from "../../../shared/figures/figure.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import {
  aConvention,
  aDepartment,
  anAssociation,
  theDepartmentWorkbook,
} from "../../support/departmentBuilder.ts";
import { maineEtLoire2012 } from "../../support/maineEtLoire2012.ts";

test("figures are named once, in ASCII", () => {
  const ids = FIGURES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test("a department that nothing was read of has no 0: every figure is « sans objet » and says what is missing", () => {
  const figures = computeFigures(aDepartment([], null), 2012);
  const department = "Le classeur du Département n'a pas encore été lu.";
  const associations = "Aucun classeur de structure n'a encore été lu.";
  expect(figures).toHaveLength(FIGURES.length);
  figures.forEach((figure, index) => {
    const needs = FIGURES[index]?.needs ?? [];
    expect(figure).toMatchObject({
      value: null,
      display: "sans objet",
      numerator: null,
      denominator: null,
      breakdown: [],
    });
    expect(figure.quality).toEqual([
      ...(needs.includes("department") ? [department] : []),
      ...(needs.includes("associations") ? [associations] : []),
    ]);
    expect(figure.quality).not.toEqual([]);
  });
});

test("workbooks that were read and welcomed nobody give 0 people, and no percentage", () => {
  const figures = computeFigures(aDepartment([anAssociation({ structure: "A" })]), 2012);
  const shown = Object.fromEntries(figures.map(({ id, display }) => [id, display]));
  expect(shown).toMatchObject({
    "personnes-accueillies": "0",
    "structures-conventionnees": "0",
    "part-niveau-vi": "sans objet",
    "sexe-le-plus-frequent": "sans objet",
    "sorties-emploi": "sans objet",
    "personnes-niveau-vi": "sans objet",
    "seances-par-support": "sans objet",
  });
});

test("a figure is plain JSON in the announced form, and says its year", () => {
  const built = maineEtLoire2012();
  for (const figure of computeFigures(aDepartment(built.associations, built.own), 2012)) {
    const again: unknown = JSON.parse(JSON.stringify(figure));
    expect(again).toEqual(figure);
    expect(figureSchema.parse(again)).toEqual(figure);
    expect(figure.referenceDate).toContain("2012");
  }
});

test("the announced form refuses what is not a figure", () => {
  const [figure]: readonly Figure[] = computeFigures(aDepartment([]), 2012);
  for (const wrong of [
    { ...figure, unit: "pommes" },
    { ...figure, value: true },
    { ...figure, unknown: null },
  ]) {
    expect(figureSchema.safeParse(wrong).success).toBe(false);
  }
});

test("the years are those of the conventions and of the stays, open stays lasting as long as the data", () => {
  const own = theDepartmentWorkbook({ conventions: [aConvention("A", { year: 2009 })] });
  const stays = (...years: readonly [entry: string, exit: string | null][]) =>
    anAssociation({ structure: "A", people: [{ stays: years.map(([entry, exit]) => ({ entry, exit })) }] });
  expect(yearsOf(aDepartment([], own))).toEqual([2009]);
  expect(yearsOf(aDepartment([], null))).toEqual([]);
  expect(yearsOf(aDepartment([stays(["2011-12-31", "2012-01-01"])], own))).toEqual([2009, 2011, 2012]);
  expect(yearsOf(aDepartment([stays(["2010-05-01", null], ["2013-02-01", "2013-03-01"])], null))).toEqual([
    2010, 2011, 2012, 2013,
  ]);
  expect(yearsOf(aDepartment([stays(["2012-05-01", "2099-01-01"])], null))).toEqual([2012, 2099]);
  const illegible = anAssociation({
    structure: "A",
    people: [{ stays: [{ entry: "2012-05-01", exit: ILLEGIBLE }] }],
  });
  expect(yearsOf(aDepartment([illegible], null))).toEqual([2012]);
});
