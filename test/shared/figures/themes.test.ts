import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import {
  aDepartment,
  anAssociation,
  aRecord,
  type BuiltAssociation,
} from "../../support/departmentBuilder.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

function figuresOf(associations: readonly BuiltAssociation[]) {
  const figures = computeFigures(aDepartment(associations), 2012);
  return (id: string): Figure => figures.find((figure) => figure.id === id) ?? expect.fail(id);
}

const countsOf = ({ breakdown }: Figure) =>
  Object.fromEntries(breakdown.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]));

const WORKSHOPS = [
  aRecord("workshops", { name: "Cuisine", axis: "mobilisation", theme: "rythme_de_vie" }),
  aRecord("workshops", { name: "Théâtre", axis: "mobilisation", theme: "expression" }),
  aRecord("workshops", { name: "Permis", axis: "levee_des_freins" }),
  aRecord("workshops", { name: "Sorties" }),
];

const row = (workshop: string, participant: string, date = "2012-03-08", status = "present" as const) =>
  aRecord("attendances", { date, halfDay: "matin", workshop, participant, status });

test("sessions are shared out by axis and by theme, those of a workshop that says neither apart", () => {
  const attendances = [
    row("Cuisine", "P-1"),
    row("Cuisine", "P-2"),
    row("Théâtre", "P-1"),
    row("Permis", "P-1"),
    row("Sorties", "P-1"),
    row("Permis", "P-1", "2011-12-31"),
  ];
  const figure = figuresOf([
    anAssociation({ structure: "A", people: [{}, {}], workshops: WORKSHOPS, attendances }),
  ]);
  expect(figure("seances-par-axe")).toMatchObject({ value: 3, denominator: 3, unknown: 1 });
  expect(countsOf(figure("seances-par-axe"))).toEqual({ mobilisation: 2, levee_des_freins: 1 });
  expect(countsOf(figure("seances-par-theme"))).toEqual({ rythme_de_vie: 1, expression: 1 });
  expect(figure("seances-par-theme")).toMatchObject({ denominator: 2, unknown: 2 });
  expect(figure("seances-par-axe").quality.map(plainSpaces)[0]).toBe(
    "1 séance sans axe connu (25 %), hors calcul.",
  );
});

test("whoever came to two workshops of an axis counts once in it, and in each axis; an absence does not count", () => {
  const attendances = [
    row("Cuisine", "P-1"),
    row("Théâtre", "P-1"),
    row("Permis", "P-1"),
    row("Permis", "P-2"),
    { ...row("Cuisine", "P-2"), status: "absent_excuse" as const },
    row("Sorties", "P-3"),
    { ...row("Sorties", "P-4"), status: "absent_non_excuse" as const },
    row("Permis", "P-4", "2013-01-01"),
  ];
  const figure = figuresOf([
    anAssociation({ structure: "A", people: [{}, {}, {}, {}], workshops: WORKSHOPS, attendances }),
  ]);
  expect(countsOf(figure("participants-par-axe"))).toEqual({ mobilisation: 1, levee_des_freins: 2 });
  expect(figure("participants-par-axe")).toMatchObject({ value: 2, denominator: null, unknown: 1 });
  expect(figure("participants-par-axe").breakdown.map(({ ratio }) => ratio)).toEqual([null, null, null]);
  expect(countsOf(figure("participants-par-theme"))).toEqual({ rythme_de_vie: 1, expression: 1 });
  expect(figure("participants-par-theme")).toMatchObject({ value: 1, unknown: 2 });
});

test("a person who comes to two structures is one person, and one structure that knows the axis is enough", () => {
  const structure = (name: string, workshop: string) =>
    anAssociation({
      ...{ structure: name, people: [{ who: "anne" }], workshops: WORKSHOPS },
      attendances: [row(workshop, "P-1")],
    });
  const figure = figuresOf([structure("A", "Cuisine"), structure("B", "Théâtre"), structure("C", "Sorties")]);
  expect(countsOf(figure("participants-par-axe"))).toEqual({ mobilisation: 1 });
  expect(countsOf(figure("participants-par-theme"))).toEqual({ rythme_de_vie: 1, expression: 1 });
  expect(figure("participants-par-theme").unknown).toBe(0);
});

test("without a session nor anybody present, themes are « sans objet »", () => {
  const figure = figuresOf([anAssociation({ structure: "A", people: [{}], workshops: WORKSHOPS })]);
  for (const id of ["seances-par-axe", "seances-par-theme", "participants-par-axe", "participants-par-theme"])
    expect(figure(id)).toMatchObject({ value: null, display: "sans objet", unknown: 0 });
});
