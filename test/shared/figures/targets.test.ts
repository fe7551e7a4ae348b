import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { besideTarget } from "../../../shared/figures/targets/target.ts";
import { MOBILISATION_2014 } from "../../../shared/programme/programmes/mobilisation2014.ts";
import { STANDARD } from "../../../shared/programme/programmes/standard.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import type { RecordOf } from "../../../shared/records/record.ts";
import {
  aDepartment,
  anAssociation,
  aRecord,
  type BuiltAssociation,
  theDepartmentWorkbook,
} from "../../support/departmentBuilder.ts";

type Objective = Partial<RecordOf<"objectives">>;

function targetFigure(
  associations: readonly BuiltAssociation[],
  objectives: readonly Objective[] | null,
  programme = STANDARD,
): Figure {
  const rows = objectives?.map((given) =>
    aRecord("objectives", { year: 2012, action: "Ateliers", ...given }),
  );
  const own = rows === undefined ? null : theDepartmentWorkbook({ objectives: rows });
  const figures = computeFigures(aDepartment(associations, own, programme), 2012);
  return figures.find(({ id }) => id === "objectif-de-participants") ?? expect.fail("the target");
}

const people = (many: number) => [
  anAssociation({ structure: "A", people: Array.from({ length: many }, () => ({})) }),
];

test.each([
  [199, { min: 200, max: 300 }, "199 pour un objectif de 200 à 300 : non atteint"],
  [200, { min: 200, max: 300 }, "200 pour un objectif de 200 à 300 : atteint"],
  [247, { min: 200, max: 300 }, "247 pour un objectif de 200 à 300 : atteint"],
  [300, { min: 200, max: 300 }, "300 pour un objectif de 200 à 300 : atteint"],
  [301, { min: 200, max: 300 }, "301 pour un objectif de 200 à 300 : dépassé"],
  [301, { min: 200, max: null }, "301 pour un objectif de 200 au moins : atteint"],
  [301, { min: null, max: 300 }, "301 pour un objectif de 300 au plus : dépassé"],
  [12, { min: 12, max: 12 }, "12 pour un objectif de 12 : atteint"],
  [12, null, "12, sans objectif fixé"],
])("%i people beside %o read « %s »", (realised, target, expected) => {
  expect(besideTarget(realised, target)).toBe(expected);
});

test("the objective of the programme speaks where the department's workbook says nothing, or was not read", () => {
  const expected = "3 pour un objectif de 200 à 300 : non atteint";
  expect(targetFigure(people(3), null, MOBILISATION_2014).display).toBe(expected);
  expect(targetFigure(people(3), [], MOBILISATION_2014).display).toBe(expected);
  expect(targetFigure(people(3), [{ year: 2011, minimum: 1 }], MOBILISATION_2014).display).toBe(expected);
  expect(targetFigure(people(3), [{ minimum: 2, maximum: 4 }], MOBILISATION_2014).display).toBe(
    "3 pour un objectif de 2 à 4 : atteint",
  );
});

test("without an objective the figure is « sans objet », and how many they are is still its numerator", () => {
  expect(targetFigure(people(3), [])).toMatchObject({ value: null, display: "sans objet", numerator: 3 });
  expect(targetFigure(people(3), []).quality).toContain("Aucun objectif d'ensemble n'est connu pour 2012.");
});

test("the objectives of several actions add up; a bound that one of them does not give is in no sum", () => {
  const objectives = [
    { action: "Langue", minimum: 2, maximum: 3 },
    { action: "Jardin", minimum: 4, maximum: ILLEGIBLE },
  ];
  expect(targetFigure(people(6), objectives).display).toBe("6 pour un objectif de 6 au moins : atteint");
});

test("bounds typed the wrong way round are read the right way, and an action without a number is said", () => {
  const figure = targetFigure(people(3), [{ minimum: 4, maximum: 2 }, { action: "Jardin" }]);
  expect(figure.display).toBe("3 pour un objectif de 2 à 4 : atteint");
  expect(figure.quality).toContain("« Objectifs » nomme 1 action sans nombre : hors de la somme.");
});

test("each action has its own people and its own objective; who follows two counts in each and once in all", () => {
  const group = (name: string, action: string | null) => aRecord("groups", { name, action });
  const association = anAssociation({
    structure: "A",
    groups: [group("Un", "Passeport travail"), group("Deux", "Mobilisation"), group("Vide", "Jardin")],
    people: [
      { stays: [{ group: "UN" }, { entry: "2012-09-01", group: "Deux" }] },
      { stays: [{ group: "un" }, { entry: "2012-09-01", group: "un" }] },
      { stays: [{ group: "Deux" }] },
      { stays: [{ group: "Inconnu" }] },
      {},
    ],
  });
  const figure = targetFigure(
    [association],
    [
      { action: "PASSEPORT TRAVAIL", minimum: 3, maximum: 5 },
      { action: "Laverie", minimum: 1, maximum: 1 },
      { action: "jardin", minimum: 1, maximum: 2 },
    ],
  );
  expect(figure.value).toBe(5);
  expect(figure.breakdown.map(({ code, count, display, ratio }) => [code, count, display, ratio])).toEqual([
    ["jardin", 0, "0 pour un objectif de 1 à 2 : non atteint", null],
    ["mobilisation", 2, "2, sans objectif fixé", null],
    ["passeport-travail", 2, "2 pour un objectif de 3 à 5 : non atteint", null],
  ]);
  expect(figure.quality.slice(0, 2)).toEqual([
    "Aucun groupe n'est rattaché à « Laverie » : pas de détail par action.",
    "2 personnes sans action connue : dans l'ensemble, hors du détail.",
  ]);
});

test("somebody of two structures counts once, in the action of each", () => {
  const structure = (name: string, action: string) =>
    anAssociation({
      ...{ structure: name, groups: [aRecord("groups", { name: "Un", action })] },
      people: [{ who: "anne", stays: [{ group: "Un" }] }],
    });
  const figure = targetFigure([structure("A", "Langue"), structure("B", "Jardin")], [{ minimum: 1 }]);
  expect(figure.value).toBe(1);
  expect(figure.breakdown.map(({ code, count }) => [code, count])).toEqual([
    ["jardin", 1],
    ["langue", 1],
  ]);
});
