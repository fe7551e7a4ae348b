import { beforeAll, expect, test } from "vitest";
import type { Report } from "../../../shared/report/report.ts";
import { writeReport } from "../../../shared/report/writeReport.ts";
import { chartLines, reportLines } from "../../support/reportText.ts";
import { readThroughChain } from "../readThroughChain.ts";
import { CE_POUR_MOI } from "./document.ts";

let report: Report;

beforeAll(async () => {
  const { department } = await readThroughChain(CE_POUR_MOI);
  report = writeReport(department, CE_POUR_MOI.year, "Ille-et-Vilaine");
});

/** Each part beside the words of the document (in the comment), from the same rows. */
test("most of the public lives on a minimum", () => {
  // « Le public relevant de minima sociaux étant majoritaire. »
  expect(reportLines(report, "participants").join(" ")).toContain(
    "63 % des participants relèvent d'un minimum social.",
  );
});

test("the workshop of the week", () => {
  // « … des activités de gestion du stress, de la cuisine et du relooking. »
  const [supports] = reportLines(report, "ateliers");
  for (const named of ["alimentation et cuisine", "image de soi", "bien-être"])
    expect(supports).toContain(named);
});

test("people leave and come back", () => {
  // « L'entrée et les sorties dans l'action CéPourMoi sont permanents avec des possibilités d'allers et retours. »
  expect(reportLines(report, "parcours")[0]).toBe(
    "29 % des personnes accueillies sont revenues après être parties. Le retour a lieu en moyenne 90 jours après le départ.",
  );
});

test("what it changed for some, and the energy to reach them", () => {
  // « Travail sur la remise en confiance, caractérisé par une remobilisation… Développement de lien social et d'un processus de
  // rupture de l'isolement pour d'autres. Enfin pour quelques personnes accès à des activités de droit commun. »
  expect(chartLines(report, "effets-constates").slice(0, 4)).toEqual([
    "Accès au droit commun : 5",
    "Rupture de l'isolement : 7",
    "Confiance en soi : 6",
    "Remobilisation vers la formation ou l'emploi : 6",
  ]);
  // « L'énergie folle dans la relance du public »
  expect(reportLines(report, "parcours")[1]).toContain("soit 10,7 par personne relancée");
});
