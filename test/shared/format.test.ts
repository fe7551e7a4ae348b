import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatDay,
  formatDecimal,
  formatEuros,
  formatInstant,
  formatInteger,
  formatMonth,
  formatPercent,
  formatShortDay,
  joinFrench,
  plural,
  roundToDigits,
} from "../../shared/format.ts";

const NARROW = "\u202F";
const FIXED = "\u00A0";

/** numerator / denominator to some decimals, half away from zero, in integers only. */
function exactly(numerator: number, denominator: number, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const size = BigInt(Math.abs(numerator));
  const rounded = (2n * size * scale + BigInt(denominator)) / (2n * BigInt(denominator));
  const whole = new Intl.NumberFormat("fr-FR").format(rounded / scale);
  const decimals = digits === 0 ? "" : `,${String(rounded % scale).padStart(digits, "0")}`;
  return `${numerator < 0 && rounded > 0n ? "−" : ""}${whole}${decimals}`;
}

const numerator = fc.integer({ min: -9_999_999, max: 9_999_999 });
const denominator = fc.integer({ min: 1, max: 9_999_999 });
/** Denominators whose quotients often fall on a half. */
const roundDenominator = fc.constantFrom(
  2,
  4,
  8,
  16,
  20,
  40,
  80,
  125,
  200,
  400,
  500,
  800,
  1000,
  2000,
  2500,
  20_000,
);

test("a quotient is written as exact arithmetic rounds it", () => {
  fc.assert(
    fc.property(
      numerator,
      fc.oneof(denominator, roundDenominator),
      fc.integer({ min: 0, max: 4 }),
      (a, b, digits) => {
        expect(formatDecimal(a / b, digits)).toBe(exactly(a, b, digits));
      },
    ),
    { numRuns: 3000 },
  );
});

test("a percentage is written as exact arithmetic rounds it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999 }),
      fc.oneof(fc.integer({ min: 1, max: 99_999 }), roundDenominator),
      fc.integer({ min: 0, max: 2 }),
      (a, b, digits) => {
        expect(formatPercent(a / b, digits)).toBe(`${exactly(100 * a, b, digits)}${FIXED}%`);
      },
    ),
    { numRuns: 3000 },
  );
});

test("every half of a thousand rounds up, whatever its binary form", () => {
  for (let thousandths = 5; thousandths < 100_000; thousandths += 10) {
    expect(formatDecimal(thousandths / 1000, 2)).toBe(exactly(thousandths, 1000, 2));
  }
});

test.each([
  [1.5, 0, 2],
  [2.5, 0, 3],
  [0.285 * 100, 0, 29],
  [1.005, 2, 1.01],
  [8.345, 2, 8.35],
  [0.1 + 0.185, 2, 0.29],
  [-2.5, 0, -3],
  [-0.2, 0, 0],
  [0, 2, 0],
  [5e-324, 2, 0],
  [1e300, 2, 1e300],
])("%d to %i decimals is %d", (value, digits, expected) => {
  expect(Object.is(roundToDigits(value, digits), expected)).toBe(true);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d is never written as a number", (value) => {
  expect(() => formatInteger(value)).toThrow(RangeError);
  expect(() => formatPercent(value)).toThrow(RangeError);
});

test("integers are grouped by thousands with a narrow space that no line breaks at", () => {
  expect(formatInteger(0)).toBe("0");
  expect(formatInteger(999)).toBe("999");
  expect(formatInteger(1000)).toBe(`1${NARROW}000`);
  expect(formatInteger(1_234_567.5)).toBe(`1${NARROW}234${NARROW}568`);
  expect(formatInteger(-1234)).toBe(`−1${NARROW}234`);
});

test("decimals follow a comma and are not grouped", () => {
  expect(formatDecimal(1234.5678, 4)).toBe(`1${NARROW}234,5678`);
  expect(formatDecimal(12.5, 2)).toBe("12,50");
});

test("percentages and euros keep their unit on the same line", () => {
  expect(formatPercent(0.41)).toBe(`41${FIXED}%`);
  expect(formatPercent(57 / 200)).toBe(`29${FIXED}%`);
  expect(formatPercent(3 / 23, 1)).toBe(`13,0${FIXED}%`);
  expect(formatEuros(645_925)).toBe(`645${NARROW}925${FIXED}€`);
});

test("days, months and instants are written in French", () => {
  expect(formatDay("2012-03-05")).toBe("5 mars 2012");
  expect(formatDay("2012-08-01")).toBe("1er août 2012");
  expect(formatShortDay("2012-03-05")).toBe("05/03/2012");
  expect(formatMonth("2009-10")).toBe("octobre 2009");
  expect(formatInstant("2026-11-22T14:03:00Z")).toBe(`22 novembre 2026 à 15${FIXED}h${FIXED}03`);
  expect(formatInstant("2026-07-14T22:00:00.000Z")).toBe(`15 juillet 2026 à 0${FIXED}h${FIXED}00`);
});

test("every month has the name that the French locale gives it", () => {
  const locale = new Intl.DateTimeFormat("fr-FR", { month: "long", timeZone: "UTC" });
  for (let month = 1; month <= 12; month++) {
    const day = `2012-${String(month).padStart(2, "0")}-02`;
    expect(formatDay(day)).toBe(`2 ${locale.format(new Date(day))} 2012`);
  }
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a et b"],
  [["a", "b", "c"], "a, b et c"],
])("%j is joined as « %s »", (words, joined) => {
  expect(joinFrench(words)).toBe(joined);
});

test.each([
  [0, "ligne"],
  [1, "ligne"],
  [1.5, "ligne"],
  [2, "lignes"],
  [100, "lignes"],
])("%d goes with « %s »", (count, word) => {
  expect(plural(count, "ligne", "lignes")).toBe(word);
});
