import { expect, test } from "vitest";
import { improvement } from "../../../shared/figures/assessments/improvementByDomain.ts";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import { figureOf } from "../../../shared/figures/definition.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { ASSESSMENT_DOMAINS } from "../../../shared/figures/schemes/assessmentDomains.ts";
import { REACHED_TERM } from "../../../shared/figures/schemes/termOfProcess.ts";
import { indexedYear } from "../../../shared/figures/year/indexedYear.ts";
import { quartiles } from "../../../shared/statistics/quartiles.ts";
import {
  activityFacts,
  aDepartment,
  anAssociation,
  aRecord,
  type AssociationSpec,
  type PersonSpec,
} from "../../support/departmentBuilder.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

function figuresOf(people: readonly PersonSpec[], more: Partial<AssociationSpec> = {}) {
  const figures = computeFigures(aDepartment([anAssociation({ structure: "A", people, ...more })]), 2012);
  return (id: string): Figure => figures.find((figure) => figure.id === id) ?? expect.fail(id);
}

const countsOf = ({ breakdown }: Figure) =>
  Object.fromEntries(breakdown.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]));

const ENDED = { entry: "2012-03-01", exit: "2012-06-30", outcome: "soc_vie" } as const;

test("60 women, 34 men and a blank cell are 63 % and 36 % of everybody, where 60 of 94 would be 64 %", () => {
  const people = [
    ...Array.from({ length: 60 }, () => ({ sex: "F" as const })),
    ...Array.from({ length: 34 }, () => ({ sex: "H" as const })),
    {},
  ];
  const figure = figuresOf(people);
  expect(plainSpaces(figure("participants-par-sexe").display)).toBe(
    "Femme : 63 %, Homme : 36 %, Non renseigné : 1 %",
  );
  expect(plainSpaces(figure("repartition-par-sexe").display)).toBe("Femme : 64 %, Homme : 36 %");
});

test("a column that nobody filled gives « sans objet », not 0 %, though everybody is in the denominator", () => {
  const figure = figuresOf([{}, {}]);
  expect(figure("part-hors-union-europeenne")).toMatchObject({ value: null, denominator: 2, unknown: 2 });
});

test("participants are counted whatever their rights", () => {
  const figure = figuresOf([{ stays: [{ rights: ["ris"] }] }, { stays: [{ rights: null }] }, {}]);
  expect([figure("participants-accueillis").value, figure("personnes-accueillies").value]).toEqual([3, 1]);
});

test("whoever goes on in another group has a result of the process and is not an exit", () => {
  const renewed = { ...ENDED, outcome: "renouv" as const };
  const figure = figuresOf([{ stays: [renewed, { entry: "2012-07-01", exit: null, outcome: null }] }]);
  expect(countsOf(figure("resultat-du-processus"))).toEqual({ prolongation: 1 });
  expect(countsOf(figure("situation-a-la-sortie"))).toEqual({});
});

test("a withdrawal is in no result, and an exit without a situation is an unknown one", () => {
  const stays = (outcome: "retrait_deces" | null) => ({ stays: [{ ...ENDED, outcome }] });
  const results = figuresOf([stays("retrait_deces"), stays(null), stays(null)])("resultat-du-processus");
  expect(results).toMatchObject({ denominator: 0, unknown: 2 });
  expect(results.quality).toContain("1 personne hors calcul : retrait.");
});

const assessment = (moment: "entree" | "milieu" | "fin", date: string, health: number | null) => ({
  moment,
  date,
  health,
});

// A stay from 1 March to 30 June: the window opens on 31 January and closes on 30 July.
test.each([
  ["2012-01-31", "2012-07-30", { amelioree: 1 }],
  ["2012-01-30", "2012-07-30", {}],
  ["2012-01-31", "2012-07-31", {}],
  ["2012-06-30", "2012-03-01", { amelioree: 1 }],
  ["2012-07-01", "2012-07-30", {}],
  ["2012-01-31", "2012-02-29", {}],
])("an entry assessed on %s and an end on %s give %o", (entry, end, expected) => {
  const assessments = [assessment("entree", entry, 2), assessment("fin", end, 3)];
  expect(countsOf(figuresOf([{ stays: [ENDED], assessments }])("amelioration-sante"))).toEqual(expected);
});

test("the first assessment of the entry speaks, and the last of the end", () => {
  const assessments = [
    assessment("entree", "2012-03-20", 4),
    assessment("entree", "2012-03-02", 2),
    assessment("fin", "2012-06-29", 3),
    assessment("fin", "2012-06-10", 1),
  ];
  for (const rows of [assessments, [...assessments].reverse()]) {
    const figure = figuresOf([{ stays: [ENDED], assessments: rows }]);
    expect(countsOf(figure("amelioration-sante"))).toEqual({ amelioree: 1 });
  }
});

test("one domain worse is never made up for by another better; one blank level and the case is not complete", () => {
  const levels = (level: number, health: number | null) => ({
    ...{ administrative: level, family: level, socialLife: level, housing: level },
    ...{ finances: level, employment: level, health },
  });
  const person = (before: object, after: object) => ({
    stays: [ENDED],
    assessments: [
      { moment: "entree" as const, date: "2012-03-02", ...before },
      { moment: "fin" as const, date: "2012-06-29", ...after },
    ],
  });
  const situation = figuresOf([
    person(levels(2, 2), levels(2, 2)),
    person(levels(2, 2), levels(2, 3)),
    person(levels(2, 2), levels(5, 1)),
    person(levels(2, 2), levels(2, 1)),
    person(levels(2, 2), levels(2, null)),
  ])("situation-sociale-stabilisee-ou-amelioree");
  expect(countsOf(situation)).toEqual({ stabilisee: 1, amelioree: 1, contrastee: 1, degradee: 1 });
  expect(situation).toMatchObject({ numerator: 2, denominator: 4, unknown: 1 });
});

test("the base of an improvement is a parameter, printed with it: without renewals the same rows say something else", () => {
  const arrived = (outcome: "renouv" | "soc_vie", after: number) => ({
    stays: [{ ...ENDED, outcome }],
    assessments: [assessment("entree", "2012-03-02", 2), assessment("fin", "2012-06-29", after)],
  });
  const people = [arrived("renouv", 2), arrived("renouv", 2), arrived("soc_vie", 3), arrived("soc_vie", 2)];
  const year = indexedYear(aDepartment([anAssociation({ structure: "A", people })]), 2012);
  const health = ASSESSMENT_DOMAINS.find(({ key }) => key === "health") ?? expect.fail("health");
  const over = (base: typeof REACHED_TERM) => figureOf(improvement(health, base), year);
  const withoutRenewals = REACHED_TERM.filter((code) => code !== "prolongation");
  expect([over(REACHED_TERM).value, over(withoutRenewals).value]).toEqual([1 / 4, 1 / 2]);
  expect(over(REACHED_TERM).population).toContain("« Prolongation dans un groupe »");
  expect(over(withoutRenewals).population).not.toContain("Prolongation");
});

test("where no assessment is ever written, none is missing", () => {
  const figure = figuresOf([{ stays: [ENDED] }]);
  expect(figure("bilans-complets-fin")).toMatchObject({ value: null, unknown: 1 });
});

test("an inactivity of 24 months to the month is not more than 24, and an activity after the entry is unknown", () => {
  const since = (lastActivity: string | null) => ({ stays: [{ entry: "2012-03-15", lastActivity }] });
  const people = ["2010-03", "2010-02", "jamais", "2012-03", "2012-04", null].map(since);
  expect(countsOf(figuresOf(people)("part-inactivite-longue"))).toEqual({
    longue: 2,
    courte: 2,
    non_renseigne: 2,
  });
});

test("staff time counts a session once whoever came: two hours with three people and one hour alone are 2 to 1", () => {
  const workshops = [
    aRecord("workshops", { name: "Cuisine", modality: "collectif", duration: 120 }),
    aRecord("workshops", { name: "Entretiens", modality: "individuel", duration: 60 }),
    aRecord("workshops", { name: "Sorties", modality: "collectif" }),
  ];
  const attended = (workshop: string, participant: string) =>
    aRecord("attendances", {
      ...{ date: "2012-03-08", halfDay: "matin", status: "present" },
      ...{ workshop, participant },
    });
  const attendances = [
    ...["P-1", "P-2", "P-3"].map((code) => attended("Cuisine", code)),
    attended("Entretiens", "P-1"),
    attended("Sorties", "P-2"),
  ];
  const time = figuresOf([{}, {}, {}], { workshops, attendances })("temps-individuel-et-collectif");
  expect(countsOf(time)).toEqual({ collectif: 120, individuel: 60 });
  expect(time).toMatchObject({ denominator: 180, unknown: 1 });
});

test("a session is of every group with a member there, and of none for who is between two stays", () => {
  const groups = ["Un", "Deux"].map((name) => aRecord("groups", { name, action: "Langue" }));
  const workshops = [aRecord("workshops", { name: "Cuisine", modality: "collectif" })];
  const participants = ["P-1", "P-2", "P-3"].map((code) => aRecord("participants", { code }));
  const stay = (participant: string, group: string, exit: string | null) =>
    aRecord("enrolments", { participant, entry: "2012-02-01", group, exit });
  const enrolments = [stay("P-1", "DEUX", null), stay("P-2", "un", null), stay("P-3", "un", "2012-03-01")];
  const came = (date: string, participant: string) =>
    aRecord("attendances", { date, halfDay: "matin", workshop: "Cuisine", participant, status: "present" });
  const { sessions } = activityFacts({ workshops, groups, participants, enrolments }, [
    came("2012-03-08", "P-1"),
    came("2012-03-08", "P-2"),
    came("2012-03-09", "P-3"),
  ]);
  expect(sessions.map((session) => session.groups)).toEqual([[0, 1], undefined]);
});

test("a week counts in its ISO year: 1 January 2012 is in the last of 2011, and 31 December in the first of 2013", () => {
  const workshops = [aRecord("workshops", { name: "Cuisine", modality: "collectif" })];
  const groups = [aRecord("groups", { name: "Un", action: "Langue" })];
  const attendances = ["2012-01-01", "2012-01-02", "2012-12-30", "2012-12-31"].map((date) =>
    aRecord("attendances", {
      ...{ date, halfDay: "journee", workshop: "Cuisine", participant: "P-1", status: "present" },
    }),
  );
  const figure = figuresOf([{ stays: [{ entry: "2011-12-01", group: "Un" }] }], {
    workshops,
    groups,
    attendances,
  });
  expect(figure("seances-par-semaine")).toMatchObject({ numerator: 2, denominator: 2 });
  expect(figure("demi-journees-par-semaine")).toMatchObject({ numerator: 4, denominator: 2 });
});

test("whoever has two stays on one day is in the group of the one begun last", () => {
  const workshops = [aRecord("workshops", { name: "Cuisine", modality: "collectif" })];
  const groups = ["Un", "Deux"].map((name) => aRecord("groups", { name }));
  const participants = [aRecord("participants", { code: "P-1" })];
  const enrolments = [
    aRecord("enrolments", { participant: "P-1", entry: "2012-02-01", group: "Un" }),
    aRecord("enrolments", { participant: "P-1", entry: "2012-03-01", group: "Deux" }),
  ];
  const came = aRecord("attendances", {
    ...{ date: "2012-03-08", halfDay: "matin", workshop: "Cuisine", participant: "P-1", status: "present" },
  });
  for (const stays of [enrolments, [...enrolments].reverse()]) {
    const { sessions } = activityFacts({ workshops, groups, participants, enrolments: stays }, [came]);
    expect(sessions.map((session) => session.groups)).toEqual([[1]]);
  }
});

test("quartiles are values of the list, by nearest rank", () => {
  expect(quartiles([5])).toEqual([5, 5]);
  expect(quartiles([5, 4])).toEqual([4, 5]);
  expect(quartiles([4, 5, 5, 4, 2, 5, 4, 3])).toEqual([3, 5]);
  expect(quartiles([9, 10, 8])).toEqual([8, 10]);
  expect(() => quartiles([])).toThrow(RangeError);
});
