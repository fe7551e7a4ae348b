import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { structuresTable } from "../../../shared/figures/structuresTable.ts";
import { aDepartment } from "../../support/departmentBuilder.ts";
import { EXITS_WITHOUT_OUTCOME, maineEtLoire2012 } from "../../support/maineEtLoire2012.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

const built = maineEtLoire2012();
const department = aDepartment(built.associations, built.own);
const figures = computeFigures(department, 2012);

const figure = (id: string): Figure => figures.find((one) => one.id === id) ?? expect.fail(id);

/** « Activités et ateliers de dynamisation sociale », Conseil général de Maine-et-Loire, 2012. */
const PUBLISHED = [
  ["S0-01", "structures-conventionnees", "22"],
  ["S0-02", "places-conventionnees", "389"],
  ["S0-03", "personnes-accueillies", "566"],
  ["S0-04", "soutien-financier", "645 925 €"],
  ["S0-05", "cout-moyen-par-place", "1 660 €"],
  [
    "S0-06",
    "porteurs-par-statut",
    "Associations loi 1901 : 20, Établissements publics (CCAS, CIAS, CPAS…) : 2",
  ],
  ["S0-08", "age-le-plus-frequent", "30 à 49 ans"],
  ["S0-09", "situation-familiale-la-plus-frequente", "Seules avec ou sans enfants"],
  ["S0-10", "anciennete-rsa-la-plus-frequente", "De 3 à moins de 6 ans"],
  ["S0-11", "part-niveau-vi", "78 %"],
  ["S0-12", "sexe-le-plus-frequent", "Femmes"],
  ["S0-13", "prescripteur-le-plus-frequent", "Référent social"],
  ["S0-14", "sorties-insertion-sociale", "41 %"],
  ["S0-15", "sorties-emploi", "13 %"],
  ["S0-16", "sorties-formation-recherche-emploi", "18 %"],
  ["S0-17", "sorties-sans-poursuite", "28 %"],
  ["S0-18", "places-par-territoire", "Agglomération angevine : 80 %, Territoires ruraux : 20 %"],
  // 566 / 389 = 1.455; 645 925 / 566 = 1 141.21; 78 % of 566 is 441.
  ["S0-19", "personnes-par-place", "1,46"],
  ["S0-19", "soutien-par-personne", "1 141 €"],
  ["S0-19", "personnes-niveau-vi", "441"],
] as const;

test.each(PUBLISHED)("%s: %s reads as the document prints it, %s", (seed, id, published) => {
  expect(plainSpaces(figure(id).display)).toBe(published);
  expect(figure(id).seeds).toContain(seed);
});

test("every entry of the document has a figure", () => {
  const entries = Array.from({ length: 20 }, (_, index) => `S0-${String(index + 1).padStart(2, "0")}`);
  const seeds = figures.flatMap((one) => one.seeds).filter((seed) => seed.startsWith("S0"));
  expect([...new Set(seeds)].sort()).toEqual(entries);
});

test("the distributions are those the department was made of", () => {
  const countsOf = (id: string) =>
    Object.fromEntries(figure(id).breakdown.map(({ code, count }) => [code, count]));
  expect(countsOf("repartition-par-sexe")).toEqual({ F: 340, H: 226 });
  expect(countsOf("repartition-par-age")).toEqual({
    "0_24": 60,
    "25_29": 70,
    "30_39": 150,
    "40_49": 160,
    "50_59": 100,
    "60_plus": 26,
  });
  expect(countsOf("anciennete-rsa")).toEqual({
    moins_1: 80,
    "1_3": 150,
    "3_6": 210,
    "6_9": 80,
    "9_plus": 46,
  });
  expect(countsOf("part-niveau-vi")).toEqual({ VI: 441, V: 90, IV: 25, III: 7, I_II: 3 });
  expect(countsOf("situation-a-la-sortie")).toEqual({
    insertion_sociale: 64,
    emploi: 20,
    insertion_pro: 28,
    ne_poursuit_pas: 44,
  });
});

test("an exit whose situation is blank is shown, out of the calculation, with the renewals and withdrawals", () => {
  const exits = figure("situation-a-la-sortie");
  expect([exits.denominator, exits.unknown]).toEqual([156, EXITS_WITHOUT_OUTCOME]);
  expect(exits.quality.map(plainSpaces)).toEqual([
    "5 personnes sorties sans situation connue (3 %), hors calcul.",
    "11 personnes hors calcul : prolongation ou retrait.",
  ]);
});

test("the thirty people of two structures count once in the department and once in each", () => {
  const rows = structuresTable(department, 2012);
  expect(rows).toHaveLength(22);
  expect(rows.reduce((sum, { entitledPeople }) => sum + (entitledPeople ?? 0), 0)).toBe(566 + 30);
  expect(rows.reduce((sum, { people }) => sum + (people ?? 0), 0)).toBe(566 + 30 + 22);
  expect(rows.reduce((sum, { exits }) => sum + (exits ?? 0), 0)).toBe(156 + EXITS_WITHOUT_OUTCOME);
  expect(rows.find(({ name }) => name === "Structure 1")).toMatchObject({
    structure: "S01",
    legalForm: "association_1901",
    territories: ["Agglomération angevine"],
    places: 26,
    grant: 43_345,
    workbook: "S01.xlsx",
  });
});

test("everything of the document that needs no attendance is computed; sessions are « sans objet » without any", () => {
  const ofDocument = figures.filter(({ seeds }) => seeds.some((seed) => seed.startsWith("S0")));
  const missing = ofDocument.filter(({ value }) => value === null).map(({ id }) => id);
  expect(missing).toEqual([
    "part-niveaux-vi-et-v-bis-atteints",
    "seances-par-modalite-et-moment",
    "seances-par-support",
    "seances-par-animateurs",
  ]);
});
