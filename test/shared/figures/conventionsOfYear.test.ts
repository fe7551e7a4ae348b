import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { DepartmentFacts } from "../../../shared/figures/facts.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { structuresTable } from "../../../shared/figures/structuresTable.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import {
  aConvention,
  aDepartment,
  anAssociation,
  aRecord,
  type BuiltAssociation,
  theDepartmentWorkbook,
} from "../../support/departmentBuilder.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

function figureWith(
  id: string,
  own: Partial<DepartmentFacts>,
  associations: readonly BuiltAssociation[] = [],
): Figure {
  const figures = computeFigures(aDepartment(associations, theDepartmentWorkbook(own)), 2012);
  return figures.find((figure) => figure.id === id) ?? expect.fail(id);
}

test("a structure with two actions counts once, and its places add up", () => {
  const conventions = [
    aConvention("A", { action: "Ateliers", places: 10 }),
    aConvention("A", { action: "Jardin", places: 5 }),
    aConvention("A", { year: 2011, places: 100 }),
  ];
  expect(figureWith("structures-conventionnees", { conventions }).value).toBe(1);
  expect(figureWith("places-conventionnees", { conventions }).value).toBe(15);
});

test("an unknown number of places is left out and said; none known is « sans objet »", () => {
  const conventions = [
    aConvention("A", { places: 10, grant: 5000 }),
    aConvention("B", { places: ILLEGIBLE, grant: 1000 }),
  ];
  const places = figureWith("places-conventionnees", { conventions });
  expect(places).toMatchObject({ value: 10, unknown: 1 });
  expect(places.quality.map(plainSpaces)).toEqual([
    "1 convention sans nombre de places (50 %), hors calcul.",
  ]);
  expect(figureWith("places-conventionnees", { conventions: conventions.slice(1) })).toMatchObject({
    value: null,
    display: "sans objet",
    unknown: 1,
  });
});

test("the cost of a place is taken over the conventions that say both their grant and their places", () => {
  const conventions = [aConvention("A", { places: 10, grant: 5000 }), aConvention("B", { grant: 1000 })];
  expect(figureWith("cout-moyen-par-place", { conventions })).toMatchObject({
    value: 500,
    numerator: 5000,
    denominator: 10,
    unknown: 1,
  });
});

test("cents add up exactly", () => {
  const conventions = [0.1, 0.2, 0.3].map((grant, index) => aConvention(`S${index}`, { grant }));
  expect(figureWith("soutien-financier", { conventions }).value).toBe(0.6);
});

test("a grant per person needs a grant that is known", () => {
  const associations = [anAssociation({ structure: "A", people: [{}] })];
  expect(figureWith("soutien-par-personne", { conventions: [aConvention("A")] }, associations)).toMatchObject(
    {
      value: null,
      unknown: 1,
    },
  );
  expect(figureWith("soutien-par-personne", { conventions: [] }, associations).value).toBeNull();
});

test("a department that was read and has no convention has 0 of them, and no cost by place", () => {
  expect(figureWith("structures-conventionnees", {})).toMatchObject({ value: 0, display: "0" });
  expect(figureWith("places-conventionnees", {})).toMatchObject({ value: 0, display: "0" });
  expect(figureWith("cout-moyen-par-place", {})).toMatchObject({ value: null, display: "sans objet" });
});

const territories = [
  aRecord("territories", { commune: "49007", territory: "Agglomération" }),
  aRecord("territories", { commune: "49328", territory: "rural" }),
  aRecord("territories", { commune: "49023", territory: "Rural" }),
];
const inCommune = (identifier: string, commune: string | null) =>
  aRecord("structures", { identifier, commune });
const territoryShares = (own: Partial<DepartmentFacts>, associations: readonly BuiltAssociation[] = []) =>
  Object.fromEntries(
    figureWith("places-par-territoire", { territories, ...own }, associations).breakdown.map(
      ({ label, count }) => [label, count],
    ),
  );

test("the territory of the convention wins over that of the commune, whatever its case", () => {
  expect(
    territoryShares({
      structures: [inCommune("A", "49007"), inCommune("B", "49007"), inCommune("C", "49023")],
      conventions: [
        aConvention("A", { places: 10 }),
        aConvention("B", { places: 20, territory: "RURAL" }),
        aConvention("C", { places: 30 }),
      ],
    }),
  ).toEqual({ Agglomération: 10, Rural: 50 });
});

test("the commune is the department's, else the structure's own", () => {
  const card = { commune: "49328" };
  expect(
    territoryShares(
      {
        structures: [inCommune("A", "49007"), inCommune("B", null)],
        conventions: ["A", "B", "C"].map((structure) => aConvention(structure, { places: 10 })),
      },
      [anAssociation({ structure: "A", card }), anAssociation({ structure: "B", card })],
    ),
  ).toEqual({ Agglomération: 10, Rural: 10 });
});

test("places whose territory is not known are out of the shares and said", () => {
  const own = { territories, structures: [inCommune("A", "49007"), inCommune("B", "99999")] };
  const conventions = [aConvention("A", { places: 30 }), aConvention("B", { places: 10 })];
  const figure = figureWith("places-par-territoire", { ...own, conventions });
  expect(figure).toMatchObject({ value: 30, unknown: 10 });
  expect(figure.quality.map(plainSpaces)).toEqual(["10 places sans territoire connu (25 %), hors calcul."]);
  expect(figure.breakdown.map(({ label, ratio }) => [label, ratio])).toEqual([
    ["Agglomération", 1],
    ["Rural", 0],
  ]);
});

test("the department's legal form wins; a structure without one makes the total of bearers differ, and it is said", () => {
  const own = {
    structures: [
      aRecord("structures", { identifier: "A", legalForm: "ccas" }),
      aRecord("structures", { identifier: "B" }),
      aRecord("structures", { identifier: "C" }),
    ],
    conventions: ["A", "B", "C"].map((structure) => aConvention(structure)),
  };
  const card = { legalForm: "association_1901" } as const;
  const figure = figureWith("porteurs-par-statut", own, [
    anAssociation({ structure: "A", card }),
    anAssociation({ structure: "B", card }),
  ]);
  expect(figure.breakdown.map(({ code, count, ratio }) => [code, count, ratio])).toEqual([
    ["association", 1, null],
    ["public", 1, null],
    ["autre", 0, null],
  ]);
  expect(figure.value).toBe(2);
  expect(figure.quality.map(plainSpaces)).toEqual([
    "1 structure sans forme juridique connue (33 %), hors calcul.",
    "Le total des porteurs n'atteint pas les 3 structures conventionnées.",
  ]);
});

test("the table of structures leaves null what no source says", () => {
  const own = theDepartmentWorkbook({
    structures: [aRecord("structures", { identifier: "B", name: "Écluse" })],
    conventions: [aConvention("B", { places: 4, grant: 3000 })],
  });
  const associations = [
    anAssociation({
      structure: "A",
      card: { name: "Atelier" },
      people: [{}, { stays: [{ rights: ["aah"] }] }],
    }),
    anAssociation({ structure: "C", people: [{ stays: [{ entry: "2013-01-02" }] }] }),
  ];
  expect(structuresTable(aDepartment(associations, own), 2012)).toEqual([
    {
      structure: "A",
      name: "Atelier",
      legalForm: null,
      territories: [],
      conventions: 0,
      places: null,
      grant: null,
      costPerPlace: null,
      workbook: "A.xlsx",
      people: 2,
      entitledPeople: 1,
      exits: 0,
    },
    {
      structure: "B",
      name: "Écluse",
      legalForm: null,
      territories: [],
      conventions: 1,
      places: 4,
      grant: 3000,
      costPerPlace: 750,
      workbook: null,
      people: null,
      entitledPeople: null,
      exits: null,
    },
  ]);
  expect(structuresTable(aDepartment(associations, null), 2012)).toMatchObject([
    { structure: "A", conventions: null },
  ]);
});
