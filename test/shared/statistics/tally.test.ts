import { expect, test } from "vitest";
import { mostFrequent } from "../../../shared/statistics/mostFrequent.ts";
import { sumOfHundredths } from "../../../shared/statistics/sumOfHundredths.ts";
import {
  knownIn,
  regroup,
  sumOfTallies,
  tallyOf,
  weightedTallyOf,
} from "../../../shared/statistics/tally.ts";

const vowel = (letter: string): string | null =>
  letter === "?" ? null : "aeiouy".includes(letter) ? "vowel" : "other";

test("tallyOf() counts by class and keeps the unknown apart", () => {
  const tally = tallyOf("navette?", vowel);
  expect(Object.fromEntries(tally.counts)).toEqual({ vowel: 3, other: 4 });
  expect([tally.unknown, knownIn(tally)]).toEqual([1, 7]);
});

test("weightedTallyOf() adds what each item weighs", () => {
  const tally = weightedTallyOf(
    ["aa", "bbb", "?"],
    (word) => vowel(word.slice(0, 1)),
    (word) => word.length,
  );
  expect([Object.fromEntries(tally.counts), tally.unknown]).toEqual([{ vowel: 2, other: 3 }, 1]);
});

test("sumOfTallies() is the tally of all the items", () => {
  const together = sumOfTallies([tallyOf("nav?", vowel), tallyOf("ette", vowel)]);
  expect(Object.fromEntries(together.counts)).toEqual(Object.fromEntries(tallyOf("nav?ette", vowel).counts));
  expect(together.unknown).toBe(1);
});

test("regroup() adds up finer classes; a class without a place is unknown", () => {
  const fine = tallyOf("aab?c", (letter) => (letter === "?" ? null : letter));
  const coarse = regroup(fine, { a: "x", b: "x" });
  expect([Object.fromEntries(coarse.counts), coarse.unknown]).toEqual([{ x: 3 }, 2]);
});

test("mostFrequent() gives every class that ties, and none when nothing was counted", () => {
  const [a, b, c] = [{ count: 2 }, { count: 1 }, { count: 2 }];
  expect(mostFrequent([a, b, c])).toEqual([a, c]);
  expect(mostFrequent([{ count: 0 }])).toEqual([]);
  expect(mostFrequent([])).toEqual([]);
});

test("sumOfHundredths() adds cents exactly, in any order", () => {
  expect(sumOfHundredths([0.1, 0.2, 0.3])).toBe(0.6);
  expect(sumOfHundredths([0.3, 0.2, 0.1])).toBe(0.6);
  expect(sumOfHundredths([0.29, 100_000_000])).toBe(100_000_000.29);
  expect(sumOfHundredths([])).toBe(0);
});
