import { beforeAll, expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { countsIn, figureIn } from "../figuresById.ts";
import { type ReadSeed, readThroughChain } from "../readThroughChain.ts";
import { CE_POUR_MOI } from "./document.ts";
import { cePourMoiWorkbooks, YEAR } from "./workbooks.ts";

let read: ReadSeed;
let figures: readonly Figure[];

beforeAll(async () => {
  read = await readThroughChain(CE_POUR_MOI);
  figures = computeFigures(read.department, YEAR);
});

test("the workbook is published, and no row of it is refused", () => {
  expect(read.workbooks.map(({ status }) => status)).toEqual(["publie"]);
  expect(read.workbooks.flatMap(({ tallies }) => tallies).filter(({ refused }) => refused > 0)).toEqual([]);
});

test("every session of the year is on a Thursday, 48 of them", () => {
  expect(countsIn(figures, "seances-par-jour")).toEqual({ jeudi: 48 });
});

test("of the 24 people seven come back, two of them twice, after 812 days for 9 returns", () => {
  expect(countsIn(figures, "parcours-par-personne")).toEqual({ "1": 17, "2": 5, "3_plus": 2 });
  expect(figureIn(figures, "part-retours")).toMatchObject({ numerator: 7, denominator: 24 });
  // 168 + 140 + 49 + 91 + 112 + 133 + 63 + 35 + 21 days
  expect(figureIn(figures, "delai-de-retour")).toMatchObject({ numerator: 812, denominator: 9 });
});

test("15 of the 24 people live on a minimum; one, who was not asked, stays in the denominator", () => {
  const share = figureIn(figures, "part-minima-sociaux");
  expect(share).toMatchObject({ numerator: 15, denominator: 24, unknown: 1 });
});

test("effects are noted for 17 people, several for some", () => {
  expect(countsIn(figures, "effets-constates")).toEqual({
    droit_commun: 5,
    isolement: 7,
    confiance: 6,
    remobilisation: 6,
    sante: 1,
    mobilite: 1,
    autre: 1,
  });
  expect(figureIn(figures, "effets-constates")).toMatchObject({ numerator: 17, unknown: 7 });
});

test("every row of « Relances » is counted", () => {
  const rows = cePourMoiWorkbooks()[0]?.rows.contacts ?? [];
  expect(rows.length).toBeGreaterThan(200);
  const { value, unknown } = figureIn(figures, "relances");
  // Letters, which nobody answers, have no result.
  expect(Number(value) + unknown).toBe(rows.length);
  expect(figureIn(figures, "relances-par-personne").numerator).toBe(rows.length);
});
