import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { HIRSON_2018 } from "../../../shared/programme/programmes/hirson2018.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import {
  aConvention,
  aDepartment,
  anAssociation,
  aRecord,
  type AssociationSpec,
  type BuiltAssociation,
  theDepartmentWorkbook,
} from "../../support/departmentBuilder.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

type Conventions = readonly ReturnType<typeof aConvention>[];

function figuresOf(associations: readonly BuiltAssociation[], conventions: Conventions, year = 2012) {
  const department = aDepartment(associations, theDepartmentWorkbook({ conventions }), HIRSON_2018);
  const figures = computeFigures(department, year);
  return (id: string): Figure => figures.find((figure) => figure.id === id) ?? expect.fail(id);
}

const meansOf = (given: Partial<AssociationSpec>) =>
  figuresOf([anAssociation({ structure: "A", ...given })], []);

const shown = (figure: Figure) => plainSpaces(figure.display);
const displays = ({ breakdown }: Figure) =>
  Object.fromEntries(
    breakdown.filter(({ count }) => count > 0).map(({ label, display }) => [label, plainSpaces(display)]),
  );

const post = (
  contract: "cdi" | "cdd" | "autre",
  workingTime: "temps_plein" | "temps_partiel",
  given: Partial<ReturnType<typeof aRecord<"staff">>> = {},
) =>
  aRecord("staff", {
    ...{ year: 2012, position: "Encadrant technique", status: "salarie" },
    ...{ contract, workingTime, headcount: 1, ...given },
  });

/** 8 technical staff of whom 5 full time, 4 CDD and 1 CDI; one CDD of 16 hours a month; and 2 agents beside them. */
const TEAM = [
  post("cdd", "temps_plein", { headcount: 4 }),
  post("cdi", "temps_plein"),
  post("cdd", "temps_partiel", { monthlyHours: 16 }),
  post("autre", "temps_partiel", { headcount: 2, position: "ENCADRANT TECHNIQUE" }),
  post("cdi", "temps_plein", { position: "Assistant socio-éducatif" }),
  post("cdi", "temps_plein", { position: "Agent administratif" }),
];

test("8 technical staff are 5 full time, 4 CDD and 1 CDI, whatever the case their position is written in", () => {
  const technical = TEAM.slice(0, 4);
  expect(shown(meansOf({ staff: technical })("equipe-par-contrat"))).toBe("8, dont 5 à temps plein");
  expect(displays(meansOf({ staff: technical })("equipe-par-contrat"))).toEqual({
    "CDI, temps plein": "1",
    "CDD, temps plein": "4",
    "CDD, temps partiel": "1",
    "Autre, temps partiel": "2",
  });
  const all = meansOf({ staff: TEAM });
  expect(displays(all("equipe-par-fonction"))).toEqual({
    "Agent administratif": "1, dont 1 à temps plein",
    "Assistant socio-éducatif": "1, dont 1 à temps plein",
    "ENCADRANT TECHNIQUE": "8, dont 5 à temps plein",
  });
  expect(all("equipe-par-fonction").value).toBe(10);
});

test("a full-time job is one equivalent; a part-time one counted in hours has none, and its hours are their own figure", () => {
  const figure = meansOf({ staff: TEAM });
  expect(figure("equivalents-temps-plein")).toMatchObject({ value: 7, unknown: 2 });
  expect(figure("heures-mensuelles-temps-partiel")).toMatchObject({ value: 16, unknown: 1 });
  expect(shown(figure("heures-mensuelles-temps-partiel"))).toBe("16 h par mois");
});

test("a headcount that nobody knows is out of the sum, said, and its position is still shown", () => {
  const staff = [
    post("cdi", "temps_plein"),
    post("cdd", "temps_plein", { headcount: ILLEGIBLE, position: "Chauffeur" }),
  ];
  const figure = meansOf({ staff })("equipe-par-fonction");
  expect(figure).toMatchObject({ value: 1, unknown: 1 });
  expect(figure.breakdown.map(({ label, display }) => [label, display])).toEqual([
    ["Chauffeur", "nombre non connu"],
    ["Encadrant technique", "1, dont 1 à temps plein"],
  ]);
  expect(figure.quality.map(plainSpaces)).toEqual([
    "1 fonction sans nombre de personnes (50 %), hors calcul.",
  ]);
  expect(meansOf({ staff: staff.slice(1) })("equipe-par-contrat")).toMatchObject({ value: null, unknown: 1 });
});

test("a team of another year is not of this one", () => {
  const staff = TEAM.map((row) => ({ ...row, year: 2011 }));
  for (const id of ["equipe-par-contrat", "equipe-par-fonction", "heures-mensuelles-temps-partiel"])
    expect(meansOf({ staff })(id)).toMatchObject({ value: null, display: "sans objet", unknown: 0 });
});

const thing = (designation: string, quantity: number | typeof ILLEGIBLE, unit: string | null) =>
  aRecord("equipment", { year: 2012, designation, quantity, unit });

test("2 vehicles, 6 plots and 3 000 m² are three things, each with its unit", () => {
  const equipment = [
    thing("Véhicules", 2, "Pièces"),
    thing("Parcelles de jardin", 6, null),
    thing("Surface cultivée", 3000, "m²"),
  ];
  const figure = meansOf({ equipment })("materiel");
  expect(figure.value).toBe(3);
  expect(shown(figure)).toBe("Parcelles de jardin : 6, Surface cultivée : 3 000 m², Véhicules : 2 pièces");
});

test("one thing of two structures adds up, but not in two units, and a quantity that is not known is said", () => {
  const structures = [
    { structure: "A", equipment: [thing("Véhicule", 1, "pièce"), thing("Jardin", 6, "parcelles")] },
    { structure: "B", equipment: [thing("VEHICULE", 2, "PIECES"), thing("Jardin", 2.5, "ha")] },
    { structure: "C", equipment: [thing("véhicule", ILLEGIBLE, "pièce"), thing("Four", ILLEGIBLE, null)] },
  ];
  const figure = figuresOf(structures.map(anAssociation), [])("materiel");
  expect(figure.breakdown.map(({ code, label, display }) => [code, label, plainSpaces(display)])).toEqual([
    ["four", "Four", "quantité non connue"],
    ["jardin_ha", "Jardin", "2,50 ha"],
    ["jardin_parcelles", "Jardin", "6 parcelles"],
    ["vehicule_piece", "VEHICULE", "3 pièces"],
  ]);
  expect(figure).toMatchObject({ value: 3, unknown: 2 });
});

test("equipment of which no quantity is known is « sans objet », and none at all too", () => {
  expect(meansOf({ equipment: [thing("Four", ILLEGIBLE, null)] })("materiel")).toMatchObject({
    value: null,
    unknown: 1,
  });
  expect(meansOf({})("materiel")).toMatchObject({ value: null, display: "sans objet" });
});

test.each([
  [2015, 87_900, "34,7 %"],
  [2018, 50_000, "19,8 %"],
])("of a cost of 253 000 € the grant of %i, %i €, is %s", (year, grant, expected) => {
  const conventions = [aConvention("A", { year, grant, totalCost: 253_000 })];
  const figure = figuresOf([], conventions, year);
  expect(shown(figure("part-du-departement-dans-le-cout"))).toBe(expected);
  expect(shown(figure("cout-total"))).toBe("253 000 €");
});

test("the share is of the conventions that say both, and a grant above the cost is said, not shared", () => {
  const conventions = [
    aConvention("A", { grant: 100, totalCost: 400 }),
    aConvention("B", { grant: 900 }),
    aConvention("C", { grant: ILLEGIBLE, totalCost: 600 }),
    aConvention("D", { grant: 900, totalCost: 90 }),
  ];
  const figure = figuresOf([], conventions);
  expect(figure("part-du-departement-dans-le-cout")).toMatchObject({ value: 0.25, unknown: 3 });
  expect(figure("part-du-departement-dans-le-cout").quality.map(plainSpaces)).toEqual([
    "2 conventions sans subvention ou sans coût total (50 %), hors calcul.",
    "1 convention a une subvention qui dépasse son coût total : hors calcul, à vérifier.",
  ]);
  expect(figure("cout-total")).toMatchObject({ value: 1090, unknown: 1 });
});

test("a cost that no convention says, or of 0 €, is nothing to divide by", () => {
  const share = (conventions: Conventions) => figuresOf([], conventions)("part-du-departement-dans-le-cout");
  expect(share([])).toMatchObject({ value: null, denominator: 0 });
  expect(share([aConvention("A", { grant: 5 })])).toMatchObject({ value: null, unknown: 1 });
  expect(share([aConvention("A", { grant: 0, totalCost: 0 })])).toMatchObject({ value: null, unknown: 0 });
  expect(figuresOf([], [aConvention("A")])("cout-total")).toMatchObject({ value: null, unknown: 1 });
});

const KITCHEN = [aRecord("workshops", { name: "Cuisine", modality: "collectif", duration: 120 })];
const came = (participant: string, minutes: number | null = null) =>
  aRecord("attendances", {
    ...{ date: "2012-03-08", halfDay: "matin", workshop: "Cuisine", status: "present" },
    ...{ participant, minutes },
  });

test("the cost by person and by hour leaves out the structures of which a cost or the workbook is missing", () => {
  const associations = [
    anAssociation({
      ...{ structure: "A", people: [{ who: "anne" }, {}], workshops: KITCHEN },
      attendances: [came("P-1"), came("P-2", 30)],
    }),
    // Half of its cost is not known: its people and its hours would be too cheap.
    anAssociation({
      ...{ structure: "B", people: [{ who: "anne" }, {}, {}], workshops: KITCHEN },
      attendances: [came("P-3")],
    }),
  ];
  const conventions = [
    aConvention("A", { totalCost: 1000 }),
    aConvention("A", { action: "Jardin", totalCost: 500 }),
    aConvention("B", { totalCost: 9000 }),
    aConvention("B", { action: "Jardin" }),
    aConvention("C", { totalCost: 7000 }),
  ];
  const figure = figuresOf(associations, conventions);
  // 1 500 € for two people, and for 2 h + 0 h 30.
  expect(figure("cout-par-personne")).toMatchObject({ numerator: 1500, denominator: 2, unknown: 3 });
  expect(shown(figure("cout-par-personne"))).toBe("750 €");
  expect(figure("cout-par-heure")).toMatchObject({ value: 600, denominator: 2.5, unknown: 3 });
  expect(shown(figure("cout-par-heure"))).toBe("600,00 €");
  expect(figure("cout-par-heure").quality.map(plainSpaces)[0]).toBe(
    "3 conventions de structures dont un coût total ou le classeur manque (60 %), hors calcul.",
  );
});

test("without an hour that is known the cost of an hour is « sans objet », and the presences without a length are said", () => {
  const workshops = [aRecord("workshops", { name: "Cuisine" })];
  const associations = [
    anAssociation({ structure: "A", people: [{}], workshops, attendances: [came("P-1")] }),
  ];
  const figure = figuresOf(associations, [aConvention("A", { totalCost: 1000 })])("cout-par-heure");
  expect(figure).toMatchObject({ value: null, denominator: 0 });
  expect(figure.quality[0]).toContain("1 présence sans durée connue");
});

test("a cost with nobody welcomed has no cost by person", () => {
  const figure = figuresOf([anAssociation({ structure: "A" })], [aConvention("A", { totalCost: 1000 })]);
  expect(figure("cout-par-personne")).toMatchObject({ value: null, denominator: 0 });
});

test("87 900 € of the Département, 18 000 € of the State and an unknown amount are shared over 105 900 €", () => {
  const paid = (funder: "departement" | "etat" | "caf", amount: number | null) =>
    aRecord("fundings", { year: 2012, funder, amount });
  const figure = meansOf({
    fundings: [paid("departement", 87_900), paid("etat", 18_000), paid("caf", null)],
  })("part-des-financeurs");
  expect(figure).toMatchObject({ value: 105_900, denominator: 105_900, unknown: 1 });
  // 87 900 / 105 900 = 0.83003
  expect(shown(figure)).toBe("Département : 83 %, État : 17 %");
  expect(meansOf({ fundings: [paid("caf", null)] })("part-des-financeurs")).toMatchObject({
    value: null,
    unknown: 1,
  });
});

test("a programme speaks of its own authority", () => {
  const cpas = { ...HIRSON_2018, words: { ...HIRSON_2018.words, ofAuthority: "du CPAS" } };
  const figures = computeFigures(aDepartment([], theDepartmentWorkbook({}), cpas), 2012);
  const labelled = (id: string) => figures.find((figure) => figure.id === id);
  expect(labelled("part-du-departement-dans-le-cout")?.label).toBe("Part du CPAS dans le coût");
  expect(labelled("soutien-financier")).toMatchObject({
    label: "Soutien financier du CPAS",
    population: "Conventions du CPAS pour l'année.",
  });
});
