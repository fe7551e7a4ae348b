import { beforeAll, expect, test } from "vitest";
import type { Report } from "../../../shared/report/report.ts";
import { writeReport } from "../../../shared/report/writeReport.ts";
import { chartLines, reportLines } from "../../support/reportText.ts";
import { readThroughChain } from "../readThroughChain.ts";
import { HIRSON } from "./document.ts";

let report: Report;

beforeAll(async () => {
  const { department } = await readThroughChain(HIRSON);
  report = writeReport(department, HIRSON.year, "Aisne");
});

/** Each part beside the words of the document (in the comment), from the same rows. */
test("how the workshops are open, and for how many people", () => {
  // « Les ateliers sont ouverts du lundi au vendredi à raison de 35 heures par semaine. Ils peuvent accueillir chacun de façon
  // simultanée jusqu'à six personnes. »
  const text = reportLines(report, "ateliers").join(" ");
  expect(text).toContain("9 supports ont été utilisés");
  expect(text).toMatch(/les ateliers peuvent accueillir 54 personnes en même temps .* ouvertes 35/);
});

test("the hours of the contracts", () => {
  // « … le volume d'heures prévues dont minimum 9 heures par semaine. »
  expect(reportLines(report, "presence").join(" ")).toMatch(
    /\d+ % des semaines sont sous le minimum prévu au contrat \(à défaut, 9 heures par semaine\)\./,
  );
});

test("the publics", () => {
  // « Ces ateliers sont ouverts à tous : bénéficiaires RSA, demandeurs d'emploi, bénéficiaires de l'AAH, retraités… »
  expect(reportLines(report, "participants")[0]).toContain(
    "96 participants ont été accueillis en 2018, quelle que soit leur situation de droit.",
  );
  const publics = chartLines(report, "participants-par-situation-de-droit").join(" ");
  for (const named of ["RSA socle", "AAH", "Demandeur d'emploi", "Retraite"])
    expect(publics).toContain(named);
});

test("the progress that the grids measure", () => {
  // « Les évolutions et les progrès se mesurent avec les grilles d'évaluations. »
  expect(reportLines(report, "resultats").filter((line) => / sur 19\)$/.test(line))).toHaveLength(7);
});

test("the means", () => {
  // « Coût annuel : 253 000 euros » « Pour 2018, la subvention s'élève à 50 000 euros » « 18 000 euros de l'ACSE »
  // « 8 personnes dont 5 à temps plein » « 2 véhicules » « six parcelles de jardins (plus de 3000 m2) »
  expect(reportLines(report, "moyens").join(" ")).toContain(
    "Le coût total des actions s'élève à 253 000 €, dont 19,8 % à la charge du Département.",
  );
  expect(chartLines(report, "montant-par-financeur")).toEqual(["Département : 50 000 €", "État : 18 000 €"]);
  expect(chartLines(report, "equipe-par-fonction")).toContain(
    "Encadrement technique : 8, dont 5 à temps plein",
  );
  expect(chartLines(report, "materiel")).toEqual([
    "Parcelle de jardin : 6",
    "Surface des jardins : 3 100 m²",
    "Véhicule : 2",
  ]);
});

test("the exits of each public, in the two readings of one person", () => {
  // « … bénéficiaires du RSA en orientation sociale, on dénombre 20 sorties pour absences, problèmes de santé et 3 sorties
  // dynamiques » « … hors RSA orientation sociale, 46 sorties sans solution ont été dénombrées et 10 sorties positives … dont 1
  // BRSA orientation sociale »
  expect(reportLines(report, "sorties-par-public")).toEqual([
    "Chez les bénéficiaires du RSA en orientation sociale à l'entrée, on dénombre 20 sorties sans solution et 4 sorties positives. Dans les autres publics, on dénombre 46 sorties sans solution et 10 sorties positives. Si l'on lit la situation de droit à la sortie, les sorties positives sont 3 chez les premiers et 11 chez les autres : une même personne change de public en cours de parcours, les deux lectures ne s'additionnent pas.",
  ]);
  expect(chartLines(report, "sorties-positives-detail").length).toBeGreaterThan(5);
});
