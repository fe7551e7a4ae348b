import { expect, test } from "vitest";
import type { Answer } from "../../../shared/import/question.ts";
import { proposeImport } from "../../../shared/import/proposeImport.ts";
import { type ImportRequest, translateImport } from "../../../shared/import/translateImport.ts";
import type { RawSheet } from "../../../shared/workbook/content.ts";
import { aWorkbook, rawSheets } from "../../support/rawSheets.ts";

/** Serial number of a day, counted otherwise than by the code under test. */
const serial = (day: string) => (Date.parse(`${day}T00:00Z`) - Date.parse("1899-12-30T00:00Z")) / 86_400_000;

const value = (text: string): Answer => ({ as: "value", value: text });

function translate(sheet: RawSheet, others: Partial<ImportRequest> = {}) {
  return translateImport({ sheet, mapping: proposeImport(sheet), answers: {}, existing: [], ...others });
}

const PEOPLE = ["Nom", "Prénom", "DDN", "Entrée"];
const register = (...rows: readonly (readonly (string | number | null)[])[]): RawSheet => ({
  title: "Feuil1",
  rows: [PEOPLE, ...rows],
});

test("who is in the workbook is found again; a blank cell is completed, a filled one is never changed", () => {
  const existing = rawSheets(
    aWorkbook({
      participants: [
        {
          code: "P-007",
          birthName: "Zzcanari",
          firstName: "Quetzal",
          birthDate: "03/04/1985",
          commune: "49007 Angers",
        },
      ],
      enrolments: [{ participant: "P-007", entry: "02/01/2012" }],
      attendances: [],
    }),
  );
  const sheet = {
    title: "Feuil1",
    rows: [
      [...PEOPLE, "Sexe", "Ville", "Logement"],
      ["ZZCANARI", "Quetzal", "03/04/1985", "02/01/2012", "F", "44109 Nantes", "HLM"],
      ["YYCANARI", "Wombat", "01/01/1970", "02/01/2012", "H", "44109 Nantes", null],
    ],
  };
  const { rows, completions, fates } = translate(sheet, { existing });
  expect(rows.participants).toMatchObject([{ code: "P-008", birthName: "YYCANARI" }]);
  expect(rows.enrolments).toEqual([{ participant: "P-008", entry: serial("2012-01-02") }]);
  expect(completions).toEqual([
    { tab: "participants", row: 2, column: "sex", cell: "Femme" },
    { tab: "enrolments", row: 2, column: "housing", cell: "Locataire HLM" },
  ]);
  expect(fates).toContainEqual({ row: 2, position: 6, fate: "left", why: "differs" });
});

test("somebody who may be a person already known is asked about, and becomes who the answer says", () => {
  const existing = rawSheets(aWorkbook());
  const sheet = register(["Zzcanary", "Quetzal", "03/04/1985", "05/03/2013"]);
  const [question] = translate(sheet, { existing }).questions;
  expect(question).toMatchObject({
    about: "person",
    suggestions: ["P-001", "nouvelle personne"],
    cells: ["A2"],
  });
  const key = question?.key ?? "";
  const known = translate(sheet, { existing, answers: { [key]: value("P-001") } });
  expect(known.rows.participants).toBeUndefined();
  expect(known.rows.enrolments).toMatchObject([{ participant: "P-001" }]);
  const other = translate(sheet, { existing, answers: { [key]: value("nouvelle personne") } });
  expect(other.rows.participants).toMatchObject([{ code: "P-003", birthName: "Zzcanary" }]);
});

test("twins and namesakes of another birth date are not made one without being asked", () => {
  const sheet = register(
    ["ZZCANARI", "Quetzal", "03/04/1985", "02/01/2012"],
    ["ZZCANARI", "Ibis", "03/04/1985", "02/01/2012"],
    ["ZZCANARI", "Quetzal", "03/04/1960", "02/01/2012"],
  );
  const { rows, questions } = translate(sheet);
  expect(rows.participants).toHaveLength(3);
  expect(questions.map(({ about, cells, suggestions }) => [about, cells, suggestions])).toEqual([
    ["person", ["A4"], ["ligne 2", "nouvelle personne"]],
  ]);
});

test("one answer is about one person, however many rows name them", () => {
  const sheet = {
    title: "Feuil1",
    rows: [
      ["Date séance", "Atelier", "Créneau", "Nom", "Prénom", "Présence"],
      ["05/01/2012", "Cuisine", "matin", "Zzcanary", "Quetzal", "P"],
      ["12/01/2012", "Cuisine", "matin", "Zzcanary", "Quetzal", "P"],
    ],
  };
  const existing = rawSheets(aWorkbook());
  const [question, ...others] = translate(sheet, { existing }).questions;
  expect(question).toMatchObject({ about: "person", count: 2 });
  expect(others).toEqual([]);
  const { rows } = translate(sheet, {
    existing,
    answers: { [question?.key ?? ""]: value("nouvelle personne") },
  });
  expect(rows.participants).toHaveLength(1);
  expect(rows.attendances?.map(({ participant }) => participant)).toEqual(["P-003", "P-003"]);
});

test("a name in one cell is parted by its capitals; three words alike are asked about", () => {
  const sheet = {
    title: "Feuil1",
    rows: [
      ["Participant", "Entrée"],
      ["Mme ZZCANARI née YYCANARI Quetzal", "02/01/2012"],
      ["Zz Yy Xx", "02/01/2012"],
    ],
  };
  const { rows, questions, fates } = translate(sheet);
  expect(rows.participants).toEqual([
    { code: "P-001", birthName: "YYCANARI", usedName: "ZZCANARI", firstName: "Quetzal" },
  ]);
  expect(questions).toMatchObject([{ target: "participants.fullName", value: "Zz Yy Xx" }]);
  expect(fates.filter(({ row }) => row === 3).map(({ fate }) => fate)).toEqual(["pending", "pending"]);
  const answers = { [questions[0]?.key ?? ""]: value("ZZ-YY Xx") };
  expect(translate(sheet, { answers }).rows.participants?.[1]).toMatchObject({
    birthName: "ZZ-YY",
    firstName: "Xx",
  });
});
