import { expect, test } from "vitest";
import { distribution } from "../../../shared/figures/builders/distribution.ts";
import { PEOPLE } from "../../../shared/figures/builders/quality.ts";
import { share } from "../../../shared/figures/builders/share.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { greatestOf, largestQuoted, headline, mostOften, shareThat } from "../../../server/pages/headline.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

const CLASSES = [
  { code: "F", label: "Femmes" },
  { code: "H", label: "Hommes" },
];
const tally = (women: number, men: number) => ({
  counts: new Map([
    ["F", women],
    ["H", men],
  ]),
  unknown: 0,
});
const DECLARED = {
  id: "essai",
  label: "Sexe",
  unit: "personnes",
  population: "",
  rule: "",
  referenceDate: "",
  seeds: [],
} as const;
const sexes = (women: number, men: number): Figure => ({
  ...DECLARED,
  ...distribution(tally(women, men), CLASSES, PEOPLE),
});
const shareOf = (label: string, women: number, men: number): Figure => ({
  ...DECLARED,
  label,
  ...share(tally(women, men), "F", CLASSES, PEOPLE),
});

const MOST = mostOften((label) => `Le plus souvent des ${label}`);

test.each([
  [31, 9, "Le plus souvent des femmes (78 %)"],
  [0, 20, "Le plus souvent des hommes (100 %)"],
  [11, 10, "Le plus souvent des femmes (52 %)"],
])("of %i women and %i men it says « %s »", (women, men, message) => {
  const figure = sexes(women, men);
  expect(plainSpaces(headline(figure, MOST, []))).toBe(message);
});

test.each([
  ["nobody", 0, 0],
  ["a tie", 30, 30],
  ["fewer than 20, where one person weighs more than 5 points", 18, 1],
])("of %s it claims nothing: it is the name of the figure", (_, women, men) => {
  const figure = sexes(women, men);
  for (const message of [MOST, largestQuoted("Premier sexe")])
    expect(headline(figure, message, [])).toBe("Sexe");
});

test("a class that may be a proper name is quoted as it is written", () => {
  expect(plainSpaces(headline(sexes(30, 10), largestQuoted("Premier"), []))).toBe(
    "Premier : « Femmes » (75 %)",
  );
});

test("a share says itself, 0 % when nobody is concerned, nothing when there is nobody", () => {
  const message = shareThat("sont des femmes");
  const said = (women: number, men: number) => {
    const figure = shareOf("Part des femmes", women, men);
    return plainSpaces(headline(figure, message, []));
  };
  expect(said(441, 125)).toBe("78 % sont des femmes");
  expect(said(0, 40)).toBe("0 % sont des femmes");
  expect(said(0, 0)).toBe("Part des femmes");
  expect(said(10, 5)).toBe("Part des femmes");
});

test("of several shares the greatest one speaks, none when two of them tie", () => {
  const message = greatestOf(["a", "b"]);
  const figure = sexes(112, 161);
  const said = (a: number, b: number) =>
    plainSpaces(
      headline(figure, message, [
        shareOf("Sorties vers l'emploi", a, 273 - a),
        shareOf("Ne poursuivent pas", b, 273 - b),
      ]),
    );
  expect(said(112, 77)).toBe("Sorties vers l'emploi : 41 %");
  expect(said(35, 77)).toBe("Ne poursuivent pas : 28 %");
  expect(said(77, 77)).toBe("Sexe");
  expect(headline(figure, message, [])).toBe("Sexe");
});
