import { expect, test } from "vitest";
import { ILLEGIBLE } from "../../../shared/records/value.ts";
import { tradeFile } from "../../../shared/trade/catalogue.ts";
import { aDepartment, anAssociation, aRecord } from "../../support/departmentBuilder.ts";
import { crossed, tableOf } from "../../support/tradeTables.ts";

const row = (
  date: string,
  workshop: string,
  participant: string,
  status: "present" | "absent_excuse" | "absent_non_excuse" | "seance_annulee" | null = "present",
) => aRecord("attendances", { date, halfDay: "matin", workshop, participant, status });

const FIRST = anAssociation({
  structure: "A",
  workshops: [
    aRecord("workshops", { name: "Cuisine", support: "cuisine", modality: "collectif" }),
    aRecord("workshops", { name: "Four", support: "cuisine", modality: "collectif" }),
    aRecord("workshops", { name: "Jardin", support: "jardinage", modality: "collectif" }),
    aRecord("workshops", { name: "Entretien", support: "accompagnement_individuel", modality: "individuel" }),
    aRecord("workshops", { name: "Sortie" }),
  ],
  people: [
    {
      who: "ana",
      sex: "F",
      birthYear: 1998,
      nationality: "ue",
      highestDiploma: "aucun",
      unrecognisedDiploma: "oui",
      stays: [
        {
          entry: "2012-01-10",
          exit: "2012-05-31",
          outcome: "renouv",
          rights: ["rsa_socle", "rsa_majore", "aah"],
          housing: "heberge",
          rsaOpening: "2009-12-31",
        },
        { entry: "2012-06-01", exit: "2012-11-30", outcome: "emp_cdd6p", rights: ["rsa_socle"] },
      ],
    },
    { sex: "H", birthYear: 1997, stays: [{ exit: "2012-06-01", outcome: "abandon_dem" }] },
    { sex: "F", birthYear: 1947, stays: [{ exit: "2012-06-01", outcome: "abandon_sante" }] },
    { sex: "H", stays: [{ exit: "2012-06-01" }] },
    { sex: "H", stays: [{ exit: ILLEGIBLE, outcome: "emp_cdi" }] },
    { sex: "F", stays: [{ exit: "2013-01-01", outcome: "emp_cdi" }] },
    { sex: "F", stays: [{ exit: "2012-12-31", outcome: "retrait_deces" }] },
    { sex: "F", stays: [{ exit: "2012-12-31", outcome: "inconnu" }] },
  ],
  attendances: [
    row("2012-03-05", "Cuisine", "P-1"),
    row("2012-03-05", "Cuisine", "P-2", "absent_excuse"),
    row("2012-03-12", "Four", "P-1"),
    row("2012-03-12", "Four", "P-3", null),
    row("2012-03-12", "Jardin", "P-1"),
    row("2012-03-13", "Jardin", "P-2", "seance_annulee"),
    row("2012-03-14", "Jardin", "P-2", "absent_non_excuse"),
    row("2012-03-15", "Entretien", "P-1"),
    row("2012-03-16", "Sortie", "P-3"),
    row("2011-12-30", "Cuisine", "P-3"),
  ],
});
const SECOND = anAssociation({
  structure: "B",
  workshops: [aRecord("workshops", { name: "Cuisine", support: "cuisine", modality: "collectif" })],
  people: [
    { who: "ana", sex: "F", stays: [{ entry: "2012-02-01", exit: "2012-02-28", outcome: "form_qual" }] },
  ],
  attendances: [row("2012-02-06", "Cuisine", "P-1")],
});
const file = tradeFile("suivi", aDepartment([FIRST, SECOND]), 2012);

test("D1 describes each person once, by the first stay of the year", () => {
  const table = tableOf(file, "D1", "Tableau 1 (D1)");
  expect(crossed(table, "Ensemble", "Ensemble")).toBe(8);
  expect(crossed(table, "Sexe : Femme", "Ensemble")).toBe(5);
  expect(crossed(table, "Âge au 31 décembre : Moins de 15 ans", "Sexe : Femme")).toBe(1);
  expect(crossed(table, "Âge au 31 décembre : 15 à 24 ans", "Sexe : Homme")).toBe(1);
  expect(crossed(table, "Âge au 31 décembre : 65 ans et plus", "Ensemble")).toBe(1);
  expect(crossed(table, "Ancienneté dans le RSA : De 3 à moins de 6 ans", "Ensemble")).toBe(1);
  expect(crossed(table, "Nationalité : Union européenne", "Ensemble")).toBe(1);
  expect(crossed(table, "Logement : Hébergé par un proche", "Ensemble")).toBe(1);
  expect(crossed(table, "Diplôme étranger non reconnu : Oui", "Ensemble")).toBe(1);
});

test("a sub-total counts each person once, and the note says so", () => {
  const table = tableOf(file, "D1", "Tableau 1 (D1)");
  expect(crossed(table, "Situation de droit : RSA, ensemble", "Ensemble")).toBe(8);
  expect(crossed(table, "Situation de droit : RSA socle", "Ensemble")).toBe(8);
  expect(crossed(table, "Situation de droit : RSA majoré", "Ensemble")).toBe(1);
  expect(crossed(table, "Situation de droit : Autre", "Ensemble")).toBe(1);
  expect(table.note).toContain("Les sous-totaux ne comptent qu'une seule fois chaque personne");
});

test("D2 says where each person stands, by the stay that ends last", () => {
  const table = tableOf(file, "D2", "Tableau 10 (D2) : situation");
  const count = (label: string) => crossed(table, `Situation : ${label}`, "Ensemble");
  expect(count("Sortie de l'accompagnement")).toBe(1);
  expect(count("Maintien dans l'accompagnement")).toBe(1);
  expect(count("Abandon")).toBe(1);
  expect(count("Réorientation")).toBe(0);
  expect(count("Changement de situation administrative")).toBe(2);
  expect(count("Sortie, motif non communiqué")).toBe(1);
  expect(count("Inconnu")).toBe(2);
  const types = tableOf(file, "D2", "Tableau 10 (D2), suite : types");
  expect(crossed(types, "Type de sortie : CDD de 6 mois et plus", "Sexe : Femme")).toBe(1);
  expect(crossed(types, "Ensemble", "Ensemble")).toBe(1);
  const reasons = tableOf(file, "D2", "Tableau 10 (D2), suite : motifs");
  expect(crossed(reasons, "Motif du changement : Déménagement", "Ensemble")).toBe(1);
  expect(crossed(reasons, "Motif du changement : Autres changements", "Ensemble")).toBe(1);
});

test("table 6 counts sessions held, presences, and people once whatever the structures", () => {
  const { rows } = tableOf(file, "Actions collectives", "Tableau 6");
  const line = (support: string) => rows.find(([label]) => label === support)?.slice(1);
  // Expected, held, people present, presences expected, presences, not filled in.
  expect(line("Alimentation et cuisine")).toEqual([2, 3, 1, 4, 3, 1]);
  expect(line("Jardinage")).toEqual([2, 1, 1, 2, 1, 0]);
  expect(line("Ensemble")).toEqual([2, 4, 1, 6, 4, 1]);
  expect(line("Accompagnement individuel")).toEqual([0, 0, 0, 0, 0, 0]);
  expect(line("Modalité de l'atelier inconnue (hors ensemble)")).toEqual([1, 1, 1, 1, 1, 0]);
});
