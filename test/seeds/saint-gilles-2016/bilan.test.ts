import { expect, test } from "vitest";
import { SAINT_GILLES_2016 } from "../../../shared/programme/programmes/saintGilles2016.ts";
import { writeReport } from "../../../shared/report/writeReport.ts";
import { readDepartment } from "../../support/readDepartment.ts";
import { reportLines } from "../../support/reportText.ts";
import { sheetsOf } from "../../support/sheetsOf.ts";
import { saintGillesWorkbook, YEAR } from "./workbooks.ts";

const workbook = saintGillesWorkbook();
const { department } = readDepartment(
  [{ file: workbook.file, sheets: sheetsOf(workbook) }],
  SAINT_GILLES_2016,
);
const report = writeReport(department, YEAR, "CPAS de démonstration");

test("the characteristics of the participants of 2016", () => {
  // « 36 % d'hommes et 63 % de femmes. Moyenne d'âge : 42 ans. 66 % originaires d'un pays hors Union Européenne. 77 % ne
  // disposent d'aucune qualification valorisable sur le marché de l'emploi. 97 % sont inactifs depuis + de 24 mois. 63 % ont
  // un niveau « très faible » à « moyen » en français parmi lesquels 37 % suivent des cours FLE et 26 % d'alphabétisation. »
  const [welcomed, ...traits] = reportLines(report, "participants");
  expect(welcomed).toBe(
    "95 participants ont été accueillis en 2016, quelle que soit leur situation de droit. On y compte 63 % de femmes, 36 % d'hommes et 1 % dont le sexe n'est pas renseigné. La moyenne d'âge est de 42 ans.",
  );
  expect(traits.slice(0, 4)).toEqual([
    "66 % des participants sont originaires d'un pays hors de l'Union européenne.",
    "77 % des participants ne disposent d'aucune qualification valorisable sur le marché de l'emploi.",
    "97 % des participants sont inactifs depuis plus de 24 mois.",
    "63 % des participants ont un niveau « très faible » à « moyen » en français.",
  ]);
  // Of all participants, in spite of « parmi lesquels »: 37 + 26 = 63.
  expect(traits.find((line) => line.startsWith("Cours de langue"))).toMatch(
    /en part de tous les participants : 37 % : FLE .* et 26 % : Alphabétisation\.$/,
  );
});

test("the results of 2016", () => {
  // « 17 % des participants abandonnent le processus avant le terme… 22 % … réintègrent donc un autre groupe. 25 % … porteurs
  // d'un projet d'insertion sociale. 36 % … d'insertion professionnelle. » « En 2016, tous les participants arrivés au terme
  // d'un processus ont stabilisé ou amélioré leur situation sociale : vie sociale et culturelle 80 %, santé 46 %… »
  const lines = reportLines(report, "resultats");
  expect(lines.slice(0, 4).map((line) => line.slice(0, 4))).toEqual(["17 %", "22 %", "25 %", "36 %"]);
  expect(lines[4]).toBe(
    "Tous les participants arrivés au terme d'un processus avec des bilans complets (79) ont stabilisé ou amélioré leur situation sociale.",
  );
  expect(lines.slice(6).map((line) => line.replace(/ \(.*/, ""))).toEqual([
    "Vie sociale et culturelle : 80 %",
    "Santé : 46 %",
    "Logement : 44 %",
    "Emploi-formation : 42 %",
    "Famille : 34 %",
    "Finances : 34 %",
    "Administratif : 29 %",
  ]);
});

test("the intervention, its rhythm and its means", () => {
  // « Accompagnement individuel (¼ de l'intervention) … collectif (¾) » « 4 ou 5 après-midi par semaine pendant 10 mois »
  // « 8 et 9 ateliers par semaine pendant 12 mois » « engagement de 2 ETP »
  const text = reportLines(report, "ateliers");
  expect(text.join(" ")).toMatch(
    /l'accompagnement individuel représente 25 % de l'intervention, l'accompagnement collectif 75 %/,
  );
  expect(text.find((line) => line.startsWith("Remobilisation"))).toMatch(
    /: 4 à 5 demi-journées par semaine, .* pendant 10 mois en moyenne\.$/,
  );
  expect(text.find((line) => line.startsWith("Langue"))).toMatch(
    /, 8 à 9 ateliers par semaine, pendant 12 mois en moyenne\.$/,
  );
  expect(reportLines(report, "moyens")[0]).toMatch(/^L'équipe compte 2,?0* équivalents temps plein\./);
});

test("the years since 2012, with who paid", () => {
  const evolution = report.sections.find(({ anchor }) => anchor === "evolution");
  const [table] = evolution?.blocks ?? [];
  if (table?.kind !== "table") return expect.fail("a table");
  const funders = table.rows.at(-1)?.map((cell) => (typeof cell === "string" ? cell : cell.text)) ?? [];
  expect(table.header.at(-1)).toBe("2016");
  expect(funders[0]).toBe("Financeurs");
  expect(funders.at(-1)).toBe("Fédéral ou SPP IS");
});
