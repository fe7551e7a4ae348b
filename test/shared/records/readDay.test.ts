import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readDay, readMonth } from "../../../shared/records/readDay.ts";

test.each([
  ["5/3/2025", "2025-03-05"],
  ["05/03/2025", "2025-03-05"],
  ["05 / 03 / 2025", "2025-03-05"],
  ["5.3.25", "2025-03-05"],
  ["5. 3. 2025", "2025-03-05"],
  ["5-3-2025", "2025-03-05"],
  ["5\u20113\u20112025", "2025-03-05"],
  ["05 03 2025", "2025-03-05"],
  ["2025-03-05", "2025-03-05"],
  ["2025/3/5", "2025-03-05"],
  ["2025-03-05T09:30:00", "2025-03-05"],
  ["2025-03-05 09:30:00.123", "2025-03-05"],
  ["05/03/2025 00:00:00", "2025-03-05"],
  ["05/03/2025 9:30", "2025-03-05"],
  ["05/03/2025 à 14 h 05", "2025-03-05"],
  ["5 mars 2025", "2025-03-05"],
  ["5 MARS 2025", "2025-03-05"],
  ["mercredi 5 mars 2025", "2025-03-05"],
  ["mer. 05/03/2025", "2025-03-05"],
  ["5-mars-25", "2025-03-05"],
  ["1er janvier 2025", "2025-01-01"],
  ["1er févr. 2025", "2025-02-01"],
  ["14 fevrier 2025", "2025-02-14"],
  ["31 août 2025", "2025-08-31"],
  ["31 aout 25", "2025-08-31"],
  ["3 juil. 1985", "1985-07-03"],
  ["25 déc. 1985", "1985-12-25"],
  ["29/02/2012", "2012-02-29"],
  ["\u00A05\u202Fmars\u00A02025\u200B ", "2025-03-05"],
  ["\uFF10\uFF15/03/2025", "2025-03-05"],
  ["3/4/29", "2029-04-03"],
  ["3/4/30", "1930-04-03"],
  [31140, "1985-04-03"],
  [46023, "2026-01-01"],
  [46023.75, "2026-01-01"],
  [61, "1900-03-01"],
])("%j is read as %s", (cell, day) => {
  expect(readDay(cell)).toBe(day);
});

test.each([
  null,
  "",
  "?",
  "hier",
  "2025",
  "mars 2025",
  "10/2009",
  "5/3",
  "5/3/025",
  "05/25/2025",
  "29/02/2013",
  "31 juin 2025",
  "5 jui 2025",
  "5 ma 2025",
  "5 marsupial 2025",
  "0/1/2025",
  "2025-03-04T23:00:00.000Z",
  "12/05/2025 et 13/05/2025",
  "1985-04-03-07",
  `5 mars 2025${" ".repeat(80)}`,
  true,
  false,
  0,
  1,
  60,
  1900,
  1985,
  2025.5,
  2100,
  -31140,
  20250305,
  Number.NaN,
  Number.POSITIVE_INFINITY,
])("%j is no day", (cell) => {
  expect(readDay(cell)).toBeNull();
});

const day = fc
  .integer({ min: 0, max: 36_524 })
  .map((days) => Temporal.PlainDate.from("1930-01-01").add({ days }));
const space = fc.constantFrom(" ", "\u00A0", "\u202F", "\u2009", "\t", "  ");

test("a day is read whatever the usual form it is typed in", () => {
  const long = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "UTC" });
  const medium = new Intl.DateTimeFormat("fr-FR", { dateStyle: "medium", timeZone: "UTC" });
  fc.assert(
    fc.property(day, fc.constantFrom("/", "-", ".", " "), space, (date, separator, blank) => {
      const { year, month, day: number } = date;
      const asDate = new Date(`${date.toString()}T00:00:00Z`);
      const forms = [
        date.toString(),
        [number, month, year].join(separator),
        [number, month, year].map((part) => String(part).padStart(2, "0")).join(separator),
        `${date.toString()}${blank.trim() === "" ? " " : blank}00:00:00`,
        medium.format(asDate).replace(/ /g, blank),
        long.format(asDate).replace(/ /g, blank),
        ...(year < 2030 ? [[number, month, String(year).slice(2)].join(separator)] : []),
      ];
      for (const form of forms) expect([form, readDay(form)]).toEqual([form, date.toString()]);
    }),
    { numRuns: 300 },
  );
});

test("no cell makes the reading throw, and what is read is a day that exists", () => {
  const cells = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[\d/. -]{0,12}$/),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(cells, (cell) => {
      const read = readDay(cell);
      if (read !== null) expect(Temporal.PlainDate.from(read).toString()).toBe(read);
      const month = readMonth(cell);
      if (month !== null) expect(Temporal.PlainYearMonth.from(month).toString()).toBe(month);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["10/2009", "2009-10"],
  ["1/2009", "2009-01"],
  ["10.2009", "2009-10"],
  ["10 / 2009", "2009-10"],
  ["2009-10", "2009-10"],
  ["2009/1", "2009-01"],
  ["octobre 2009", "2009-10"],
  ["Octobre\u00A02009", "2009-10"],
  ["oct-09", "2009-10"],
  ["oct. 2009", "2009-10"],
  ["févr.-85", "1985-02"],
  ["10/09", "2009-10"],
  ["15/10/2009", "2009-10"],
  ["15 octobre 2009", "2009-10"],
  [40087, "2009-10"],
])("%j is read as the month %s", (cell, month) => {
  expect(readMonth(cell)).toBe(month);
});

test.each([
  null,
  "",
  "2009",
  "13/2009",
  "0/2009",
  "jamais",
  "jui 2009",
  "été 2009",
  2009,
  true,
  "10/2009/3/4",
])("%j is no month", (cell) => {
  expect(readMonth(cell)).toBeNull();
});
