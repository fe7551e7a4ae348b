import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayOf,
  dayOfSerial,
  daysBetween,
  isoWeekOf,
  mondayOfIsoWeek,
  serialOfDay,
  weekdayOf,
  wholeYearsBetween,
  yearOf,
} from "../../shared/calendar.ts";

/** Days of the years 1900 to 2199, from an independent calendar. */
const someDay = fc
  .integer({ min: 0, max: 109_570 })
  .map((days) => Temporal.PlainDate.from("1900-01-01").add({ days }));

test.each([
  [1, "1899-12-31"],
  [61, "1900-03-01"],
  [31140, "1985-04-03"],
  [36585, "2000-02-29"],
  [40909, "2012-01-01"],
  [46023, "2026-01-01"],
])("the serial number %i is %s", (serial, day) => {
  expect(dayOfSerial(serial)).toBe(day);
  expect(serialOfDay(day)).toBe(serial);
});

test("the time of day of a serial number is dropped", () => {
  expect(dayOfSerial(46023.99)).toBe("2026-01-01");
});

test("a serial number is the count of days since 30 December 1899", () => {
  const origin = Temporal.PlainDate.from("1899-12-30");
  fc.assert(
    fc.property(someDay, (day) => {
      const serial = origin.until(day, { largestUnit: "day" }).days;
      expect(serialOfDay(day.toString())).toBe(serial);
      expect(dayOfSerial(serial)).toBe(day.toString());
    }),
  );
});

test("a day exists when the Gregorian calendar has it", () => {
  const parts = fc.tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: -1, max: 14 }),
    fc.integer({ min: -1, max: 33 }),
  );
  fc.assert(
    fc.property(parts, ([year, month, day]) => {
      expect(dayOf(year, month, day)).toBe(existing(year, month, day));
    }),
    { numRuns: 500 },
  );
});

test.each([
  [2012, 2, 29, "2012-02-29"],
  [2000, 2, 29, "2000-02-29"],
  [1900, 2, 29, null],
  [2013, 2, 29, null],
  [2012, 2, 30, null],
  [2012, 0, 1, null],
  [0, 1, 1, null],
  [10000, 1, 1, null],
  [2012, 1.5, 1, null],
  [Number.NaN, 1, 1, null],
  [33, 1, 1, "0033-01-01"],
])("year %d, month %d, day %d is %s", (year, month, day, expected) => {
  expect(dayOf(year, month, day)).toBe(expected);
});

test("days are added and counted as on an independent calendar", () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
      const later = day.add({ days });
      expect(addDays(day.toString(), days)).toBe(later.toString());
      expect(daysBetween(day.toString(), later.toString())).toBe(days);
    }),
  );
});

test("weekdays and ISO weeks are those of an independent calendar", () => {
  fc.assert(
    fc.property(someDay, (day) => {
      expect(weekdayOf(day.toString())).toBe(day.dayOfWeek);
      expect(isoWeekOf(day.toString())).toBe((day.yearOfWeek ?? 0) * 100 + (day.weekOfYear ?? 0));
      const monday = day.subtract({ days: day.dayOfWeek - 1 }).toString();
      expect(mondayOfIsoWeek(isoWeekOf(day.toString()))).toBe(monday);
    }),
    { numRuns: 500 },
  );
});

test("every day from Christmas to Epiphany of a century falls in its ISO week", () => {
  for (let year = 1950; year < 2050; year++) {
    for (let days = 0; days < 14; days++) {
      const day = Temporal.PlainDate.from({ year, month: 12, day: 25 }).add({ days });
      expect(isoWeekOf(day.toString())).toBe((day.yearOfWeek ?? 0) * 100 + (day.weekOfYear ?? 0));
    }
  }
});

// ISO 8601: week 1 holds the first Thursday of the year.
test.each([
  ["2012-01-01", 201152],
  ["2012-01-02", 201201],
  ["2012-12-30", 201252],
  ["2012-12-31", 201301],
  ["2010-01-03", 200953],
  ["2020-12-31", 202053],
  ["2021-01-03", 202053],
  ["2021-01-04", 202101],
])("%s is in the ISO week %i", (day, week) => {
  expect(isoWeekOf(day)).toBe(week);
});

test.each([
  ["1985-04-03", "2012-04-02", 26],
  ["1985-04-03", "2012-04-03", 27],
  ["2000-02-29", "2018-02-28", 17],
  ["2000-02-29", "2018-03-01", 18],
  ["2000-02-29", "2020-02-29", 20],
  ["2012-12-31", "2013-01-01", 0],
])("from %s to %s there are %i whole years", (from, to, years) => {
  expect(wholeYearsBetween(from, to)).toBe(years);
});

test("ages are those of an independent calendar", () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 40_000 }), (from, days) => {
      const to = from.add({ days });
      expect(wholeYearsBetween(from.toString(), to.toString())).toBe(
        from.until(to, { largestUnit: "year" }).years,
      );
    }),
    { numRuns: 500 },
  );
});

test("the year of a day is its first four digits", () => {
  expect(yearOf("2012-03-05")).toBe(2012);
});

function existing(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}

test("some months later is the same day, or the last of a shorter month", () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
      expect(addMonths(day.toString(), months)).toBe(day.add({ months }).toString());
    }),
  );
});
