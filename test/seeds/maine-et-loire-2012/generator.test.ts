import { expect, test } from "vitest";
import type { Cell } from "../../../shared/records/cell.ts";
import { STRUCTURES } from "./structures.ts";
import { INVENTED } from "./registrations.ts";
import { demonstrationWorkbooks, inventDepartment } from "./workbooks.ts";

/*
 * Totals counted here by plain code, row by row, without any of the code that computes figures: what the workbooks mean is
 * taken before it is typed, and who is who is what the generator knows.
 */
type AnyRow = Readonly<Record<string, unknown>>;
type CountedStay = AnyRow & { readonly participantRow: AnyRow; readonly file: number };

const { registrations, values } = inventDepartment();
const workbooks = demonstrationWorkbooks();

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const isBetween = (value: unknown, from: string, to: string) => text(value) >= from && text(value) <= to;
const hasExit = (stay: AnyRow) => text(stay["exit"]) !== "" && text(stay["exit"]) >= text(stay["entry"]);
const touches2012 = (stay: AnyRow) =>
  text(stay["entry"]) <= "2012-12-31" && (!hasExit(stay) || text(stay["exit"]) >= "2012-01-01");
const onRsa = ({ rights }: AnyRow) =>
  Array.isArray(rights) && (rights.includes("rsa_socle") || rights.includes("rsa_majore"));

/** The stays of 2012 of each person with RSA, by entry. */
const people = new Map<object, CountedStay[]>();
for (const { number } of STRUCTURES) {
  const { participants = [], enrolments = [] } = values.get(number) ?? {};
  for (const registration of registrations.filter(({ structure }) => structure === number)) {
    const participantRow = participants.find(({ code }) => code === registration.code) as AnyRow;
    const own = (enrolments as AnyRow[]).filter(
      (stay) => stay["participant"] === registration.code && touches2012(stay),
    );
    const known = people.get(registration.person) ?? [];
    people.set(registration.person, [
      ...known,
      ...own.map((stay) => ({ ...stay, participantRow, file: number })),
    ]);
  }
}
const rsaPeople = [...people.values()].filter((stays) => stays.some(onRsa));
const firstStays = rsaPeople.map((stays) =>
  stays.reduce((a, b) => (text(b["entry"]) < text(a["entry"]) ? b : a)),
);
const endOf = (stay: AnyRow) => (hasExit(stay) ? text(stay["exit"]) : "9999");
const lastStays = rsaPeople.map((stays) => stays.reduce((a, b) => (endOf(b) > endOf(a) ? b : a)));

const howMany = (stays: readonly CountedStay[], test_: (stay: CountedStay) => boolean) =>
  stays.filter(test_).length;

test("the same rows come out twice", () => {
  expect(demonstrationWorkbooks()).toEqual(workbooks);
});

test("22 structures share 389 places, 311 of them in the agglomeration, and 645 925 euros", () => {
  const { conventions = [] } = values.get(0) ?? {};
  const of2012 = conventions.filter(({ year }) => year === 2012);
  const sum = (column: "places" | "grant") =>
    of2012.reduce((total, convention) => total + (convention[column] as number), 0);
  expect(new Set(of2012.map(({ structure }) => structure)).size).toBe(22);
  expect(sum("places")).toBe(389);
  expect(sum("grant")).toBe(645_925);
  const urban = STRUCTURES.filter(({ territory }) => territory.startsWith("Agglo"));
  expect(urban.reduce((total, { places }) => total + places, 0)).toBe(311);
  expect(STRUCTURES.filter(({ legalForm }) => legalForm === "association_1901")).toHaveLength(20);
  expect(STRUCTURES.filter(({ legalForm }) => legalForm === "ccas")).toHaveLength(2);
  const territories = of2012.map(({ territory }) => territory === null);
  expect(new Set(territories)).toEqual(new Set([true, false]));
});

test("566 people with RSA were there in 2012, 41 of them in two structures, beside 27 others", () => {
  expect(rsaPeople).toHaveLength(566);
  const structures = rsaPeople.map((stays) => new Set(stays.map(({ file }) => file)).size);
  expect(structures.filter((size) => size === 2)).toHaveLength(41);
  expect(structures.filter((size) => size > 2)).toHaveLength(0);
  expect([...people.values()].filter((stays) => stays.length > 0 && !stays.some(onRsa))).toHaveLength(27);
  expect([...people.values()].filter((stays) => stays.length === 0)).toHaveLength(29);
});

test("441 people have no diploma above the brevet, and the other totals of the profile hold", () => {
  const participants = firstStays.map(({ participantRow }) => participantRow);
  const level = participants.map(({ highestDiploma }) => highestDiploma);
  expect(level.filter((diploma) => diploma === "aucun" || diploma === "brevet")).toHaveLength(441);
  expect(level.filter((diploma) => typeof diploma === "string")).toHaveLength(566);
  expect(participants.filter(({ sex }) => sex === "F")).toHaveLength(351);
  expect(
    participants.filter(({ birthDate }) => isBetween(birthDate, "1963-01-01", "1982-12-31")),
  ).toHaveLength(328);
  expect(howMany(firstStays, ({ prescriber }) => prescriber === "referent_social")).toBe(352);
  const seniority = howMany(firstStays, ({ rsaOpening }) =>
    isBetween(rsaOpening, "2007-01-01", "2009-12-31"),
  );
  expect(seniority).toBe(207);
  const alone = ({ inCouple, dependentChildren }: CountedStay) =>
    inCouple === "non" && typeof dependentChildren === "number";
  expect(howMany(firstStays, alone)).toBe(405);
});

test("273 people left in 2012, as 112, 35, 49 and 77; 6 renewals, 3 withdrawals, 3 unknown aside", () => {
  const exits = lastStays.filter(
    (stay) => isBetween(stay["exit"], "2012-01-01", "2012-12-31") && hasExit(stay),
  );
  const starting = (pattern: RegExp) => howMany(exits, ({ outcome }) => pattern.test(text(outcome)));
  expect(starting(/^(?:soc_|droit_commun$)/)).toBe(112);
  expect(starting(/^(?:emp_|iae_)/)).toBe(35);
  expect(starting(/^(?:form_|rech_emploi$)/)).toBe(49);
  expect(starting(/^(?:abandon_|inconnu$|reorient$|fin_droit$)/)).toBe(77);
  expect(starting(/^renouv$/)).toBe(6);
  expect(starting(/^retrait_/)).toBe(3);
  expect(howMany(exits, ({ outcome }) => typeof outcome !== "string")).toBe(3);
  expect(exits).toHaveLength(273 + 6 + 3 + 3);
});

test("somebody who left twice in the year speaks by the last time", () => {
  const twice = rsaPeople.filter((stays) => stays.length > 1);
  expect(twice).toHaveLength(41 + 24);
  const changed = rsaPeople.filter((stays, index) =>
    stays.some((stay) => text(stay["outcome"]) !== "" && stay !== lastStays[index]),
  );
  expect(changed).toHaveLength(41 + 24);
});

const rowsOf = (tab: string): readonly Readonly<Record<string, Cell>>[] =>
  workbooks.flatMap(
    ({ rows }) => (rows as Record<string, readonly Readonly<Record<string, Cell>>[]>)[tab] ?? [],
  );

test("everybody is marked as invented, and has a phone number reserved for fiction", () => {
  const registered = rowsOf("participants").filter((row) => "birthName" in row);
  expect(registered.length).toBeGreaterThan(600);
  for (const { remarks, phone = "06 39 98" } of registered) {
    expect(remarks).toBe(INVENTED);
    expect(phone).toMatch(/^06 39 98/);
  }
  for (const { name } of STRUCTURES) expect(name).toContain("de démonstration");
});

test("identifiers follow Luhn, and begin with a 0 as no real one does", () => {
  const luhn = (digits: string) =>
    [...digits].reverse().reduce((sum, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return sum + Math.floor(doubled / 10) + (doubled % 10);
    }, 0) % 10;
  for (const { identifier } of STRUCTURES) {
    expect(identifier).toMatch(/^0\d{13}$/);
    expect(luhn(identifier)).toBe(0);
    expect(luhn(identifier.slice(0, 9))).toBe(0);
  }
});

test("attendance has the size of a real year, is mostly collective, and is lighter in the holidays", () => {
  const perStructure = STRUCTURES.map(({ number }) => values.get(number)?.attendances?.length ?? 0);
  expect(Math.min(...perStructure)).toBeGreaterThan(600);
  expect(Math.max(...perStructure)).toBeLessThan(3500);
  const all = STRUCTURES.flatMap(({ number }) => values.get(number)?.attendances ?? []);
  expect(all.length).toBeGreaterThan(35_000);
  expect(all.length).toBeLessThan(45_000);
  const statuses = (status: string) => all.filter((row) => row.status === status).length;
  const present = statuses("present");
  const presence = present / (present + statuses("absent_excuse") + statuses("absent_non_excuse"));
  expect(presence).toBeGreaterThan(0.6);
  expect(presence).toBeLessThan(0.8);
  const inMonth = (month: string) => all.filter(({ date }) => text(date).startsWith(month)).length;
  expect(inMonth("2012-08")).toBeLessThan(inMonth("2012-06") / 3);
  expect(all.filter(({ minutes }) => typeof minutes === "number").length).toBeLessThan(all.length / 10);
});

test("a share of the dates is typed as text, and of the labels otherwise than in the list", () => {
  const typed = rowsOf("attendances").flatMap(({ date }) => (date === undefined ? [] : [date]));
  const asText = typed.filter((date) => typeof date === "string").length / typed.length;
  expect(asText).toBeGreaterThan(0.1);
  expect(asText).toBeLessThan(0.14);
  const statuses = new Set(rowsOf("attendances").map(({ status }) => status));
  expect(statuses.size).toBeGreaterThan(15);
  for (const form of ["PRÉSENT", "Présente", "Present", "Présent\u00A0"]) expect(statuses).toContain(form);
});
