import { expect, test } from "vitest";
import { classesInLine, shares, tiedLabels } from "../../../shared/figures/builders/classes.ts";
import { mode } from "../../../shared/figures/builders/mode.ts";
import { PEOPLE } from "../../../shared/figures/builders/quality.ts";
import { share } from "../../../shared/figures/builders/share.ts";
import { AGE_OARSA } from "../../../shared/figures/schemes/ageOarsa.ts";
import { classOfNumber } from "../../../shared/figures/schemes/numericScheme.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

const tally = (counts: Readonly<Record<string, number>>, unknown = 0) => ({
  counts: new Map(Object.entries(counts)),
  unknown,
});
const classes = (...codes: readonly string[]) => codes.map((code) => ({ code, label: code.toUpperCase() }));

test("percentages are rounded half-up and not forced to 100", () => {
  const rounded = shares(tally({ a: 57, b: 143 }), classes("a", "b"));
  // 28.5 % and 71.5 %.
  expect(rounded.map(({ display }) => plainSpaces(display))).toEqual(["29 %", "72 %"]);
});

test("a code that no class declares is shown last, as itself", () => {
  const shown = shares(tally({ z: 1, a: 1 }), classes("a", "b"));
  expect(shown.map(({ code, label, count }) => [code, label, count])).toEqual([
    ["a", "A", 1],
    ["b", "B", 0],
    ["z", "z", 1],
  ]);
});

test("more than six classes are summed up by the six that hold the most", () => {
  const many = shares(tally({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7 }), classes(..."abcdefg"));
  expect(plainSpaces(classesInLine(many))).toBe("G : 25 %, F : 21 %, E : 18 %, D : 14 %, C : 11 %, B : 7 %…");
});

test.each([
  [["Femmes"], "Femmes"],
  [["Femmes", "Hommes"], "Femmes et hommes à égalité"],
  [["30 à 49 ans", "CCAS ou CIAS", "Autre"], "30 à 49 ans, CCAS ou CIAS et autre à égalité"],
])("%j reads « %s »", (labels, sentence) => {
  expect(tiedLabels(labels)).toBe(sentence);
});

test("a share of nobody and a mode of nobody are « sans objet », with their unknowns", () => {
  for (const computed of [
    share(tally({}, 3), "a", classes("a"), PEOPLE),
    mode(tally({}, 3), classes("a"), PEOPLE),
  ]) {
    expect(computed).toMatchObject({ value: null, display: "sans objet", unknown: 3 });
    expect(computed.quality.map(plainSpaces)).toEqual(["3 personnes sans réponse (100 %), hors calcul."]);
  }
});

test("a percentage of fewer than twenty says so; of twenty it does not", () => {
  expect(share(tally({ a: 19 }), "a", classes("a"), PEOPLE).quality).toHaveLength(1);
  expect(share(tally({ a: 20 }), "a", classes("a"), PEOPLE).quality).toEqual([]);
});

test.each([
  [-1, null],
  [0, "0_24"],
  [24, "0_24"],
  [25, "25_29"],
  [59, "50_59"],
  [60, "60_plus"],
  [104, "60_plus"],
])("an age of %s is in the OARSA class %s", (age, expected) => {
  expect(classOfNumber(AGE_OARSA, age)).toBe(expected);
});
