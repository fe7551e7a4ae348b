import { expect, test } from "vitest";
import { OUTCOME } from "../../../shared/nomenclature/outcome.ts";
import { NOMENCLATURES } from "../../../shared/nomenclature/catalogue.ts";
import { OUTCOME_BY_ORIENTATION } from "../../../shared/nomenclature/outcomeByOrientation.ts";
import { tradeFile } from "../../../shared/trade/catalogue.ts";
import { outcomeBesideRow } from "../../../shared/trade/esf/outcomeBesideRow.ts";
import type { TradeFile } from "../../../shared/trade/tradeTable.ts";
import {
  aDepartment,
  anAssociation,
  aRecord,
  theDepartmentWorkbook,
} from "../../support/departmentBuilder.ts";
import { cellsOf, tableOf } from "../../support/tradeTables.ts";

const present = (date: string, participant: string, halfDay: "matin" | "apres_midi" = "matin") =>
  aRecord("attendances", { date, halfDay, workshop: "Cuisine", participant, status: "present" });
const WORKSHOPS = [aRecord("workshops", { name: "Cuisine" })];

const rowsOf = (file: TradeFile) => {
  const { header, rows } = tableOf(file, "Participations", "Participations");
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
};
const lineOf = (file: TradeFile, code: string) =>
  file.sheets
    .find(({ name }) => name === "Indicateurs")
    ?.tables.flatMap(({ rows }) => rows)
    .find(([first]) => first === code)
    ?.slice(2, 7);

const FIRST = anAssociation({
  structure: "A",
  card: { name: "=Les Tilleuls" },
  workshops: WORKSHOPS,
  fundings: [aRecord("fundings", { year: 2012, funder: "fse", amount: 1000 })],
  people: [
    {
      who: "ana",
      sex: "F",
      nationality: "hors_ue",
      educationLevel: "IV",
      disabledWorker: "oui",
      stays: [
        {
          entry: "2012-01-10",
          exit: "2012-03-30",
          outcome: "renouv",
          ageAtEntry: 29,
          rights: ["demandeur_emploi"],
          lastActivity: "2011-01",
        },
        {
          entry: "2012-04-02",
          exit: "2012-10-31",
          outcome: "soc_sante",
          situationAt6Months: "emploi_durable",
        },
      ],
    },
    // Morning and afternoon of one day, then an absence: one day only.
    { who: "ben", sex: "H", stays: [{ entry: "2012-01-10" }] },
    {
      who: "cleo",
      sex: "F",
      nationality: "nationale",
      disabledWorker: "non",
      educationLevel: "II",
      stays: [
        {
          entry: "2012-06-01",
          exit: "2012-12-31",
          outcome: "rech_emploi",
          ageAtEntry: 61,
          rights: ["rsa_socle", "retraite"],
          housing: "heberge",
        },
      ],
    },
  ],
  attendances: [
    present("2012-01-12", "P-1"),
    present("2012-04-05", "P-1"),
    present("2012-04-05", "P-1", "apres_midi"),
    present("2012-02-06", "P-2"),
    present("2012-02-06", "P-2", "apres_midi"),
    aRecord("attendances", {
      date: "2012-02-07",
      halfDay: "matin",
      workshop: "Cuisine",
      participant: "P-2",
      status: "absent_excuse",
    }),
  ],
});
const SECOND = anAssociation({
  structure: "B",
  workshops: WORKSHOPS,
  people: [
    {
      who: "ana",
      sex: "F",
      commune: "49328",
      stays: [
        {
          entry: "2012-05-01",
          exit: "2013-01-15",
          outcome: "emp_cdi",
          ageAtEntry: 30,
          rights: ["rsa_socle"],
          contractType: "ppae",
          housing: "sans_abri",
        },
      ],
    },
    { sex: "H", stays: [{ entry: "2012-05-01", exit: "2012-09-01", outcome: "iae_aci", ageAtEntry: 17 }] },
  ],
  attendances: [
    present("2013-01-10", "P-1"),
    present("2012-05-02", "P-1"),
    present("2012-05-09", "P-1"),
    present("2012-05-02", "P-2"),
    present("2012-05-03", "P-2"),
  ],
});
const OWN = theDepartmentWorkbook({
  territories: [
    aRecord("territories", { commune: "49328", territory: "Rural" }),
    aRecord("territories", { commune: "49007", territory: "Agglomération" }),
  ],
});
const file = tradeFile("fse", aDepartment([SECOND, FIRST], OWN), 2012);

test("a participation is one person in one structure, under a number of the file, with its first entry and last exit", () => {
  const rows = rowsOf(file);
  expect(rows.map((row) => [row["N°"], row.Structure, row["Date d'entrée"], row["Date de sortie"]])).toEqual([
    [1, "A", "2012-01-10", "2012-10-31"],
    [2, "A", "2012-06-01", "2012-12-31"],
    [3, "B", "2012-05-01", null],
    [4, "B", "2012-05-01", "2012-09-01"],
  ]);
  expect(rows[0]).toMatchObject({
    "Nom de la structure": "=Les Tilleuls",
    "Âge à l'entrée": "18 à 29 ans",
    Sexe: "Femme",
    "Marché du travail à l'entrée": "Chômeur depuis 12 mois au plus",
    "Niveau d'études": "CITE 3 à 4 (CAP à bac)",
    "Jours de présence saisis": 2,
    "Situation à la sortie": "Démarches d'insertion sociale (santé, logement, vie sociale)",
    "Résultat à la sortie": "Aucun de ces résultats",
    "Situation à 6 mois": "Emploi durable (CDI, CDD de 6 mois et plus)",
    "Emploi à 6 mois (EECR05)": "En emploi",
  });
  // Left in January 2013: in 2012 nothing is known of it.
  expect(rows[2]).toMatchObject({
    "Jours de présence saisis": 2,
    "Marché du travail à l'entrée": "Chômeur, durée inconnue",
    "Situation à la sortie": null,
    "Résultat à la sortie": null,
  });
  expect(rows[3]).toMatchObject({
    "Situation à 6 mois": "non recueilli",
    "Niveau d'études": "non recueilli",
  });
});

test("who came on one day only is left out and said, who has no presence written down is kept and said", () => {
  const said = file.readMe.map(({ text }) => text).join("\n");
  expect(said).toContain("1 participation écartée : présence sur un seul jour");
  expect(said).toContain("1 participation sans présence saisie : elle est gardée");
});

test("the indicators count women, men, unknown sex, everybody, and those of whom it cannot be told", () => {
  expect(lineOf(file, "EECO01")).toEqual([2 + 1, 1, 0, 4, 0]);
  // Ana in A (demandeur d'emploi) and in B (PPAE); Cléo is retired; of the last nothing is known.
  expect(lineOf(file, "EECO02")).toEqual([2, 0, 0, 2, 1]);
  expect(lineOf(file, "EECO03")).toEqual([0, 0, 0, 0, 2]);
  expect(lineOf(file, "EECO04")).toEqual([1, 0, 0, 1, 1]);
  expect(lineOf(file, "EECO05")).toEqual(["ND", "ND", "ND", "ND", "ND"]);
  expect(lineOf(file, "EECO06")).toEqual([0, 1, 0, 1, 0]);
  expect(lineOf(file, "EECO07")).toEqual([1, 0, 0, 1, 0]);
  expect(lineOf(file, "EECO08")).toEqual([1, 0, 0, 1, 0]);
  expect(lineOf(file, "EECO10")).toEqual([1, 0, 0, 1, 2]);
  expect(lineOf(file, "EECO12")).toEqual([1, 0, 0, 1, 2]);
  expect(lineOf(file, "EECO13")).toEqual([1, 0, 0, 1, 2]);
  expect(lineOf(file, "EECO14")).toEqual(["ND", "ND", "ND", "ND", "ND"]);
  expect(lineOf(file, "EECO16")).toEqual([1, 0, 0, 1, 3]);
  expect(lineOf(file, "EECO17")).toEqual([1, 0, 0, 1, 3]);
  // Three left in the year: a health step, a search by somebody retired, a job in a social enterprise.
  expect(lineOf(file, "EECR01")).toEqual([1, 0, 0, 1, 0]);
  expect(lineOf(file, "EECR04")).toEqual([0, 1, 0, 1, 0]);
  expect(lineOf(file, "EECR05")).toEqual([1, 0, 0, 1, 2]);
});

test("without a territory that is called rural, rural areas are not available", () => {
  expect(lineOf(tradeFile("fse", aDepartment([FIRST, SECOND]), 2012), "EECO17")?.[0]).toBe("ND");
});

test("structures say whether the ESF pays; disability and origin are counted all together only", () => {
  const { header, rows } = tableOf(file, "Structures", "Participations par structure");
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ["A", "=Les Tilleuls", "oui", 1, 2],
    ["B", null, "non déclaré", 0, 2],
  ]);
  expect(header).toContain("EECO11");
  expect(header.filter((code) => code === "EECO12" || code === "EECO13")).toEqual([]);
});

test("an outcome beside a row never tells a sensitive one, not even by being the only one of its words", () => {
  const sensitive = OUTCOME.entries.filter((entry) => entry.sensitive === true);
  expect(sensitive.length).toBeGreaterThan(0);
  for (const { code } of sensitive) {
    const words = outcomeBesideRow(code);
    const others = OUTCOME.entries.filter(
      (entry) => outcomeBesideRow(entry.code) === words && entry.sensitive !== true,
    );
    expect([code, others.length > 1]).toEqual([code, true]);
  }
  expect(outcomeBesideRow("emp_cdi")).toBe("CDI");
  expect(outcomeBesideRow("renouv")).toBe("Prolongation ou nouveau groupe");
  expect(OUTCOME_BY_ORIENTATION.classes.map(({ label }) => label)).toContain(
    outcomeBesideRow("retrait_deces"),
  );
});

test("no sensitive label and no code of a participant stands in a row, whatever the participants answered", () => {
  const everything = OUTCOME.entries.map(({ code }, index) => ({
    who: `somebody ${index}`,
    sex: "F" as const,
    disabledWorker: "oui" as const,
    stays: [
      {
        entry: "2012-01-02",
        exit: "2012-06-29",
        outcome: code,
        rights: ["rsa_socle", "aah", "asi"] as const,
        barriers: ["sante", "addiction", "handicap", "justice"] as const,
        effects: ["sante"] as const,
        prescriber: "justice" as const,
      },
    ],
  }));
  const department = aDepartment([anAssociation({ structure: "A", people: everything })]);
  const labels = NOMENCLATURES.flatMap(({ entries }) => entries)
    .filter(({ sensitive }) => sensitive === true)
    .map(({ label }) => label);
  expect(labels).toContain("AAH (allocation aux adultes handicapés)");
  for (const key of ["oarsa", "fse", "suivi"] as const) {
    const cells = tradeFile(key, department, 2012).sheets.flatMap(({ tables }) => tables.flatMap(cellsOf));
    expect(cells.length).toBeGreaterThan(0);
    for (const label of labels) expect(cells, key).not.toContain(label);
    expect(cells.filter((cell) => /\bP-\d/.test(cell) || cell.includes("somebody"))).toEqual([]);
  }
  const rows = cellsOf(tableOf(tradeFile("fse", department, 2012), "Participations", "Participations")).join(
    "\n",
  );
  expect(rows).not.toMatch(/handicap|RQTH|AAH|addiction|justice|décès|incarcération|maladie|hors UE/i);
});
