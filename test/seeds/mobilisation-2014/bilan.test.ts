import { beforeAll, expect, test } from "vitest";
import type { Report } from "../../../shared/report/report.ts";
import { writeReport } from "../../../shared/report/writeReport.ts";
import { chartLines, reportLines } from "../../support/reportText.ts";
import { readThroughChain } from "../readThroughChain.ts";
import { MOBILISATION } from "./document.ts";

let report: Report;

beforeAll(async () => {
  const { department } = await readThroughChain(MOBILISATION);
  report = writeReport(department, MOBILISATION.year, "Département de démonstration");
});

/** Each part beside the words of the document (in the comment), from the same rows. */
test("who leads the actions", () => {
  // « En 2014, 21 organismes, très majoritairement associatifs, sont intervenus sur l'ensemble du département. »
  expect(reportLines(report, "conventionnement")).toEqual([
    "21 structures ont été conventionnées en 2014.",
    "Ces actions sont portées par 18 associations loi 1901 et 3 établissements publics (CCAS, CIAS, CPAS…).",
  ]);
});

test("the target, the rhythm and the figures of elsewhere", () => {
  // « Ces actions regroupent les participants sur 2 à 4 demi-journées par semaine et devront concerner 200 à 300 participants
  // par an. » « 39 % des allocataires du RSA socle sont dans le dispositif depuis 4 ans et plus (contre 37,7 % au niveau
  // national). »
  const [reached, , department, country] = reportLines(report, "objectifs");
  expect(reached).toContain("247 pour un objectif de 200 à 300 : atteint");
  expect(reached).toMatch(
    /Le rythme prévu est de 2 à 4 demi-journées par semaine ; il est tenu \d\d % des semaines\./,
  );
  expect(department).toMatch(/\(Département\) : 39 %$/);
  expect(country).toMatch(/\(France\) : 37,7 %$/);
});

test("the axes and the themes", () => {
  // « trois axes : la mobilisation des publics, la levée des freins à l'emploi, l'octroi d'aides individuelles »
  // « … le rythme de vie et l'organisation de la vie familiale, l'expression et la communication, la valorisation des
  // compétences…, l'appréhension de l'environnement économique social et juridique ou encore… un projet professionnel. »
  const named = (figure: string) => chartLines(report, figure).map((line) => line.replace(/ : .*/, ""));
  expect(named("participants-par-axe")).toEqual(["Mobilisation", "Levée des freins", "Aides individuelles"]);
  expect(named("participants-par-theme").slice(0, 5)).toEqual([
    "Rythme de vie et vie familiale",
    "Expression et communication",
    "Valorisation des compétences",
    "Environnement économique, social et juridique",
    "Projet professionnel",
  ]);
});
