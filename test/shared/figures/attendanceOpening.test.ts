import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Department } from "../../../shared/figures/department.ts";
import type { SessionFact } from "../../../shared/figures/facts.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import type { Programme } from "../../../shared/programme/programme.ts";
import { HIRSON_2018 } from "../../../shared/programme/programmes/hirson2018.ts";
import { STANDARD } from "../../../shared/programme/programmes/standard.ts";
import type { RecordOf } from "../../../shared/records/record.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import {
  aConvention,
  aDepartment,
  anAssociation,
  aRecord,
  type AssociationSpec,
  theDepartmentWorkbook,
} from "../../support/departmentBuilder.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

const figureIn = (department: Department, id: string): Figure =>
  computeFigures(department, 2012).find((figure) => figure.id === id) ?? expect.fail(id);

const countsOf = ({ breakdown }: Figure) =>
  Object.fromEntries(breakdown.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]));

const WEEK = ["lundi", "mardi", "mercredi", "jeudi", "vendredi"] as const;

test("opening is of the structures that welcomed somebody or have a convention for the year", () => {
  const open = (structure: string, spec: Omit<AssociationSpec, "structure">) =>
    anAssociation({ structure, ...spec });
  const department = aDepartment(
    [
      open("A", { people: [{}], card: { openingHours: 35, openingDays: [...WEEK] } }),
      open("B", { people: [{}], card: { openingHours: 8, openingDays: ["jeudi"] } }),
      open("C", { people: [{}], card: { openingHours: ILLEGIBLE, openingDays: null } }),
      open("D", { card: { openingHours: 20, openingDays: ["jeudi"] } }),
      open("E", { card: { openingHours: 40, openingDays: ["samedi"] } }),
    ],
    theDepartmentWorkbook({ conventions: [aConvention("D"), aConvention("E", { year: 2011 })] }),
  );
  const hours = figureIn(department, "heures-ouverture-par-semaine");
  expect(hours).toMatchObject({ value: 21, numerator: 63, denominator: 3, unknown: 1 });
  expect(plainSpaces(hours.display)).toBe("21,0 h");
  const days = figureIn(department, "jours-ouverture");
  expect(days).toMatchObject({ value: 3, numerator: 3, denominator: null, unknown: 1 });
  expect(countsOf(days)).toEqual({ lundi: 1, mardi: 1, mercredi: 1, jeudi: 3, vendredi: 1 });
});

function withWorkshops(
  workshops: readonly Partial<RecordOf<"workshops">>[],
  programme: Programme,
  sessions: readonly SessionFact[] = [],
): Department {
  const named = workshops.map((workshop, index) =>
    aRecord("workshops", { name: `Atelier ${index}`, modality: "collectif", ...workshop }),
  );
  const association = anAssociation({ structure: "A", people: [{}], workshops: named, sessions });
  return aDepartment([association], undefined, programme);
}

test("nine workshops that say nothing have the six places of their programme each, and it is said", () => {
  const nine = Array.from({ length: 9 }, () => ({}));
  const capacity = figureIn(withWorkshops(nine, HIRSON_2018), "capacite-simultanee");
  expect(capacity).toMatchObject({ value: 54, display: "54", unknown: 0 });
  const said = "9 ateliers sans capacité saisie : celle du programme, 6, est prise.";
  expect(capacity.quality).toContain(said);
  const usual = figureIn(withWorkshops(nine, HIRSON_2018), "capacite-par-atelier");
  expect(usual).toMatchObject({ value: "6", numerator: 9, denominator: 9, unknown: 0 });
  expect(plainSpaces(usual.display)).toBe("6 personnes");
  expect(usual.quality).toContain(said);
  for (const id of ["capacite-simultanee", "capacite-par-atelier"]) {
    expect(figureIn(withWorkshops(nine, STANDARD), id)).toMatchObject({
      value: null,
      display: "sans objet",
      unknown: 9,
    });
  }
});

test("capacity is that of the workshops open at some time of the year", () => {
  const capacity = (given: Partial<RecordOf<"workshops">>) =>
    figureIn(withWorkshops([{ capacity: 8, ...given }], STANDARD), "capacite-simultanee").value;
  expect(capacity({ start: "2012-12-31" })).toBe(8);
  expect(capacity({ start: "2013-01-01" })).toBeNull();
  expect(capacity({ end: "2012-01-01" })).toBe(8);
  expect(capacity({ end: "2011-12-31" })).toBeNull();
  expect(capacity({ start: ILLEGIBLE, end: null })).toBe(8);
});

test("capacities that are as frequent as each other are all given", () => {
  const usual = figureIn(
    withWorkshops(
      [{ capacity: 12 }, { capacity: 6 }, { capacity: 1 }, { capacity: 12 }, { capacity: 6 }],
      STANDARD,
    ),
    "capacite-par-atelier",
  );
  expect(usual.value).toBe("6+12");
  expect(plainSpaces(usual.display)).toBe("6 personnes et 12 personnes à égalité");
  expect(usual.breakdown.map(({ code, count }) => [code, count])).toEqual([
    ["1", 1],
    ["6", 2],
    ["12", 2],
  ]);
});

const session = (date: string, workshop: number, present: number): SessionFact => ({
  date,
  halfDay: "matin",
  workshop,
  participant: null,
  present,
  minutes: null,
});

test("sessions are filled by people over places, and those with more people than places are said", () => {
  const workshops = [
    { capacity: 4 },
    {},
    { modality: null, capacity: 4 },
    { modality: "individuel" as const },
  ];
  const sessions = [
    session("2012-03-06", 0, 2),
    session("2012-03-13", 0, 7),
    session("2012-03-06", 1, 5),
    session("2012-03-06", 2, 4),
    { ...session("2012-03-06", 3, 1), participant: 0 },
    session("2011-12-31", 0, 4),
    session("2013-01-01", 0, 4),
  ];
  const standard = figureIn(withWorkshops(workshops, STANDARD, sessions), "remplissage-des-seances");
  // Two sessions of 4 places; one without a capacity, one without a modality.
  expect(standard).toMatchObject({ numerator: 9, denominator: 8, value: 1.125, unknown: 2 });
  expect(standard.display).toBe("1,13 : plus de personnes que de places");
  expect(standard.quality).toContain("1 séance au-delà de sa capacité, sur 2 séances.");
  const hirson = figureIn(withWorkshops(workshops, HIRSON_2018, sessions), "remplissage-des-seances");
  expect(hirson).toMatchObject({ numerator: 14, denominator: 14, value: 1, display: "1,00", unknown: 1 });
});

test("no session held is a filling and a weekday « sans objet »", () => {
  const department = withWorkshops([{ capacity: 4 }], STANDARD);
  expect(figureIn(department, "remplissage-des-seances").display).toBe("sans objet");
  expect(figureIn(department, "seances-par-jour").display).toBe("sans objet");
});

test("a workshop every Thursday is a session on Thursdays", () => {
  // 5, 12 and 19 January 2012 are Thursdays, 1 January is a Sunday.
  const sessions = ["2012-01-05", "2012-01-12", "2012-01-19", "2012-01-01", "2011-12-29", "2013-01-03"].map(
    (date) => session(date, 0, 3),
  );
  const days = figureIn(withWorkshops([{}], STANDARD, sessions), "seances-par-jour");
  expect(days).toMatchObject({ value: 4, unknown: 0 });
  expect(countsOf(days)).toEqual({ jeudi: 3, dimanche: 1 });
  expect(plainSpaces(days.display)).toBe("Jeudi : 75 %, Dimanche : 25 %");
});
