import fc from "fast-check";
import { expect, test } from "vitest";
import { isoWeekOf } from "../../../shared/calendar.ts";
import type { CheckedWorkbook } from "../../../shared/checks/checked.ts";
import type { AssociationFacts } from "../../../shared/figures/facts.ts";
import { factsOf } from "../../../shared/figures/factsOf.ts";
import type { RecordOf, Row } from "../../../shared/records/record.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import type { TabKey } from "../../../shared/workbook/template.ts";
import { aConvention, aRecord } from "../../support/departmentBuilder.ts";

const rows = <K extends TabKey>(records: readonly RecordOf<K>[]): readonly Row<K>[] =>
  records.map((record, index) => ({ key: String(index), row: index + 2, record }));

type Attendance = Partial<RecordOf<"attendances">>;

const workshops = [
  aRecord("workshops", { name: "Cuisine du jeudi", modality: "collectif", duration: 180 }),
  aRecord("workshops", { name: "Entretiens", modality: "individuel" }),
  aRecord("workshops", { name: "Sorties" }),
];
const participants = ["P-1", "P-2", "P-3"].map((code) => aRecord("participants", { code }));

function checkedWith(attendances: readonly Attendance[]): CheckedWorkbook {
  return {
    kind: "association",
    structure: "A",
    records: {
      structure: rows([aRecord("structure", { identifier: "A" })]),
      workshops: rows(workshops),
      participants: rows(participants),
      attendances: rows(
        attendances.map((attendance) =>
          aRecord("attendances", {
            date: "2012-03-08",
            halfDay: "matin",
            workshop: "Cuisine du jeudi",
            participant: "P-1",
            status: "present",
            ...attendance,
          }),
        ),
      ),
    },
    tallies: [],
    problems: [],
    held: false,
  };
}

function factsWith(...attendances: readonly Attendance[]): AssociationFacts {
  const facts = factsOf(checkedWith(attendances));
  return facts.kind === "association" ? facts : expect.fail("the facts of an association");
}

/** The sums of the only week, or of the week at this place. */
function week({ weeks }: AssociationFacts, at = 0) {
  return Object.fromEntries(Object.entries(weeks).map(([key, values]) => [key, values[at]]));
}

test("a collective session counts once per date, half-day and workshop, whoever came", () => {
  const { sessions } = factsWith(
    { participant: "P-1" },
    { participant: "P-2" },
    { participant: "P-3", status: "absent_non_excuse" },
    { halfDay: "apres_midi" },
    { workshop: "Sorties" },
  );
  expect(sessions).toEqual([
    { date: "2012-03-08", halfDay: "matin", workshop: 0, participant: null, present: 2, minutes: 180 },
    { date: "2012-03-08", halfDay: "apres_midi", workshop: 0, participant: null, present: 1, minutes: 180 },
    { date: "2012-03-08", halfDay: "matin", workshop: 2, participant: null, present: 1, minutes: null },
  ]);
});

test("an individual session counts once per person, and lasts the longest presence when no usual length is given", () => {
  const { sessions } = factsWith(
    { workshop: "Entretiens", participant: "P-1", minutes: 45 },
    { workshop: "Entretiens", participant: "P-3" },
    { workshop: "Sorties", participant: "P-1", minutes: 60 },
    { workshop: "Sorties", participant: "P-2", minutes: 90 },
  );
  expect(sessions.map(({ workshop, participant, minutes }) => [workshop, participant, minutes])).toEqual([
    [1, 0, 45],
    [1, 2, null],
    [2, null, 90],
  ]);
});

test("a cancelled session, a session nobody came to and one that was not filled in are not held", () => {
  const facts = factsWith(
    { participant: "P-1", status: "seance_annulee" },
    { participant: "P-2", status: "seance_annulee", minutes: 180 },
    { halfDay: "apres_midi", status: "absent_excuse" },
    { date: "2012-03-15", status: null },
    { date: "2012-03-16", status: ILLEGIBLE },
  );
  expect(facts.sessions).toEqual([]);
  expect(week(facts)).toMatchObject({ cancelled: 1, excused: 1, minutes: 0, present: 0 });
  expect(week(facts, 2)).toMatchObject({ unrecorded: 2, isoWeek: 201211 });
});

test("a whole day is two half-days; blank minutes are the usual length of the workshop, illegible ones are not", () => {
  const facts = factsWith(
    { halfDay: "journee", minutes: 400 },
    { date: "2012-03-09" },
    { date: "2012-03-10", minutes: ILLEGIBLE },
    { date: "2012-03-10", halfDay: "apres_midi", minutes: 0 },
  );
  expect(week(facts)).toEqual({
    participant: 0,
    workshop: 0,
    year: 2012,
    isoWeek: 201210,
    minutes: 400 + 180,
    halfDays: 2 + 1 + 1 + 1,
    present: 4,
    excused: 0,
    absent: 0,
    cancelled: 0,
    unrecorded: 0,
    untimed: 1,
    // Thursday, Friday and Saturday.
    weekdays: 8 + 16 + 32,
  });
});

test("minutes of somebody who did not come do not count", () => {
  expect(week(factsWith({ status: "absent_non_excuse", minutes: 90 }))).toMatchObject({
    minutes: 0,
    absent: 1,
  });
});

test("a week that straddles two years is summed in each: hours count on their date", () => {
  // 31 December 2012 is a Monday of ISO week 2013-W01; 1 January 2012 a Sunday of 2011-W52.
  const facts = factsWith({ date: "2012-12-31" }, { date: "2013-01-01" }, { date: "2012-01-01" });
  expect(facts.weeks.year).toEqual([2012, 2013, 2012]);
  expect(facts.weeks.isoWeek).toEqual([201301, 201301, 201152]);
});

const anyAttendance: fc.Arbitrary<Attendance> = fc.record({
  date: fc.constantFrom("2011-12-31", "2012-01-01", "2012-01-02", "2012-01-08", "2012-12-31", "2013-01-01"),
  halfDay: fc.constantFrom("matin" as const, "apres_midi" as const, "journee" as const),
  workshop: fc.constantFrom("Cuisine du jeudi", "Entretiens", "Sorties"),
  participant: fc.constantFrom("P-1", "P-2", "P-3"),
  status: fc.constantFrom("present" as const, "absent_excuse" as const, "seance_annulee" as const, null),
  minutes: fc.constantFrom(45, 90, null, ILLEGIBLE),
});

test("whatever the rows, each sum is the sum of its own, and each session that of its people", () => {
  fc.assert(
    fc.property(fc.array(anyAttendance, { maxLength: 40 }), (attendances) => {
      const { weeks, sessions } = factsWith(...attendances);
      const named = (workshop: number) => workshops[workshop]?.name;
      const coded = (participant: number) => participants[participant]?.code;
      const rowsOf = (at: number) =>
        attendances.filter(
          ({ participant, workshop, date = "" }) =>
            participant === coded(weeks.participant[at] ?? -1) &&
            workshop === named(weeks.workshop[at] ?? -1) &&
            Number(date.slice(0, 4)) === weeks.year[at] &&
            isoWeekOf(date) === weeks.isoWeek[at],
        );
      weeks.year.forEach((_, at) => {
        const own = rowsOf(at);
        const count = (status: Attendance["status"]) => own.filter((row) => row.status === status).length;
        expect(own.length).toBeGreaterThan(0);
        expect(weeks.present[at]).toBe(count("present"));
        expect(weeks.excused[at]).toBe(count("absent_excuse"));
        expect(weeks.cancelled[at]).toBe(count("seance_annulee"));
        expect(weeks.unrecorded[at]).toBe(count(null));
      });
      const summed = weeks.year.reduce((sum, _, at) => sum + rowsOf(at).length, 0);
      expect(summed).toBe(attendances.length);
      for (const { date, halfDay, workshop, participant, present } of sessions) {
        const own = attendances.filter(
          (row) =>
            row.status === "present" &&
            row.date === date &&
            row.halfDay === halfDay &&
            row.workshop === named(workshop) &&
            (participant === null || row.participant === coded(participant)),
        );
        expect(present).toBe(own.length);
      }
      const held = sessions.reduce((sum, { present }) => sum + present, 0);
      expect(held).toBe(attendances.filter(({ status }) => status === "present").length);
    }),
  );
});

test("a workshop is found whatever its case and its accents", () => {
  expect(factsWith({ workshop: "cuisine du Jeudi" }).sessions).toMatchObject([{ workshop: 0 }]);
});

test("an attendance of an unknown participant is a mistake of ours, not a silence", () => {
  expect(() => factsWith({ participant: "P-9" })).toThrow(RangeError);
});

test("the facts of the department are its records", () => {
  const convention = aConvention("A", { places: 12 });
  const facts = factsOf({
    kind: "department",
    structure: null,
    records: { conventions: rows([convention]) },
    tallies: [],
    problems: [],
    held: false,
  });
  expect(facts).toEqual({
    kind: "department",
    structures: [],
    conventions: [convention],
    objectives: [],
    territories: [],
    references: [],
  });
});

test("facts survive JSON", () => {
  const facts = factsWith({}, { participant: "P-2", minutes: ILLEGIBLE });
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
});
