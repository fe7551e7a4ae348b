import { expect, test } from "vitest";
import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import {
  aDepartment,
  anAssociation,
  type PersonSpec,
  type StaySpec,
} from "../../support/departmentBuilder.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";

function figuresOf(people: readonly PersonSpec[], elsewhere: readonly PersonSpec[] = []) {
  const figures = computeFigures(
    aDepartment([
      anAssociation({ structure: "A", people }),
      anAssociation({ structure: "B", people: elsewhere }),
    ]),
    2012,
  );
  return (id: string): Figure => figures.find((figure) => figure.id === id) ?? expect.fail(id);
}

/** Somebody at the RSA who left on 28 September 2012. */
const left = (stay: StaySpec, who?: string): PersonSpec => ({
  ...(who === undefined ? {} : { who }),
  stays: [{ entry: "2012-01-09", exit: "2012-09-28", ...stay }],
});

const held = ({ breakdown }: Figure) =>
  Object.fromEntries(breakdown.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]));
const said = ({ quality }: Figure) => quality.map(plainSpaces);

const APART = [
  left({ outcome: "renouv" }),
  left({ outcome: "retrait_incarceration" }),
  left({ outcome: null }),
  { stays: [{ entry: "2012-01-09", exit: null, outcome: "emp_cdi" }] },
  { stays: [{ entry: "2012-01-09", exit: ILLEGIBLE, outcome: "emp_cdi" }] },
] as const;

test("3 dynamic exits of 5: one to a lasting job, one to a job of transition, one positive; who renews, withdraws or stays is in none", () => {
  const figure = figuresOf([
    left({ outcome: "emp_fp" }),
    left({ outcome: "emp_interim" }),
    left({ outcome: "form_qual" }),
    left({ outcome: "form_pre" }),
    left({ outcome: "inconnu" }),
    ...APART,
    // Not of the public of the programme.
    left({ outcome: "emp_cdi", rights: ["retraite"] }),
  ]);
  expect(held(figure("sorties-par-categorie-asp"))).toEqual({
    durable: 1,
    transition: 1,
    positive: 1,
    autre: 2,
  });
  const dynamic = figure("part-sorties-dynamiques");
  expect([dynamic.numerator, dynamic.denominator, dynamic.unknown]).toEqual([3, 5, 1]);
  expect(plainSpaces(dynamic.display)).toBe("60 %");
  expect(said(dynamic)).toContain("2 personnes hors calcul : prolongation ou retrait.");
  expect(dynamic.rule).toContain("la durée minimale que l'ASP demande n'est pas appliquée");
});

test("results of the FSE+ are those of everybody who left; a reason that is not told is no result", () => {
  const figure = figuresOf([
    left({ outcome: "iae_aci" }),
    left({ outcome: "form_pre" }),
    left({ outcome: "rech_emploi" }),
    left({ outcome: "soc_langue" }),
    left({ outcome: "inconnu" }),
    left({ outcome: "emp_cdi", rights: ["retraite"] }),
    ...APART,
  ]);
  const results = figure("sorties-resultats-fse");
  // The withdrawal is among those without a result: the FSE+ takes nobody out.
  expect(held(results)).toEqual({ emploi: 2, formation: 1, recherche: 1, autre: 2 });
  expect(results.unknown).toBe(1);
  expect(said(results)).toContain("2 personnes hors calcul : prolongation ou motif non communiqué.");
});

test("six months later, somebody who was not reached has an answer, and a blank cell is unknown", () => {
  const figure = figuresOf([
    left({ outcome: "emp_cdi", situationAt6Months: "emploi_durable" }),
    left({ outcome: "soc_vie", situationAt6Months: "injoignable" }),
    left({ outcome: "soc_vie" }),
    left({ outcome: null, situationAt6Months: ILLEGIBLE }),
    left({ outcome: "renouv", situationAt6Months: "formation" }),
  ])("situation-a-six-mois");
  expect(held(figure)).toEqual({ emploi_durable: 1, injoignable: 1 });
  expect([figure.value, figure.unknown]).toEqual([2, 2]);
});

test("of two structures, the stay that ends last in the year speaks for the person, once", () => {
  const first: StaySpec = { exit: "2012-03-30", outcome: "emp_cdi", pathwayType: "social" };
  const second: StaySpec = { exit: "2012-11-30", outcome: "abandon_sante", pathwayType: "social" };
  const figure = figuresOf([left(first, "same")], [left(second, "same")]);
  expect(held(figure("sorties-par-public-et-issue"))).toEqual({ rsa_social_sans_solution: 1 });
  expect(held(figure("sorties-sans-solution-par-motif"))).toEqual({ abandon_sante: 1 });
  expect(held(figure("sorties-resultats-fse"))).toEqual({ autre: 1 });
});

test("somebody who has come back since still left: their exit of the year counts where everybody is counted", () => {
  const back: PersonSpec = {
    stays: [{ entry: "2012-01-09", exit: "2012-05-25", outcome: "form_qual" }, { entry: "2012-10-01" }],
  };
  const figure = figuresOf([back]);
  expect(held(figure("sorties-positives-detail"))).toEqual({ "form_qual+inconnu": 1 });
  // Of the public of the programme, who is there again has not left.
  expect(figure("sorties-par-categorie-asp").value).toBeNull();
});

test("another orientation, or no RSA, is another public whatever is not known beside; else the public is not known, and said", () => {
  const figure = figuresOf([
    left({ outcome: "emp_cdi", rights: null, pathwayType: "pro" }),
    left({ outcome: "reorient", rights: ["ass"], pathwayType: null }),
    left({ outcome: "emp_cdi", rights: ["rsa_majore", "aah"], pathwayType: "social" }),
    left({ outcome: "soc_vie", rights: ["rsa_socle"], pathwayType: null }),
    left({ outcome: "soc_vie", rights: null, pathwayType: "social" }),
    left({ outcome: null, pathwayType: "social" }),
  ]);
  const byPublic = figure("sorties-par-public-et-issue");
  expect(held(byPublic)).toEqual({ autres_positive: 1, autres_sans_solution: 1, rsa_social_positive: 1 });
  expect(byPublic.unknown).toBe(3);
  const others = figure("part-sorties-positives-autres-publics");
  expect([others.numerator, others.denominator, others.unknown]).toEqual([1, 2, 0]);
  const notTold = "2 personnes sorties dont le public n'est pas connu, hors calcul.";
  expect(said(others)).toContain(notTold);
  const reasons = figure("sorties-sans-solution-par-motif");
  expect([reasons.value, reasons.unknown]).toEqual([null, 1]);
  expect(said(reasons)).toContain(notTold);
});

test("an exit whose right is blank when leaving keeps the right of the entry", () => {
  const social = { outcome: "emp_cdi", pathwayType: "social" } as const;
  const figure = figuresOf([
    left({ ...social, rightsAtExit: null }),
    left({ ...social, rightsAtExit: ILLEGIBLE }),
    left({ ...social, rights: ["aah"], rightsAtExit: ["rsa_socle"] }),
  ]);
  expect(held(figure("sorties-par-public-et-issue"))).toEqual({ rsa_social_positive: 2, autres_positive: 1 });
  expect(held(figure("sorties-par-public-a-la-sortie-et-issue"))).toEqual({ rsa_social_positive: 3 });
});

test("an exit of unknown situation may be positive: it is unknown in the detail", () => {
  const figure = figuresOf([
    left({ outcome: "emp_cdi", proof: "oui" }),
    left({ outcome: null }),
    left({ outcome: "soc_vie" }),
  ]);
  const detail = figure("sorties-positives-detail");
  expect([detail.value, detail.unknown]).toEqual([1, 1]);
  // Nobody asks for the proof of an exit that is not known to be positive.
  expect(detail.quality.filter((sentence) => sentence.includes("justificatif"))).toEqual([]);
  expect(detail.breakdown.map(({ ratio }) => ratio)).toEqual([null]);
});
