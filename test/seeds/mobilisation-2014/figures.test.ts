import { beforeAll, expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { countsIn, figureIn } from "../figuresById.ts";
import { type ReadSeed, readThroughChain } from "../readThroughChain.ts";
import { MOBILISATION } from "./document.ts";
import { YEAR } from "./workbooks.ts";

let read: ReadSeed;
let figures: readonly Figure[];

beforeAll(async () => {
  read = await readThroughChain(MOBILISATION);
  figures = computeFigures(read.department, YEAR);
});

test("the 22 workbooks are published, and no row of them is refused", () => {
  expect(read.workbooks.map(({ status }) => status)).toEqual(Array(22).fill("publie"));
  expect(read.workbooks.flatMap(({ tallies }) => tallies).filter(({ refused }) => refused > 0)).toEqual([]);
});

test("21 organisms of 12 people are 247 people: five were in two of them", () => {
  const target = figureIn(figures, "objectif-de-participants");
  // 21 × 12 - 5
  expect(target.value).toBe(247);
  // 14 × 12 and 7 × 12
  expect(countsIn(figures, target.id)).toEqual({
    "ateliers-de-mobilisation-et-d-insertion": 168,
    "passeport-travail": 84,
  });
});

test("people come 2 to 4 half-days a week but for the weeks when they miss one of two", () => {
  const { numerator, denominator } = figureIn(figures, "part-semaines-dans-le-rythme");
  // 252 stays of 8 weeks.
  expect(denominator).toBe(2016);
  expect(numerator).toBeLessThan(2016);
});
