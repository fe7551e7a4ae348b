import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { STANDARD } from "../../../shared/programme/programmes/standard.ts";
import {
  aDepartment,
  anAssociation,
  aRecord,
  type PersonSpec,
  type StaySpec,
  theDepartmentWorkbook,
} from "../../support/departmentBuilder.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

function figuresOf(people: readonly PersonSpec[], elsewhere: readonly PersonSpec[] = []) {
  const associations = [
    anAssociation({ structure: "A", people }),
    anAssociation({ structure: "B", people: elsewhere }),
  ];
  return computeFigures(aDepartment(associations), 2012);
}
const figure = (figures: readonly Figure[], id: string): Figure =>
  figures.find((one) => one.id === id) ?? expect.fail(id);
const held = (figures: readonly Figure[], id: string) =>
  Object.fromEntries(
    figure(figures, id)
      .breakdown.filter(({ count }) => count > 0)
      .map(({ code, count }) => [code, count]),
  );
const stays = (...all: readonly StaySpec[]): PersonSpec => ({ stays: all });

const LEFT = { entry: "2011-01-10", exit: "2011-06-30", outcome: "soc_vie" } as const;

test("somebody who left and comes back is a return, even in another structure; the days are counted from the last one", () => {
  const back = { entry: "2012-03-01" };
  const figures = figuresOf(
    [stays(LEFT, back), { who: "autre", stays: [LEFT] }, stays({ entry: "2012-01-01" })],
    [{ who: "autre", stays: [back] }],
  );
  expect(figure(figures, "part-retours")).toMatchObject({ numerator: 2, denominator: 3 });
  // 30 June 2011 to 1 March 2012: 245 days, 2012 being a leap year.
  expect(figure(figures, "delai-de-retour")).toMatchObject({ value: 245, numerator: 490, denominator: 2 });
  expect(plainSpaces(figure(figures, "delai-de-retour").display)).toBe("245 jours");
  expect(held(figures, "parcours-par-personne")).toEqual({ "1": 1, "2": 2 });
});

test("what follows a renewal goes on, and a stay begun while another lasts is no return", () => {
  const figures = figuresOf([
    stays({ ...LEFT, outcome: "renouv" }, { entry: "2012-03-01" }),
    stays({ entry: "2011-05-01", exit: null }, { entry: "2012-03-01" }),
    stays({ entry: "2011-05-01", exit: "2012-03-01" }, { entry: "2012-03-01" }),
  ]);
  expect(figure(figures, "part-retours")).toMatchObject({ numerator: 0, denominator: 3 });
  expect(figure(figures, "delai-de-retour")).toMatchObject({ value: null, display: "sans objet" });
});

test("a renewal of the year is counted, and is no exit", () => {
  const figures = figuresOf([
    stays({ entry: "2011-05-01", exit: "2012-05-01", outcome: "renouv" }, { entry: "2012-05-02" }),
  ]);
  expect(figure(figures, "prolongations").value).toBe(1);
  expect(figure(figures, "sorties-par-categorie-asp").value).toBeNull();
});

const exit = (given: StaySpec): PersonSpec =>
  stays({ entry: "2012-01-09", exit: "2012-09-28", pathwayType: "social", ...given });

test("the public of an exit is read at the entry or at the exit, and one person may change between the two", () => {
  const figures = figuresOf([
    exit({ outcome: "emp_aide" }),
    exit({ outcome: "abandon_absences" }),
    // At the RSA when entering, no more when leaving.
    exit({ outcome: "form_qual", rightsAtExit: ["demandeur_emploi"] }),
    exit({ outcome: "form_pre", rights: ["aah"] }),
    exit({ outcome: "soc_sante", rights: ["retraite"], pathwayType: "pro" }),
    exit({ outcome: "renouv" }),
    exit({ outcome: "retrait_deces" }),
    exit({ outcome: "emp_cdi", pathwayType: null }),
  ]);
  expect(held(figures, "sorties-par-public-et-issue")).toEqual({
    rsa_social_positive: 2,
    rsa_social_sans_solution: 1,
    autres_positive: 1,
    autres_sans_solution: 1,
  });
  expect(figure(figures, "sorties-par-public-et-issue").unknown).toBe(1);
  expect(held(figures, "sorties-par-public-a-la-sortie-et-issue")).toEqual({
    rsa_social_positive: 1,
    rsa_social_sans_solution: 1,
    autres_positive: 2,
    autres_sans_solution: 1,
  });
  expect(figure(figures, "part-sorties-positives-rsa-orientation-sociale")).toMatchObject({
    numerator: 1,
    denominator: 2,
  });
  expect(figure(figures, "part-sorties-positives-autres-publics")).toMatchObject({
    numerator: 1,
    denominator: 2,
  });
});

test("positive exits are told by situation and organism, with those that nothing proves", () => {
  const figures = figuresOf([
    exit({ outcome: "form_qual", outcomeBody: "organisme_formation", proof: "non" }),
    exit({ outcome: "form_qual", outcomeBody: "organisme_formation", proof: "oui" }),
    exit({ outcome: "emp_nonprecise" }),
    exit({ outcome: "abandon_dem" }),
  ]);
  const detail = figure(figures, "sorties-positives-detail");
  expect(detail.breakdown.map(({ code, label, count }) => [code, label, count])).toEqual([
    ["emp_nonprecise+inconnu", "Emploi, contrat non précisé, organisme non renseigné", 1],
    ["form_qual+organisme_formation", "Formation qualifiante, organisme de formation", 2],
  ]);
  expect(detail.quality.slice(0, 2).map(plainSpaces)).toEqual([
    "1 sortie sans justificatif.",
    "1 sortie dont le justificatif n'est pas renseigné.",
  ]);
});

/** One presence a day given, in the workshop of the structure. */
function silence(dates: readonly string[], people: readonly PersonSpec[], others: readonly string[] = []) {
  const workshops = [aRecord("workshops", { name: "Cuisine", modality: "collectif", duration: 120 })];
  const row = (participant: string) => (date: string) =>
    aRecord("attendances", {
      date,
      halfDay: "matin",
      workshop: "Cuisine",
      participant,
      status: "present",
    });
  const association = anAssociation({
    structure: "A",
    people,
    workshops,
    attendances: [...dates.map(row("P-1")), ...others.map(row("P-2"))],
  });
  return computeFigures(aDepartment([association], null, { ...STANDARD, silentWeeks: 4 }), 2012);
}
const HERE: PersonSpec = { stays: [{ entry: "2012-01-02" }] };

test.each([
  // The week of 14 May is the fourth after that of 16 April.
  ["2012-04-16", 1],
  ["2012-04-23", 0],
])("seen last on %s while the others came until 14 May: %i silent", (last, silent) => {
  expect(figure(silence([last], [HERE, HERE], ["2012-05-14"]), "personnes-sans-nouvelle").value).toBe(silent);
});

test("who has left, or has just come, is not silent; where nobody writes attendance nobody can tell", () => {
  const left = { stays: [{ entry: "2012-01-02", exit: "2012-03-01" }] };
  const fresh = { stays: [{ entry: "2012-05-07" }] };
  expect(figure(silence(["2012-05-14"], [HERE, left, fresh]), "personnes-sans-nouvelle").value).toBe(0);
  expect(figure(silence([], [HERE, HERE]), "personnes-sans-nouvelle")).toMatchObject({
    value: null,
    unknown: 2,
  });
});

test("a value of reference is told as its source writes it, and computed by nobody", () => {
  const reference = (scope: string, value: number | null) =>
    aRecord("references", {
      indicator: "RSA socle depuis 4 ans",
      scope,
      year: 2012,
      value,
      unit: "%",
      source: "DREES",
    });
  const own = theDepartmentWorkbook({
    references: [reference("France", 37.7), reference("Département", 39), reference("Région", null)],
  });
  const found = figure(computeFigures(aDepartment([], own), 2012), "valeurs-de-reference");
  expect(found.breakdown.map(({ code, display }) => [code, plainSpaces(display)])).toEqual([
    ["rsa-socle-depuis-4-ans-departement", "39 %"],
    ["rsa-socle-depuis-4-ans-france", "37,7 %"],
  ]);
  expect([found.value, found.unknown, found.quality]).toEqual([2, 1, ["Source\u00A0: DREES."]]);
});

test("two references whose names differ by a sign only are two values, in the same order whatever the rows", () => {
  const rows = ["Part < 4 ans", "Part ≥ 4 ans"].map((indicator, index) =>
    aRecord("references", { indicator, scope: "France", year: 2012, value: index + 1, unit: "%" }),
  );
  const found = (references: typeof rows) =>
    figure(
      computeFigures(aDepartment([], theDepartmentWorkbook({ references })), 2012),
      "valeurs-de-reference",
    );
  expect(found(rows).breakdown.map(({ code, label }) => [code, label])).toEqual([
    ["part-4-ans-france", "Part < 4 ans (France)"],
    ["part-4-ans-france_2", "Part ≥ 4 ans (France)"],
  ]);
  expect(found([...rows].reverse())).toEqual(found(rows));
});

test("an empty department has nothing to say, and never 0 %", () => {
  const figures = computeFigures(aDepartment([anAssociation({ structure: "A" })]), 2012);
  for (const id of [
    "part-retours",
    "delai-de-retour",
    "sorties-par-public-et-issue",
    "part-sorties-dynamiques",
    "effets-constates",
    "relances",
    "relances-par-personne",
    "personnes-sans-nouvelle",
    "part-minima-sociaux",
    "valeurs-de-reference",
  ])
    expect([id, figure(figures, id).display]).toEqual([id, "sans objet"]);
});
