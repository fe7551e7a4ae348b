import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Department } from "../../../shared/figures/department.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import type { AttendanceStatusCode } from "../../../shared/nomenclature/attendanceStatus.ts";
import { MOBILISATION_2014 } from "../../../shared/programme/programmes/mobilisation2014.ts";
import type { RecordOf } from "../../../shared/records/record.ts";
import { type Field, ILLEGIBLE } from "../../../shared/records/value.ts";
import { aDepartment, anAssociation, aRecord } from "../../support/departmentBuilder.ts";

const workshops = ["Cuisine", "Couture"].map((name) => aRecord("workshops", { name }));

const row = (
  date: string,
  status: Field<AttendanceStatusCode>,
  given: Partial<RecordOf<"attendances">> = {},
) =>
  aRecord("attendances", {
    halfDay: "matin",
    workshop: "Cuisine",
    participant: "P-1",
    date,
    status,
    ...given,
  });

const figureIn = (department: Department, id: string): Figure =>
  computeFigures(department, 2012).find((figure) => figure.id === id) ?? expect.fail(id);

const countsOf = ({ breakdown }: Figure) =>
  Object.fromEntries(breakdown.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]));

const withRows = (attendances: readonly RecordOf<"attendances">[]): Department =>
  aDepartment([anAssociation({ structure: "A", people: [{}], workshops, attendances })], undefined, {
    ...MOBILISATION_2014,
  });

test("presence has three denominators, and cancelled sessions are in none of them", () => {
  const statuses = [
    ...Array.from({ length: 6 }, () => "present" as const),
    ...Array.from({ length: 2 }, () => "absent_excuse" as const),
    "absent_non_excuse" as const,
    ILLEGIBLE,
    ...Array.from({ length: 2 }, () => "seance_annulee" as const),
  ];
  const department = withRows([
    ...statuses.map((status, index) => row(`2012-03-${10 + index}`, status)),
    row("2011-12-31", "absent_non_excuse"),
    row("2013-01-01", "absent_non_excuse"),
  ]);
  const recorded = figureIn(department, "taux-de-presence");
  expect(recorded).toMatchObject({ numerator: 6, denominator: 9, unknown: 1, display: "67\u00A0%" });
  expect(countsOf(recorded)).toEqual({ present: 6, absent_excuse: 2, absent_non_excuse: 1 });
  expect(recorded.quality).toContain("2 lignes de séances annulées, hors calcul.");
  const unexcused = figureIn(department, "taux-de-presence-hors-excuses");
  expect(unexcused).toMatchObject({ numerator: 6, denominator: 7, unknown: 1, display: "86\u00A0%" });
  expect(unexcused.quality).toContain("2 absences excusées, hors calcul.");
  const expected = figureIn(department, "taux-de-presence-sur-attendus");
  expect(expected).toMatchObject({ numerator: 6, denominator: 10, unknown: 1, display: "60\u00A0%" });
  expect(countsOf(expected)).toMatchObject({ present: 6, non_renseigne: 1 });
});

test("somebody who was only excused is a presence of 0 %, and « sans objet » where excused absences are left out", () => {
  const department = withRows([row("2012-03-13", "absent_excuse")]);
  expect(figureIn(department, "taux-de-presence")).toMatchObject({ value: 0, display: "0\u00A0%" });
  expect(figureIn(department, "taux-de-presence-hors-excuses").display).toBe("sans objet");
  expect(figureIn(department, "demi-journees-par-participant").display).toBe("sans objet");
  expect(figureIn(department, "heures-par-semaine")).toMatchObject({ value: 0, denominator: 1 });
  expect(figureIn(department, "heures-de-participation").display).toBe("0\u00A0h");
});

test("a workbook without attendance has no rate, no mean and no hours", () => {
  const department = withRows([]);
  const shown = Object.fromEntries(computeFigures(department, 2012).map(({ id, display }) => [id, display]));
  expect(shown).toMatchObject({
    "taux-de-presence": "sans objet",
    "taux-de-presence-hors-excuses": "sans objet",
    "taux-de-presence-sur-attendus": "sans objet",
    "heures-par-semaine": "sans objet",
    "semaines-sous-minimum": "sans objet",
    "personnes-sous-minimum-par-nombre-de-semaines": "sans objet",
    "demi-journees-par-participant": "sans objet",
    "part-semaines-dans-le-rythme": "sans objet",
    "heures-de-participation": "sans objet",
  });
});

test("a day is two half-days; a week with a row without a status is not known", () => {
  const department = withRows([
    // One day and a morning: 3 half-days.
    row("2012-03-05", "present", { halfDay: "journee" }),
    row("2012-03-06", "present"),
    // An absence adds nothing: 1.
    row("2012-03-12", "present"),
    row("2012-03-13", "absent_non_excuse"),
    // Absent all week: no week.
    row("2012-03-20", "absent_excuse"),
    row("2012-03-26", "present"),
    row("2012-03-27", null),
  ]);
  const halfDays = figureIn(department, "demi-journees-par-participant");
  expect(halfDays).toMatchObject({ value: 2, numerator: 4, denominator: 2, unknown: 1, display: "2,0" });
  const rhythm = figureIn(department, "part-semaines-dans-le-rythme");
  expect(rhythm).toMatchObject({ numerator: 1, denominator: 2, unknown: 1 });
  expect(rhythm.rule).toContain("2 à 4 par semaine");
  expect(countsOf(rhythm)).toEqual({ en_dessous: 1, dans_le_rythme: 1 });
});

test("half-days are given by action of the group, from the first to the third quartile", () => {
  const groups = [
    aRecord("groups", { name: "AMI", action: "Ateliers de mobilisation" }),
    aRecord("groups", { name: "Passeport", action: "Passeport travail" }),
  ];
  const mornings = (participant: string, days: readonly string[]) =>
    days.map((day) => row(`2012-03-${day}`, "present", { participant }));
  const association = anAssociation({
    structure: "A",
    workshops,
    groups,
    people: [
      { stays: [{ group: "ami" }] },
      {
        stays: [
          { group: "AMI", exit: "2012-03-13" },
          { entry: "2012-03-14", group: "Passeport" },
        ],
      },
      { stays: [{}] },
    ],
    attendances: [
      ...mornings("P-1", ["05", "06"]),
      ...mornings("P-1", ["12", "13", "14", "15"]),
      ...mornings("P-2", ["06", "07", "08"]),
      // In two groups that week: the one begun last speaks.
      ...mornings("P-2", ["13", "15"]),
      ...mornings("P-3", ["05"]),
    ],
  });
  const halfDays = figureIn(aDepartment([association]), "demi-journees-par-participant");
  // Weeks of 2, 4 and 3 half-days in AMI, of 2 in Passeport, of 1 without an action: 12 in 5 weeks.
  expect(halfDays).toMatchObject({ numerator: 12, denominator: 5, value: 2.4 });
  expect(halfDays.breakdown.map(({ label, count, display }) => [label, count, display])).toEqual([
    ["Ateliers de mobilisation", 3, "2 à 4"],
    ["Passeport travail", 1, "2"],
  ]);
  expect(halfDays.quality).toContain(
    "1 semaine de présence sans action connue : dans la moyenne, hors du détail.",
  );
});

test("a week in two structures that lead the same action is one week of it", () => {
  const groups = [aRecord("groups", { name: "AMI", action: "Mobilisation" })];
  const here = (structure: string, date: string, action: string) =>
    anAssociation({
      structure,
      workshops,
      groups: groups.map((group) => ({ ...group, action })),
      people: [{ who: "amina", stays: [{ group: "AMI" }] }],
      attendances: [row(date, "present")],
    });
  const halfDays = figureIn(
    aDepartment([here("A", "2012-03-06", "Mobilisation"), here("B", "2012-03-08", "MOBILISATION")]),
    "demi-journees-par-participant",
  );
  expect(halfDays.breakdown).toMatchObject([{ code: "mobilisation", count: 1, display: "2" }]);
});
