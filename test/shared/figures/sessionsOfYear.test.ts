import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { SessionFact } from "../../../shared/figures/facts.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { aDepartment, anAssociation, aRecord, type StaySpec } from "../../support/departmentBuilder.ts";

const workshops = [
  aRecord("workshops", {
    name: "Laverie",
    modality: "collectif",
    support: "laverie_sociale",
    animators: "salaries",
  }),
  aRecord("workshops", {
    name: "Entretiens",
    modality: "individuel",
    support: "accompagnement_individuel",
    animators: "mixte",
  }),
  aRecord("workshops", { name: "Autre" }),
];
const [COLLECTIVE, INDIVIDUAL, UNKNOWN] = [0, 1, 2];

const session = (date: string, workshop: number): SessionFact => ({
  date,
  halfDay: "matin",
  workshop,
  participant: workshop === INDIVIDUAL ? 0 : null,
  present: 1,
  minutes: null,
});

function figureOf(id: string, sessions: readonly SessionFact[], stays: readonly StaySpec[]): Figure {
  const association = anAssociation({ structure: "A", people: [{ stays }], workshops, sessions });
  const figures = computeFigures(aDepartment([association]), 2012);
  return figures.find((figure) => figure.id === id) ?? expect.fail(id);
}

const countsOf = ({ breakdown }: Figure) =>
  Object.fromEntries(breakdown.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]));

// From 1 March (day 1) to 31 July: day 30 is 30 March, the 30 last days begin on 2 July.
test.each([
  ["2012-02-29", {}],
  ["2012-03-01", { individuel_entree: 1 }],
  ["2012-03-30", { individuel_entree: 1 }],
  ["2012-03-31", { individuel_pendant: 1 }],
  ["2012-07-01", { individuel_pendant: 1 }],
  ["2012-07-02", { individuel_sortie: 1 }],
  ["2012-07-31", { individuel_sortie: 1 }],
  ["2012-08-01", {}],
])("an individual session of %s, in a stay from 1 March to 31 July, is %o", (date, expected) => {
  const moments = figureOf(
    "seances-par-modalite-et-moment",
    [session(date, INDIVIDUAL)],
    [{ entry: "2012-03-01", exit: "2012-07-31" }],
  );
  expect(countsOf(moments)).toEqual(expected);
  expect(moments.unknown).toBe(Object.keys(expected).length === 0 ? 1 : 0);
});

test("a stay shorter than thirty days is all entry, and an open one has no exit", () => {
  const short = figureOf(
    "seances-par-modalite-et-moment",
    [session("2012-03-10", INDIVIDUAL)],
    [{ entry: "2012-03-01", exit: "2012-03-15" }],
  );
  expect(countsOf(short)).toEqual({ individuel_entree: 1 });
  const open = figureOf(
    "seances-par-modalite-et-moment",
    [session("2012-12-31", INDIVIDUAL)],
    [{ entry: "2012-03-01" }],
  );
  expect(countsOf(open)).toEqual({ individuel_pendant: 1 });
});

test("sessions of the year are counted by modality, support and animators; those of other years are not", () => {
  const sessions = [
    session("2011-12-31", COLLECTIVE),
    session("2012-01-01", COLLECTIVE),
    session("2012-12-31", COLLECTIVE),
    session("2012-06-01", INDIVIDUAL),
    session("2012-06-01", UNKNOWN),
    session("2013-01-01", COLLECTIVE),
  ];
  const stays = [{ entry: "2012-03-01" }];
  expect(countsOf(figureOf("seances-par-modalite-et-moment", sessions, stays))).toEqual({
    collectif: 2,
    individuel_pendant: 1,
  });
  expect(countsOf(figureOf("seances-par-support", sessions, stays))).toEqual({
    laverie_sociale: 2,
    accompagnement_individuel: 1,
  });
  const animators = figureOf("seances-par-animateurs", sessions, stays);
  expect(countsOf(animators)).toEqual({ salaries: 2, mixte: 1 });
  expect(animators).toMatchObject({ value: 3, unknown: 1 });
});
