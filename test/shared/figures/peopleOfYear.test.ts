import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { structuresTable } from "../../../shared/figures/structuresTable.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import {
  aConvention,
  aDepartment,
  anAssociation,
  type PersonSpec,
  type StaySpec,
  theDepartmentWorkbook,
} from "../../support/departmentBuilder.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

function inOneAssociation(people: readonly PersonSpec[], year = 2012): readonly Figure[] {
  const own = theDepartmentWorkbook({ conventions: [aConvention("A", { year })] });
  return computeFigures(aDepartment([anAssociation({ structure: "A", people })], own), year);
}

function figureOf(figures: readonly Figure[], id: string): Figure {
  return figures.find((figure) => figure.id === id) ?? expect.fail(id);
}

const peopleIn = (year: number, stay: StaySpec) =>
  figureOf(inOneAssociation([{ stays: [stay] }], year), "personnes-accueillies").value;

test.each<[string, StaySpec, number]>([
  ["an exit on 31 December of the year before", { entry: "2010-05-03", exit: "2011-12-31" }, 0],
  ["an exit on 1 January", { entry: "2010-05-03", exit: "2012-01-01" }, 1],
  ["an entry on 31 December", { entry: "2012-12-31" }, 1],
  ["an entry on 1 January of the year after", { entry: "2013-01-01" }, 0],
  ["a blank exit", { entry: "2010-05-03" }, 1],
  ["an exit that cannot be read", { entry: "2010-05-03", exit: ILLEGIBLE }, 1],
  ["a stay longer than the year", { entry: "2010-05-03", exit: "2014-01-01" }, 1],
])("%s: the stay counts %s time in 2012", (_claim, stay, expected) => {
  expect(peopleIn(2012, stay)).toBe(expected);
});

test("RSA majoré counts as RSA socle, and one stay of the year is enough", () => {
  const figures = inOneAssociation([
    { stays: [{ rights: ["rsa_majore"] }] },
    { stays: [{ rights: ["aah"] }, { entry: "2012-06-01", rights: ["aah", "rsa_socle"] }] },
    { stays: [{ rights: ["aucune"] }] },
    { stays: [{ entry: "2011-01-03", exit: "2011-06-30" }, { rights: ["ass"] }] },
  ]);
  expect(figureOf(figures, "personnes-accueillies").value).toBe(2);
});

test("somebody whose rights are not known is unknown, unless another stay of theirs says", () => {
  const figures = inOneAssociation([
    { stays: [{ rights: null }] },
    { stays: [{ rights: { unknown: "refus" } }] },
    { stays: [{ rights: null }, { entry: "2012-06-01", rights: ["rsa_socle"] }] },
    { stays: [{ rights: null }, { entry: "2012-06-01", rights: ["ass"] }] },
  ]);
  expect(figureOf(figures, "personnes-accueillies")).toMatchObject({
    value: 1,
    unknown: 3,
    quality: ["3 personnes dont la situation de droit n'est pas connue, hors calcul."],
  });
});

test("the first stay of the year speaks for the profile, in whichever structure it was", () => {
  const late = anAssociation({
    structure: "A",
    people: [
      {
        who: "x",
        sex: "F",
        stays: [{ entry: "2012-05-02", prescriber: "ccas", inCouple: "oui", dependentChildren: 1 }],
      },
    ],
  });
  const early = anAssociation({
    structure: "B",
    people: [
      {
        who: "x",
        sex: "H",
        stays: [{ entry: "2012-03-01", prescriber: "plie", inCouple: "non", dependentChildren: 0 }],
      },
    ],
  });
  const figures = computeFigures(aDepartment([late, early]), 2012);
  expect(figureOf(figures, "personnes-accueillies").value).toBe(1);
  expect(figureOf(figures, "sexe-le-plus-frequent").value).toBe("H");
  expect(figureOf(figures, "prescripteur-le-plus-frequent").value).toBe("plie");
  expect(figureOf(figures, "situation-familiale-la-plus-frequente").value).toBe("seules");
});

test("of two entries on one day, the structure's identifier decides", () => {
  const both = ["B", "A"].map((structure) =>
    anAssociation({ structure, people: [{ who: "x", sex: structure === "A" ? "F" : "H" }] }),
  );
  expect(figureOf(computeFigures(aDepartment(both), 2012), "sexe-le-plus-frequent").value).toBe("F");
});

const LEFT: StaySpec = { entry: "2012-01-09", exit: "2012-06-29", outcome: "emp_cdi" };

test("somebody who left one structure and is still in another has not left", () => {
  const left = anAssociation({ structure: "A", people: [{ who: "x", stays: [LEFT] }] });
  const there = anAssociation({ structure: "B", people: [{ who: "x", stays: [{ entry: "2012-01-09" }] }] });
  const department = aDepartment([left, there]);
  expect(figureOf(computeFigures(department, 2012), "situation-a-la-sortie").value).toBeNull();
  expect(
    structuresTable(department, 2012).map(({ structure, entitledPeople, exits }) => [
      structure,
      entitledPeople,
      exits,
    ]),
  ).toEqual([
    ["A", 1, 1],
    ["B", 1, 0],
  ]);
});

test("the stay that ends last speaks for the result", () => {
  const figures = inOneAssociation([
    { stays: [LEFT, { entry: "2012-09-03", exit: "2012-12-21", outcome: "soc_sante" }] },
    { stays: [{ entry: "2012-03-01", exit: "2012-04-02", outcome: "inconnu" }, LEFT] },
  ]);
  expect(
    Object.fromEntries(
      figureOf(figures, "situation-a-la-sortie").breakdown.map(({ code, count }) => [code, count]),
    ),
  ).toEqual({ insertion_sociale: 1, emploi: 1, insertion_pro: 0, ne_poursuit_pas: 0 });
});

test("renewals and withdrawals are in no denominator; a blank situation is unknown; an unsaid motive does not carry on", () => {
  const figures = inOneAssociation([
    { stays: [LEFT] },
    { stays: [{ ...LEFT, outcome: "inconnu" }] },
    { stays: [{ ...LEFT, outcome: "renouv" }] },
    { stays: [{ ...LEFT, outcome: "retrait_deces" }] },
    { stays: [{ ...LEFT, outcome: null }] },
    { stays: [{ ...LEFT, outcome: ILLEGIBLE }] },
    { stays: [{ ...LEFT, exit: ILLEGIBLE }] },
  ]);
  const jobs = figureOf(figures, "sorties-emploi");
  expect(jobs).toMatchObject({ numerator: 1, denominator: 2, unknown: 2, value: 0.5 });
  expect(jobs.quality.map(plainSpaces)).toEqual([
    "2 personnes sorties sans situation connue (50 %), hors calcul.",
    "Calculé sur 2 personnes sorties seulement : un pourcentage en dit peu.",
    "2 personnes hors calcul : prolongation ou retrait.",
    "1 personne sans date de sortie lisible, comptée comme présente.",
  ]);
  expect(figureOf(figures, "sorties-sans-poursuite")).toMatchObject({ numerator: 1, denominator: 2 });
});

test.each([
  ["2011-12-31", { emploi: 0 }],
  ["2012-01-01", { emploi: 1 }],
  ["2012-12-31", { emploi: 1 }],
  ["2013-01-01", { emploi: 0 }],
])("an exit on %s is an exit of 2012: %o", (exit, { emploi }) => {
  const figures = inOneAssociation([{ stays: [{ entry: "2010-01-04", exit, outcome: "emp_cdi" }] }]);
  const jobs = figureOf(figures, "sorties-emploi").numerator ?? 0;
  expect(jobs).toBe(emploi);
});

test("an exit of somebody without RSA socle is in no figure", () => {
  const figures = inOneAssociation([{ stays: [{ ...LEFT, rights: ["ass"] }] }]);
  expect(figureOf(figures, "sorties-emploi").value).toBeNull();
});

test("unknowns are out of the denominator, shown and counted", () => {
  const figures = inOneAssociation([
    { sex: "F" },
    { sex: "F" },
    { sex: "H" },
    {},
    { sex: { unknown: "refus" } },
  ]);
  const sexes = figureOf(figures, "repartition-par-sexe");
  expect(sexes).toMatchObject({ value: 3, denominator: 3, unknown: 2 });
  expect(plainSpaces(sexes.display)).toBe("Femme : 67 %, Homme : 33 %");
  expect(sexes.quality.map(plainSpaces)).toEqual([
    "2 personnes sans réponse (40 %), hors calcul.",
    "Calculé sur 3 personnes seulement : un pourcentage en dit peu.",
  ]);
});

test("classes that tie are all named", () => {
  const figures = inOneAssociation([
    { sex: "F", stays: [{ prescriber: "ccas" }] },
    { sex: "H", stays: [{ prescriber: "referent_social" }] },
  ]);
  expect(figureOf(figures, "sexe-le-plus-frequent")).toMatchObject({
    value: "F+H",
    display: "Femmes et hommes à égalité",
    numerator: 1,
    denominator: 2,
  });
  expect(figureOf(figures, "prescripteur-le-plus-frequent")).toMatchObject({
    value: "referent_social+ccas",
    display: "Référent social et CCAS ou CIAS à égalité",
  });
});

test("age and seniority are read at 31 December", () => {
  const aged = (birthYear: number, rsaOpening: string): PersonSpec => ({
    birthYear,
    stays: [{ rsaOpening }],
  });
  const figures = inOneAssociation([
    aged(1988, "2011-12-31"),
    aged(1987, "2012-01-01"),
    aged(1982, "2009-12-31"),
    aged(1963, "2010-01-01"),
    aged(1962, "2003-12-31"),
    aged(2013, "2013-01-01"),
  ]);
  // 24, 25, 30, 49 and 50 years; born after the year: a mistake, not an age.
  expect(figureOf(figures, "repartition-par-age").breakdown.map(({ count }) => count)).toEqual([
    1, 1, 1, 1, 1, 0,
  ]);
  expect(figureOf(figures, "age-le-plus-frequent")).toMatchObject({
    value: "moins_de_30+30_49",
    display: "Moins de 30 ans et 30 à 49 ans à égalité",
    unknown: 1,
  });
  // 1 year, less than 1, 3, 2 and 9 years; opened after the year: unknown.
  expect(figureOf(figures, "anciennete-rsa").breakdown.map(({ count }) => count)).toEqual([1, 2, 1, 0, 1]);
  expect(figureOf(figures, "anciennete-rsa").unknown).toBe(1);
});

test("the four family situations come from the couple and the children; one unknown answer leaves the situation unknown", () => {
  const figures = inOneAssociation([
    { stays: [{ inCouple: "non", dependentChildren: 0 }] },
    { stays: [{ inCouple: "non", dependentChildren: 3 }] },
    { stays: [{ inCouple: "oui", dependentChildren: 0 }] },
    { stays: [{ inCouple: "oui", dependentChildren: 1 }] },
    { stays: [{ inCouple: "oui" }] },
    { stays: [{ inCouple: "oui", dependentChildren: { unknown: "non_recueilli" } }] },
    { stays: [{ dependentChildren: 2 }] },
  ]);
  const situations = figureOf(figures, "situation-familiale");
  expect(situations.breakdown.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  expect(situations.unknown).toBe(3);
});

test("the two readings of level VI are two figures", () => {
  const figures = inOneAssociation([
    { highestDiploma: "aucun", educationLevel: "V" },
    { highestDiploma: "brevet", educationLevel: "Vbis" },
    { highestDiploma: "d5", educationLevel: "V" },
    { highestDiploma: "d4", educationLevel: "IV" },
  ]);
  expect(figureOf(figures, "part-niveau-vi").value).toBe(2 / 4);
  expect(figureOf(figures, "part-niveaux-vi-et-v-bis-atteints").value).toBe(1 / 4);
});

test("participants that nothing allows to compare count one by one, and it is said", () => {
  const built = anAssociation({ structure: "A", people: [{}, {}, { who: "x" }] });
  const [first, ...others] = built.registrations;
  if (first === undefined) return expect.fail("a registration");
  const again = { ...built, registrations: [{ ...first, tokens: [] }, ...others.slice(1)] };
  const elsewhere = anAssociation({ structure: "B", people: [{ who: "x" }] });
  const welcomed = figureOf(computeFigures(aDepartment([again, elsewhere]), 2012), "personnes-accueillies");
  expect(welcomed.value).toBe(3);
  expect(welcomed.quality).toEqual([
    "1 participant inscrit plus d'une fois, toutes années confondues : la personne compte une fois.",
    "2 participants sans identité complète comptent chacun pour une personne.",
    "2 classeurs viennent de structures sans convention pour 2012 : ils sont comptés.",
  ]);
});
