import { beforeAll, expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";
import { everyCountIn, figureIn } from "../figuresById.ts";
import { type ReadSeed, readThroughChain } from "../readThroughChain.ts";
import { HIRSON } from "./document.ts";
import { YEAR } from "./workbooks.ts";

let read: ReadSeed;
let figures: readonly Figure[];

beforeAll(async () => {
  read = await readThroughChain(HIRSON);
  figures = computeFigures(read.department, YEAR);
});

test("both workbooks are published, and no row of them is refused", () => {
  expect(read.workbooks.map(({ status }) => status)).toEqual(["publie", "publie"]);
  const tallies = read.workbooks.flatMap((workbook) => workbook.tallies);
  expect(tallies.filter(({ refused }) => refused > 0)).toEqual([]);
});

test("80 people left: at the entry 24 had RSA and a social orientation, at the exit 23", () => {
  expect(everyCountIn(figures, "sorties-par-public-et-issue")).toMatchObject({
    rsa_social_positive: 4,
    rsa_social_sans_solution: 20,
    autres_positive: 10,
    autres_sans_solution: 46,
  });
  expect(everyCountIn(figures, "sorties-par-public-a-la-sortie-et-issue")).toMatchObject({
    rsa_social_positive: 3,
    rsa_social_sans_solution: 20,
    autres_positive: 11,
    autres_sans_solution: 46,
  });
  expect(figureIn(figures, "part-sorties-positives-autres-publics")).toMatchObject({
    numerator: 10,
    denominator: 56,
  });
});

test("the 14 positive exits are told one by one, and one of them has no proof", () => {
  const detail = figureIn(figures, "sorties-positives-detail");
  expect(detail.value).toBe(14);
  expect(detail.quality.map(plainSpaces)).toContain("1 sortie sans justificatif.");
});

test("no contract is under 9 hours, and some weeks are", () => {
  expect(figureIn(figures, "part-contrats-au-minimum")).toMatchObject({ numerator: 96, denominator: 96 });
  const { numerator, denominator } = figureIn(figures, "semaines-sous-minimum");
  expect(numerator).toBeGreaterThan(0);
  expect(numerator).toBeLessThan((denominator ?? 0) / 2);
});

test("four workshops leave their capacity to the programme, and no session goes beyond it", () => {
  expect(figureIn(figures, "capacite-simultanee").quality).toHaveLength(1);
  expect(figureIn(figures, "remplissage-des-seances").quality.join(" ")).not.toContain("au-delà");
});

test("levels rise for some and fall for one", () => {
  expect(everyCountIn(figures, "amelioration-sante")).toEqual({ amelioree: 10, stabilisee: 8, degradee: 1 });
});
