import { afterAll, expect, test } from "vitest";
import { loadDepartment } from "../../../server/api/loadDepartment.ts";
import { MAINE_ET_LOIRE_2012 } from "../../../shared/programme/programmes/maineEtLoire2012.ts";
import { writeReport } from "../../../shared/report/writeReport.ts";
import { demonstrationStore } from "../../support/demonstrationStore.ts";
import { chartLines, reportLines } from "../../support/reportText.ts";

const { store, close } = await demonstrationStore();
afterAll(close);

const report = writeReport(await loadDepartment(store, MAINE_ET_LOIRE_2012), 2012, "Maine-et-Loire");

/** Each part beside the words of the document (in the comment), from the same rows. */
test("what the Département conventioned", () => {
  // « 22 structures ont été conventionnées en 2012, ce qui représente 389 places pour 566 personnes bénéficiaires du RSA
  // socle. Le soutien financier du Conseil général s'élève à 645 925 € soit un coût moyen par place de 1 660 €. »
  // « Ces actions sont développées par 20 associations loi 1901 et 2 établissements publics type CCAS. »
  expect(reportLines(report, "conventionnement")).toEqual([
    "22 structures ont été conventionnées en 2012, ce qui représente 389 places pour 566 personnes bénéficiaires du RSA socle. Le soutien financier du Département s'élève à 645 925 €, soit un coût moyen par place de 1 660 €.",
    "Ces actions sont portées par 20 associations loi 1901 et 2 établissements publics (CCAS, CIAS, CPAS…).",
  ]);
});

test("who was welcomed", () => {
  // « La typologie du public accueilli est le plus souvent des femmes, âgées de 30 à 49 ans, seules avec ou sans enfants,
  // entrées dans le dispositif depuis 3 à 6 ans. » « 78 % du public accompagné est d'un niveau VI. »
  // « Les prescripteurs de ces actions sont le plus souvent des référents sociaux. »
  const [intro, sex, age, family, seniority, others] = reportLines(report, "public");
  expect(intro).toBe("Pris un à un, les traits du public accueilli sont les suivants :");
  expect(sex).toMatch(/^en majorité des femmes \(\d\d %\)$/);
  expect(age).toMatch(/^en majorité des personnes âgées de 30 à 49 ans \(\d\d %\)$/);
  expect(family).toMatch(/^en majorité des personnes seules avec ou sans enfants \(\d\d %\)$/);
  // The document says « le plus souvent », and less than half are there since 3 to 6 years.
  expect(seniority).toMatch(
    /^le plus souvent des personnes qui sont dans le RMI ou le RSA depuis 3 à moins de 6 ans \([34]\d %\)$/,
  );
  expect(others).toMatch(
    /^Les prescripteurs de ces actions sont en majorité du type « Référent social » \(\d\d %\)\. 78 % des personnes accueillies dont le diplôme est connu sont d'un niveau VI/,
  );
});

test("how they left", () => {
  // « 41 % des personnes sorties de ces ateliers se sont orientées vers des démarches d'insertion sociale du domaine de la
  // santé, du logement, ou de la vie sociale. » « 13 % des personnes ont retrouvé un emploi après leur passage… »
  // « 18 % … en s'orientant vers la formation ou la recherche d'emploi. » « 28 % des personnes ne poursuivent pas l'action… »
  const lines = reportLines(report, "sorties");
  expect(lines[0]).toBe(
    "41 % des personnes sorties de ces ateliers se sont orientées vers des démarches d'insertion sociale du domaine de la santé, du logement ou de la vie sociale.",
  );
  expect(lines[1]).toMatch(/^13 % des personnes sorties de ces ateliers ont retrouvé un emploi/);
  expect(lines[2]).toMatch(/^18 % .* en s'orientant vers la formation ou la recherche d'emploi\.$/);
  expect(lines[3]).toMatch(/^28 % .* ne poursuivent pas l'action, pour des raisons diverses/);
  expect(chartLines(report, "situation-a-la-sortie").map((line) => line.slice(-4))).toEqual([
    "41 %",
    "13 %",
    "18 %",
    "28 %",
  ]);
});

test("where the places are", () => {
  // « L'offre de places … sur les territoires de l'agglomération angevine (soit 80 % des places du département) alors que les
  // territoires ruraux ne représentent que 20 % des places conventionnées. »
  expect(reportLines(report, "territoire")).toEqual([
    "L'offre de places se trouve en majorité dans « Agglomération angevine » (80 % des places), alors que « Territoires ruraux » ne représente que 20 % des places conventionnées.",
  ]);
});

test("how people are supported", () => {
  // « L'accompagnement du bénéficiaire s'effectue principalement sur des temps collectifs. Il est aussi proposé des temps
  // individuels à l'entrée, pendant, et à la fin de l'engagement de la personne dans l'action. »
  const text = reportLines(report, "ateliers").join(" ");
  expect(text).toMatch(
    /L'accompagnement s'effectue principalement sur des temps collectifs \(\d\d % des séances\)\./,
  );
  expect(text).toMatch(
    /Des temps individuels sont aussi proposés à l'entrée \(\d+ %\), pendant \(\d+ %\) et à la fin \(\d+ %\)/,
  );
});
