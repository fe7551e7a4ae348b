import { beforeAll, expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Department } from "../../../shared/figures/department.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";
import { readingOf } from "../readingOf.ts";
import { type ReadSeed, readThroughChain } from "../readThroughChain.ts";
import { SAINT_GILLES } from "./document.ts";
import { FUNDERS, PUBLISHED } from "./expected.ts";
import { YEAR } from "./workbooks.ts";

let workbooks: ReadSeed["workbooks"];
let department: Department;
let figures: readonly Figure[];

beforeAll(async () => {
  ({ workbooks, department } = await readThroughChain(SAINT_GILLES));
  figures = computeFigures(department, YEAR);
});

const figure = (id: string, from = figures): Figure => from.find((one) => one.id === id) ?? expect.fail(id);
const counts = (id: string, from = figures) =>
  Object.fromEntries(
    figure(id, from)
      .breakdown.filter(({ count }) => count > 0)
      .map(({ code, count }) => [code, count]),
  );

test("the workbook is published, and no row of it is refused", () => {
  const [workbook] = workbooks;
  expect(workbook).toMatchObject({ status: "publie", structure: "0100201691" });
  const tallies = workbook?.tallies ?? [];
  expect(tallies.length).toBeGreaterThan(5);
  expect(tallies.filter(({ refused }) => refused > 0)).toEqual([]);
});

test.each(PUBLISHED)("$seed: $figure $of is $value, as published", (published) => {
  const ofYear = computeFigures(department, published.year ?? YEAR);
  expect(figure(published.figure).seeds).toContain(published.seed);
  expect(readingOf(published, ofYear)).toMatchObject({ agrees: true });
});

test("every entry of the document has a figure", () => {
  const seeds = new Set(figures.flatMap((one) => one.seeds));
  const entries = Array.from({ length: 22 }, (_, index) => `S1-${String(index + 1).padStart(2, "0")}`);
  expect(entries.filter((entry) => !seeds.has(entry))).toEqual([]);
});

test("behind the percentages are the 95 people that fit them all, unknown answers beside", () => {
  expect(figure("participants-accueillis").value).toBe(95);
  expect(counts("participants-par-sexe")).toEqual({ F: 60, H: 34, non_renseigne: 1 });
  expect(figure("participants-par-sexe")).toMatchObject({ denominator: 95, unknown: 1 });
  expect(figure("age-moyen")).toMatchObject({ numerator: 3990, denominator: 95, value: 42 });
  expect(figure("part-hors-union-europeenne")).toMatchObject({ numerator: 63, denominator: 95, unknown: 1 });
  expect(figure("part-sans-qualification-valorisable")).toMatchObject({ numerator: 73, denominator: 95 });
  expect(figure("part-inactivite-longue")).toMatchObject({ numerator: 92, denominator: 95, unknown: 1 });
  expect(figure("part-francais-tres-faible-a-moyen")).toMatchObject({ numerator: 60, denominator: 95 });
  expect(counts("cours-de-langue")).toEqual({ fle: 35, alphabetisation: 25, aucun: 34, non_renseigne: 1 });
  expect(figure("part-pas-prets-parcours-professionnel")).toMatchObject({ numerator: 62, unknown: 2 });
});

test("the shares of men and women are printed as they are, not forced to 100", () => {
  expect(plainSpaces(figure("participants-par-sexe").display)).toBe(
    "Femme : 63 %, Homme : 36 %, Non renseigné : 1 %",
  );
  expect(figure("participants-par-sexe").quality.map(plainSpaces)).toEqual([
    "1 personne sans réponse (1 %), au dénominateur.",
  ]);
});

test("people who go on in another group have a result, and have not left", () => {
  expect(counts("resultat-du-processus")).toEqual({
    abandon: 16,
    prolongation: 21,
    insertion_sociale: 24,
    insertion_pro: 34,
  });
  expect(figure("part-arrives-au-terme")).toMatchObject({ numerator: 79, denominator: 95 });
});

test("of the 79 who reached the term everybody kept or improved their situation, in each domain or in some", () => {
  const situation = figure("situation-sociale-stabilisee-ou-amelioree");
  expect(situation).toMatchObject({ numerator: 79, denominator: 79, unknown: 0 });
  expect(counts(situation.id)).not.toHaveProperty("degradee");
  const improved = figures.filter(({ id }) => id.startsWith("amelioration-"));
  expect(
    Object.fromEntries(improved.map(({ id, numerator, denominator }) => [id, [numerator, denominator]])),
  ).toEqual({
    "amelioration-vie-sociale-et-culturelle": [63, 79],
    "amelioration-sante": [36, 79],
    "amelioration-logement": [35, 79],
    "amelioration-emploi-formation": [33, 79],
    "amelioration-finances": [27, 79],
    "amelioration-famille": [27, 79],
    "amelioration-administratif": [23, 79],
    // Domains that this CPAS does not assess.
    "amelioration-langue": [0, 0],
    "amelioration-mobilite": [0, 0],
    "amelioration-numerique": [0, 0],
  });
  expect(figure("amelioration-langue")).toMatchObject({ value: null, display: "sans objet", unknown: 79 });
});

test("S1-13: seven domains are assessed at three moments; half-way four people are missing, and three are incomplete", () => {
  expect(counts("bilans-complets-entree")).toEqual({ complet: 79 });
  expect(counts("bilans-complets-milieu")).toEqual({ complet: 72, partiel: 3, absent: 4 });
  expect(counts("bilans-complets-fin")).toEqual({ complet: 79 });
  for (const moment of ["entree", "milieu", "fin"])
    expect(figure(`bilans-complets-${moment}`).seeds).toEqual(["S1-13"]);
});

test.each(FUNDERS)("S1-22: $words, $years", ({ years, funder }) => {
  for (const year of years) {
    const ofYear = computeFigures(department, year);
    expect(counts("financements-par-financeur", ofYear)).toEqual({ [funder]: 1 });
    expect(figure("montant-par-financeur", ofYear)).toMatchObject({ value: null, unknown: 1 });
  }
});

test("S1-22: one group in 2012, several in 2013 and 2014, more in 2015 and 2016", () => {
  const groups = [2012, 2013, 2014, 2015, 2016].map(
    (year) => figure("groupes-en-cours", computeFigures(department, year)).value,
  );
  // 2013: the first one, and two that began in September.
  expect(groups).toEqual([1, 3, 4, 8, 8]);
});
