import { expect, test } from "vitest";
import { addDays } from "../../../shared/calendar.ts";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Department } from "../../../shared/figures/department.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import type { Programme } from "../../../shared/programme/programme.ts";
import { HIRSON_2018 } from "../../../shared/programme/programmes/hirson2018.ts";
import { MOBILISATION_2014 } from "../../../shared/programme/programmes/mobilisation2014.ts";
import { type Field, ILLEGIBLE } from "../../../shared/records/value.ts";
import type { RecordOf } from "../../../shared/records/record.ts";
import {
  aDepartment,
  anAssociation,
  aRecord,
  type AssociationSpec,
  type PersonSpec,
  type StaySpec,
} from "../../support/departmentBuilder.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

const workshops = [aRecord("workshops", { name: "Cuisine", modality: "collectif" })];

type Came = Partial<RecordOf<"attendances">> & { readonly date: string };

/** Somebody came in the morning to « Cuisine », for two hours unless said otherwise. */
const came = (code: string, given: Came): RecordOf<"attendances"> =>
  aRecord("attendances", {
    halfDay: "matin",
    workshop: "Cuisine",
    participant: code,
    status: "present",
    minutes: 120,
    ...given,
  });

const structure = (
  name: string,
  people: readonly PersonSpec[],
  attendances: AssociationSpec["attendances"],
) => anAssociation({ structure: name, people, workshops, attendances: attendances ?? [] });

const figureIn = (department: Department, id: string, year = 2012): Figure =>
  computeFigures(department, year).find((figure) => figure.id === id) ?? expect.fail(id);

const countsOf = ({ breakdown }: Figure) =>
  Object.fromEntries(breakdown.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]));

/** One person of one structure, there since January 2011. */
function alone(
  attendances: readonly Came[],
  stay: StaySpec = { entry: "2011-01-03" },
  programme: Programme = HIRSON_2018,
): Department {
  const rows = attendances.map((row) => came("P-1", row));
  return aDepartment([structure("A", [{ stays: [stay] }], rows)], undefined, programme);
}

test("somebody who comes to two structures in one week has one week of hours", () => {
  const department = aDepartment([
    structure("A", [{ who: "amina" }], [came("P-1", { date: "2012-03-06", minutes: 120 })]),
    structure("B", [{ who: "amina" }], [came("P-1", { date: "2012-03-08", minutes: 180 })]),
  ]);
  const hours = figureIn(department, "heures-par-semaine");
  expect(hours).toMatchObject({ value: 5, numerator: 5, denominator: 1, unknown: 0 });
  expect(plainSpaces(hours.display)).toBe("5,0 h");
  expect(countsOf(hours)).toEqual({ "3_6": 1 });
});

test("a participant that no registration names is a person of their own", () => {
  const [a, b] = ["A", "B"].map((name) =>
    structure(name, [{ who: "amina" }], [came("P-1", { date: "2012-03-06" })]),
  );
  if (a === undefined || b === undefined) throw new Error("Cannot build two structures");
  const department = aDepartment([a, { ...b, registrations: [] }]);
  expect(figureIn(department, "heures-par-semaine")).toMatchObject({ value: 2, denominator: 2 });
});

test("a week belongs to the year of its Thursday, and an hour to the year of its date", () => {
  // 31 December 2012 is a Monday: its week is the first of 2013. 1 January 2012 is a Sunday: its week is the last of 2011.
  const department = alone([{ date: "2012-01-01" }, { date: "2012-12-31" }, { date: "2013-01-03" }]);
  expect(figureIn(department, "heures-par-semaine", 2011)).toMatchObject({ value: 2, denominator: 1 });
  expect(figureIn(department, "heures-par-semaine", 2012)).toMatchObject({ value: null, denominator: 0 });
  expect(figureIn(department, "heures-par-semaine", 2013)).toMatchObject({ value: 4, denominator: 1 });
  const hours = [2011, 2012, 2013].map((year) => figureIn(department, "heures-de-participation", year).value);
  expect(hours).toEqual([null, 4, 2]);
});

test("2015 has 53 ISO weeks: somebody who comes every Thursday has 53 weeks under 9 hours, and 52 in 2016", () => {
  const thursdays = Array.from({ length: 110 }, (_, week) => ({ date: addDays("2015-01-01", 7 * week) }));
  // Friday 1 January 2016 is in week 53 of 2015.
  const department = alone([...thursdays, { date: "2016-01-01" }]);
  const weeks = (year: number) => figureIn(department, "semaines-sous-minimum", year);
  expect(weeks(2015)).toMatchObject({ value: 1, numerator: 53, denominator: 53 });
  expect(weeks(2016)).toMatchObject({ value: 1, numerator: 52, denominator: 52 });
  expect(figureIn(department, "heures-par-semaine", 2015)).toMatchObject({ numerator: 108, denominator: 53 });
});

test("hours are the cell's, else the workshop's; a presence without a length or a row without a status makes the week unknown", () => {
  const timed = [
    aRecord("workshops", { name: "Cuisine", duration: 90 }),
    aRecord("workshops", { name: "Autre" }),
  ];
  const rows = [
    came("P-1", { date: "2012-03-06", minutes: null }),
    came("P-1", { date: "2012-03-13", minutes: ILLEGIBLE }),
    came("P-1", { date: "2012-03-20", minutes: null, workshop: "Autre" }),
    came("P-1", { date: "2012-03-27", status: null }),
    came("P-1", { date: "2012-04-03", status: "absent_excuse" }),
    came("P-1", { date: "2012-04-10", status: "seance_annulee" }),
  ];
  const department = aDepartment([
    anAssociation({ structure: "A", people: [{}], workshops: timed, attendances: rows }),
  ]);
  const hours = figureIn(department, "heures-par-semaine");
  expect(hours).toMatchObject({ value: 0.75, numerator: 1.5, denominator: 2, unknown: 3 });
  expect(hours.quality).toContain(
    "3 semaines de présence sans durée ou sans statut connu (60\u00A0%), hors calcul.",
  );
  expect(figureIn(department, "heures-de-participation")).toMatchObject({ value: 1.5, unknown: 3 });
});

test.each([
  [179, "moins_de_3"],
  [180, "3_6"],
  [360, "6_9"],
  [539, "6_9"],
  [540, "9_15"],
  [899, "9_15"],
  [900, "15_plus"],
])("%i minutes in a week are in the class %s", (minutes, expected) => {
  const rows = [{ date: "2012-03-06", minutes: Math.min(minutes, 450) }];
  if (minutes > 450) rows.push({ date: "2012-03-08", minutes: minutes - 450 });
  expect(countsOf(figureIn(alone(rows), "heures-par-semaine"))).toEqual({ [expected]: 1 });
});

// Weeks of March 2012 begin on Mondays 5, 12, 19 and 26.
test.each([
  ["2012-03-05", "2012-03-25", 3],
  ["2012-03-07", "2012-03-25", 2],
  ["2012-03-05", "2012-03-24", 2],
  ["2012-03-07", "2012-03-11", 0],
])("a stay from %s to %s has %i whole weeks", (entry, exit, expected) => {
  const rows = ["2012-03-08", "2012-03-15", "2012-03-22"].map((date) => ({ date }));
  const weeks = figureIn(alone(rows, { entry, exit }), "semaines-sous-minimum");
  expect(weeks).toMatchObject({ numerator: expected, denominator: expected, unknown: 0 });
  expect(weeks.display === "sans objet").toBe(expected === 0);
});

test("a week of a stay without any row is 0 hours when the structure held a session, and does not count when it held none", () => {
  const stays = [{ entry: "2012-03-05", exit: "2012-03-25" }];
  const department = aDepartment(
    [
      structure(
        "A",
        [{ stays }, { stays }],
        [
          came("P-1", { date: "2012-03-06", minutes: 540 }),
          came("P-1", { date: "2012-03-13", minutes: 540 }),
          came("P-1", { date: "2012-03-20", status: "seance_annulee" }),
          came("P-2", { date: "2012-03-06", minutes: 539 }),
        ],
      ),
    ],
    undefined,
    HIRSON_2018,
  );
  // First week: 9 h and 8 h 59. Second: 9 h and nothing. Third: nobody came.
  const weeks = figureIn(department, "semaines-sous-minimum");
  expect(weeks).toMatchObject({ value: 0.5, numerator: 2, denominator: 4 });
  expect(weeks.quality).toContain(
    "1 personne concernée ; au plus 2 semaines sous le minimum pour une même personne.",
  );
  expect(countsOf(figureIn(department, "personnes-sous-minimum-par-nombre-de-semaines"))).toEqual({
    aucune: 1,
    "2_3": 1,
  });
});

test("the hours of two structures add up against the minimum, the highest of two contracts", () => {
  const of = (plannedHours: Field<number>) => [
    { who: "amina", stays: [{ entry: "2012-03-05", exit: "2012-03-11", plannedHours }] },
  ];
  const weeks = (first: Field<number>, second: Field<number>, programme: Programme) =>
    figureIn(
      aDepartment(
        [
          structure("A", of(first), [came("P-1", { date: "2012-03-06", minutes: 240 })]),
          structure("B", of(second), [came("P-1", { date: "2012-03-08", minutes: 180 })]),
        ],
        undefined,
        programme,
      ),
      "semaines-sous-minimum",
    );
  expect(weeks(7, 5, MOBILISATION_2014)).toMatchObject({ numerator: 0, denominator: 1 });
  expect(weeks(7, 7.25, MOBILISATION_2014)).toMatchObject({ numerator: 1, denominator: 1 });
  expect(weeks(4, ILLEGIBLE, HIRSON_2018)).toMatchObject({ numerator: 0, denominator: 1 });
  expect(weeks(null, null, HIRSON_2018)).toMatchObject({ numerator: 1, denominator: 1 });
  const nothing = weeks(null, ILLEGIBLE, MOBILISATION_2014);
  expect(nothing).toMatchObject({ value: null, display: "sans objet", denominator: 0, unknown: 1 });
  expect(nothing.quality).toContain("1 semaine de parcours sans minimum connu, hors calcul.");
});

test("a week whose known hours are enough is at the minimum, whatever is not known of it", () => {
  const [monday, tuesday] = ["2012-03-05", "2012-03-06"];
  const weeks = (minutes: number) =>
    figureIn(
      alone([
        { date: monday, minutes },
        { date: tuesday, minutes: null },
      ]),
      "semaines-sous-minimum",
    );
  expect(weeks(540)).toMatchObject({ numerator: 0, denominator: 1, unknown: 0 });
  expect(weeks(539)).toMatchObject({ value: null, denominator: 0, unknown: 1 });
});

test("the contracts are counted beside the minimum of the programme, and there is nothing to count without one", () => {
  const stays = [8.99, 9, 15, null].map((plannedHours) => ({ stays: [{ plannedHours }] }));
  const share = (programme: Programme) =>
    figureIn(aDepartment([structure("A", stays, [])], undefined, programme), "part-contrats-au-minimum");
  expect(share(HIRSON_2018)).toMatchObject({ numerator: 2, denominator: 3, unknown: 1 });
  expect(share(HIRSON_2018).rule).toContain("9 heures par semaine");
  expect(share(MOBILISATION_2014)).toMatchObject({ value: null, display: "sans objet" });
});

test("forty thousand rows of attendance are read once, however many times the figures are asked", () => {
  const people = Array.from({ length: 400 }, (_, index) => ({ who: `person ${index}` }));
  const rows = people.flatMap((_, person) =>
    Array.from({ length: 100 }, (__, row) =>
      came(`P-${person + 1}`, {
        date: addDays("2012-02-06", Math.floor(row / 2) * 7 + (person % 5)),
        halfDay: row % 2 === 0 ? "matin" : "apres_midi",
        minutes: 150,
      }),
    ),
  );
  // 47 weeks from 6 February to 30 December 2012, two half-days of two hours and a half in each.
  const association = structure("A", people, rows);
  let readings = 0;
  const { facts } = association;
  const watched = Object.defineProperty({ ...facts }, "weeks", {
    get: () => {
      readings += 1;
      return facts.weeks;
    },
  });
  const built = { ...association, facts: watched };
  const department = aDepartment([built], undefined, HIRSON_2018);
  const started = performance.now();
  expect(figureIn(department, "heures-par-semaine")).toMatchObject({ value: 5, denominator: 400 * 47 });
  expect(performance.now() - started).toBeLessThan(5000);
  const once = readings;
  expect(once).toBeGreaterThan(0);
  computeFigures(department, 2012);
  expect(readings).toBe(once);
});
