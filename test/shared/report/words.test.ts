import fc from "fast-check";
import { expect, test } from "vitest";
import { distributionIn } from "../../../shared/figures/builders/base.ts";
import { PEOPLE } from "../../../shared/figures/builders/quality.ts";
import { distribution } from "../../../shared/figures/builders/distribution.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import type { Sentence } from "../../../shared/report/report.ts";
import { howOften, mostFrequentClass } from "../../../shared/report/words/mostFrequentClass.ts";
import { type Did, shareSentence, type Who } from "../../../shared/report/words/shareSentence.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

const CLASSES = [
  { code: "a", label: "Alpha" },
  { code: "b", label: "Bêta" },
];

function figureOf(counts: Readonly<Record<string, number>>, unknown = 0, everybody = false): Figure {
  const tally = { counts: new Map(Object.entries(counts)), unknown };
  const computed = everybody
    ? distributionIn("ensemble", tally, CLASSES, PEOPLE)
    : distribution(tally, CLASSES, PEOPLE);
  return {
    id: "f",
    label: "F",
    unit: "personnes",
    population: "",
    rule: "",
    referenceDate: "",
    seeds: [],
    ...computed,
  };
}

const WHO: Who = {
  several: "personnes sorties",
  all: "toutes les personnes sorties",
  none: "aucune personne sortie",
  one: "une",
};
const DID: Did = { several: "ont un emploi", one: "a un emploi", none: "n'a d'emploi" };
const written = (sentence: Sentence | null) =>
  sentence === null
    ? null
    : plainSpaces(sentence.map((span) => (typeof span === "string" ? span : span.text)).join(""));
const said = (counts: Readonly<Record<string, number>>) =>
  written(shareSentence(figureOf(counts), WHO, DID, "a"));

test.each([
  [{ a: 41, b: 59 }, "41 % des personnes sorties ont un emploi."],
  [{ a: 0, b: 59 }, "Aucune personne sortie n'a d'emploi."],
  [{ a: 59, b: 0 }, "Toutes les personnes sorties (59) ont un emploi."],
  // Of a few, a percentage says little: how many of how many.
  [{ a: 5, b: 7 }, "Sur 12 personnes sorties, 5 ont un emploi."],
  [{ a: 1, b: 11 }, "Sur 12 personnes sorties, une a un emploi."],
  // What rounds to 0 or to 100 is neither nobody nor everybody.
  [{ a: 1, b: 999 }, "Moins de 1 % des personnes sorties ont un emploi."],
  [{ a: 999, b: 1 }, "Plus de 99 % des personnes sorties ont un emploi."],
])("of %o it says « %s »", (counts, sentence) => {
  expect(said(counts)).toBe(sentence);
});

test("a figure that is « sans objet » says nothing", () => {
  expect(said({})).toBeNull();
});

test.each([
  [{ a: 30, b: 20 }, 0, "majority"],
  [{ a: 30, b: 0 }, 0, "all"],
  [{ a: 30, b: 20, c: 20 }, 0, "most"],
  [{ a: 25, b: 25 }, 0, "tie"],
  // Half is not a majority.
  [{ a: 30, b: 15, c: 15 }, 0, "most"],
  [{ a: 12, b: 7 }, 0, "nothing"],
  // More unknown than known.
  [{ a: 30, b: 20 }, 51, "nothing"],
  [{ a: 30, b: 20 }, 50, "majority"],
  [{}, 40, "nothing"],
])("of %o with %i unknown the greatest class is said as « %s »", (counts, unknown, kind) => {
  expect(mostFrequentClass(figureOf(counts, unknown)).kind).toBe(kind);
});

test("where the unknown are in the base they are never the most frequent class, and a majority is one of the base", () => {
  expect(mostFrequentClass(figureOf({ a: 30, b: 5 }, 33, true))).toMatchObject({
    kind: "most",
    first: { code: "a" },
  });
});

test("no sentence claims more than its numbers: majority, most, tie, all, none", () => {
  const count = fc.nat(60);
  fc.assert(
    fc.property(count, count, fc.nat(30), (a, b, unknown) => {
      const figure = figureOf({ a, b }, unknown);
      const found = mostFrequentClass(figure);
      if (found.kind === "majority") expect(found.first.count * 2).toBeGreaterThan(a + b);
      if (found.kind === "all") expect(Math.min(a, b)).toBe(0);
      if (found.kind === "most" || found.kind === "majority") {
        expect(found.first.count).toBe(Math.max(a, b));
        expect(a).not.toBe(b);
        expect(howOften(found) === "en majorité").toBe(2 * found.first.count > a + b);
      }
      if (found.kind === "tie") expect(a).toBe(b);
      const sentence = said({ a, b }) ?? "";
      if (sentence.startsWith("Toutes")) expect([a > 0, b]).toEqual([true, 0]);
      if (sentence.startsWith("Aucune")) expect(a).toBe(0);
      if (/^\d+ %/.test(sentence)) {
        const percent = Number(/^\d+/.exec(sentence)?.[0]);
        expect(Math.abs(percent - (100 * a) / (a + b))).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(a + b).toBeGreaterThanOrEqual(20);
      }
    }),
  );
});
