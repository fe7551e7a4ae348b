import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { DepartmentFacts } from "../../../shared/figures/facts.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { MAINE_ET_LOIRE_2012 } from "../../../shared/programme/programmes/maineEtLoire2012.ts";
import { STANDARD } from "../../../shared/programme/programmes/standard.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import {
  aConvention,
  aDepartment,
  anAssociation,
  aRecord,
  type PersonSpec,
  theDepartmentWorkbook,
} from "../../support/departmentBuilder.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

const livingIn = (...communes: readonly PersonSpec["commune"][]): readonly PersonSpec[] =>
  communes.map((commune) => (commune === undefined ? {} : { commune }));

function figureOf(
  id: string,
  people: readonly PersonSpec[],
  own: DepartmentFacts | null,
  programme = MAINE_ET_LOIRE_2012,
): Figure {
  const association = anAssociation({ structure: "A", people });
  const figures = computeFigures(aDepartment([association], own, programme), 2012);
  return figures.find((figure) => figure.id === id) ?? expect.fail(id);
}

const byLabel = ({ breakdown }: Figure) =>
  Object.fromEntries(breakdown.filter(({ count }) => count > 0).map(({ label, count }) => [label, count]));

const ANGERS = "49007";
const SAUMUR = "49328";
const PARIS = "75056";

test("people live where their commune is: Angers in the town, Saumur elsewhere, Paris and a blank cell nowhere known", () => {
  const people = livingIn(ANGERS, ANGERS, SAUMUR, PARIS, null, ILLEGIBLE);
  const figure = figureOf("participants-par-territoire", people, null);
  expect(byLabel(figure)).toEqual({
    "Agglomération angevine": 2,
    "Territoires ruraux": 1,
    "Non renseigné": 3,
  });
  expect(figure).toMatchObject({ denominator: 6, unknown: 3 });
  expect(plainSpaces(figure.quality[0] ?? "")).toContain("3 personnes sans commune connue");
});

test("what the department's workbook says of a commune wins over its programme, and may add territories", () => {
  const territories = [
    aRecord("territories", { commune: SAUMUR, territory: "Saumurois" }),
    aRecord("territories", { commune: ANGERS, territory: "AGGLOMÉRATION ANGEVINE" }),
  ];
  const own = theDepartmentWorkbook({ territories });
  const figure = figureOf("participants-par-territoire", livingIn(ANGERS, SAUMUR, "49023"), own);
  expect(byLabel(figure)).toEqual({
    "AGGLOMÉRATION ANGEVINE": 1,
    Saumurois: 1,
    "Territoires ruraux": 1,
  });
});

test("where nothing names a territory the figure is « sans objet », and everybody is unknown", () => {
  const figure = figureOf("participants-par-territoire", livingIn(ANGERS, null), null, STANDARD);
  expect(figure).toMatchObject({ value: null, display: "sans objet", unknown: 2 });
});

test("the commune of the first stay of the year speaks", () => {
  const associations = [
    anAssociation({
      structure: "A",
      people: [{ who: "anne", commune: SAUMUR, stays: [{ entry: "2012-05-01" }] }],
    }),
    anAssociation({
      structure: "B",
      people: [{ who: "anne", commune: ANGERS, stays: [{ entry: "2012-04-01" }] }],
    }),
  ];
  const figures = computeFigures(aDepartment(associations, null, MAINE_ET_LOIRE_2012), 2012);
  const figure = figures.find(({ id }) => id === "participants-par-territoire") ?? expect.fail("territories");
  expect(byLabel(figure)).toEqual({ "Agglomération angevine": 1 });
});

test("places follow the same territories: the programme's where the department's workbook is silent", () => {
  const structures = [
    aRecord("structures", { identifier: "A", commune: ANGERS }),
    aRecord("structures", { identifier: "B", commune: SAUMUR }),
  ];
  const conventions = [aConvention("A", { places: 8 }), aConvention("B", { places: 2 })];
  const own = theDepartmentWorkbook({ structures, conventions });
  expect(byLabel(figureOf("places-par-territoire", [], own))).toEqual({
    "Agglomération angevine": 8,
    "Territoires ruraux": 2,
  });
});
