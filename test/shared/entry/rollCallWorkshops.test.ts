import { expect, test } from "vitest";
import { likelySession, rollCallWorkshops, usualHalfDays } from "../../../shared/entry/rollCallWorkshops.ts";

/** 5 March 2026 is a Thursday. */
const THURSDAY = "2026-03-05";
const FRIDAY = "2026-03-06";
const row = (cells: Readonly<Record<string, string | number | null>>) => ({ row: 2, cells });
const WORKSHOPS = rollCallWorkshops([
  row({ name: "Couture", weeklySlots: "mardi matin" }),
  row({ name: "Cuisine", weeklySlots: "jeudi matin ; jeudi après-midi", duration: 120 }),
  row({ name: "cuisine", duration: 30 }),
  row({ name: "Jardin", weeklySlots: "jeudi matin", end: "01/03/2026", modality: "Individuelle" }),
  row({ name: null, duration: 30 }),
]);

test("a workshop is there once, with what the sheet says of it", () => {
  expect(WORKSHOPS.map(({ name, duration, individual, end }) => [name, duration, individual, end])).toEqual([
    ["Couture", null, false, null],
    ["Cuisine", 120, false, null],
    ["Jardin", null, true, "2026-03-01"],
  ]);
});

test("the usual half-days are those of that day of the week", () => {
  const [, cuisine] = WORKSHOPS;
  if (cuisine === undefined) return expect.fail("no workshop");
  expect(usualHalfDays(cuisine, THURSDAY)).toEqual(["matin", "apres_midi"]);
  expect(usualHalfDays(cuisine, FRIDAY)).toEqual([]);
});

test("the likely session is the usual one that is not recorded yet", () => {
  const morning = { date: THURSDAY, halfDay: "matin", workshop: "Cuisine" } as const;
  expect(likelySession(WORKSHOPS, [], THURSDAY)).toEqual(morning);
  expect(likelySession(WORKSHOPS, [{ ...morning, workshop: "CUISINE" }], THURSDAY)).toEqual({
    ...morning,
    halfDay: "apres_midi",
  });
});

test("on a day without a usual session, it is that of the same day of the week before, else the last one", () => {
  const past = [
    { date: "2026-02-27", halfDay: "apres_midi", workshop: "Couture" },
    { date: "2026-03-03", halfDay: "matin", workshop: "Cuisine" },
  ] as const;
  expect(likelySession(WORKSHOPS, past, FRIDAY)).toEqual({
    date: FRIDAY,
    halfDay: "apres_midi",
    workshop: "Couture",
  });
  expect(likelySession(WORKSHOPS, past, "2026-03-07")?.workshop).toBe("Cuisine");
  expect(likelySession(WORKSHOPS, [], FRIDAY)?.workshop).toBe("Couture");
  expect(likelySession([], past, FRIDAY)).toBeNull();
});
