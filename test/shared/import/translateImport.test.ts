import { expect, test } from "vitest";
import type { Answer } from "../../../shared/import/question.ts";
import { proposeImport } from "../../../shared/import/proposeImport.ts";
import { type ImportRequest, translateImport } from "../../../shared/import/translateImport.ts";
import { previewImport } from "../../../shared/import/previewImport.ts";
import { rowsAfter, sheetsOfRows } from "../../../shared/import/workbookAfter.ts";
import type { RawSheet } from "../../../shared/workbook/content.ts";
import { aWorkbook, rawSheets } from "../../support/rawSheets.ts";
import { CROSS, PRESENCES, REGISTER } from "./oldTables.ts";

/** Serial number of a day, counted otherwise than by the code under test. */
const serial = (day: string) => (Date.parse(`${day}T00:00Z`) - Date.parse("1899-12-30T00:00Z")) / 86_400_000;

const value = (text: string): Answer => ({ as: "value", value: text });

function translate(sheet: RawSheet, others: Partial<ImportRequest> = {}) {
  return translateImport({ sheet, mapping: proposeImport(sheet), answers: {}, existing: [], ...others });
}

const asked = (sheet: RawSheet, others: Partial<ImportRequest> = {}) =>
  translate(sheet, others).questions.map(({ target, value: found, suggestions }) => [
    target,
    found,
    suggestions,
  ]);

test("a register becomes participants and stays; who came back has two stays", () => {
  const { rows, questions, people } = translate(REGISTER, {
    answers: {
      "enrolments.rsaOpening|~month": value("premier jour"),
      "participants.commune|saint-essai": { as: "unknown", code: "non_recueilli" },
      "enrolments.inCouple|?": { as: "blank" },
      "enrolments.outcome|abandon": { as: "notes" },
    },
  });
  expect(questions).toEqual([]);
  const level5 = "Niveau V (fin de CAP ou BEP, 2de ou 1re)";
  expect(rows.participants).toEqual([
    {
      code: "P-001",
      birthName: "ZZCANARI",
      firstName: "Quetzal",
      birthDate: serial("1985-04-03"),
      phone: "0612345678",
      sex: "Femme",
      commune: "49007 Angers",
      educationLevel: "Niveau VI (arrêt en 6e, 5e ou 4e)",
      remarks: "Permis B",
    },
    {
      code: "P-002",
      birthName: "YYCANARI",
      firstName: "Wombat",
      birthDate: serial("1983-01-01"),
      sex: "Homme",
      commune: "49007 Angers",
      educationLevel: level5,
    },
    {
      code: "P-003",
      birthName: "XXCANARI",
      firstName: "Ibis",
      birthDate: serial("1990-12-12"),
      sex: "Femme",
      commune: "non recueilli",
      educationLevel: level5,
    },
  ]);
  const first = {
    participant: "P-001",
    rights: "RSA socle",
    rsaOpening: serial("2009-10-01"),
    inCouple: "Non",
    dependentChildren: 2,
    prescriber: "Référent social",
  };
  expect(rows.enrolments).toEqual([
    { ...first, entry: serial("2012-01-02"), exit: serial("2012-06-30"), outcome: "CDD de 6 mois et plus" },
    {
      participant: "P-002",
      entry: serial("2012-01-02"),
      rights: "RSA majoré",
      rsaOpening: serial("2009-07-06"),
      inCouple: "Oui",
      dependentChildren: 0,
      prescriber: "France Travail",
    },
    { ...first, entry: serial("2012-10-01") },
    {
      participant: "P-003",
      entry: serial("2012-03-05"),
      exit: serial("2012-12-31"),
      rights: "AAH (allocation aux adultes handicapés)",
      prescriber: "Mission locale",
      details: "motif de sortie : Abandon",
    },
  ]);
  expect(people).toEqual({
    created: 3,
    alreadyThere: 0,
    onSeveralRows: [{ code: "P-001", rows: [4, 6] }],
    byNameAlone: [],
  });
});

test("what nothing recognises is asked, with its count, its place and what is near", () => {
  expect(translate(REGISTER).questions.map(({ key, count, cells }) => [key, count, cells])).toEqual([
    ["enrolments.rsaOpening|~month", 2, ["J4", "J6"]],
    ["participants.commune|saint-essai", 1, ["F7"]],
    ["enrolments.inCouple|?", 1, ["K7"]],
    ["enrolments.outcome|abandon", 1, ["P7"]],
  ]);
});

test("what is not taken is listed with its place and the reason", () => {
  const left = translate(REGISTER).fates.filter(({ fate }) => fate === "left");
  const places = (why: string) =>
    left.filter((one) => one.why === why).map(({ row, position }) => `${row},${position}`);
  expect(places("outside")).toEqual(["1,1"]);
  expect(places("not_imported")).toEqual(["4,1", "4,7", "5,1", "5,7", "6,1", "6,7", "7,1"]);
  expect(places("blank_sign")).toEqual(["6,15"]);
  expect(places("total")).toEqual(["8,1", "8,2"]);
  expect(places("section")).toEqual(["10,1"]);
});

test("a cross table becomes presences; the workshop and the half-day that it does not say are asked once", () => {
  expect(asked(CROSS)).toEqual([
    ["attendances.halfDay", "Demi-journée : le tableau ne le dit pas", ["Matin", "Après-midi", "Journée"]],
    ["attendances.workshop", "Atelier : le tableau ne le dit pas", []],
  ]);
  const { rows, questions } = translate(CROSS, {
    answers: {
      "missing|attendances.halfDay": value("matin"),
      "missing|attendances.workshop": value("Cuisine"),
    },
  });
  expect(questions).toEqual([]);
  expect(rows.workshops).toEqual([{ name: "Cuisine" }]);
  expect(rows.participants).toEqual([
    { code: "P-001", birthName: "ZZCANARI", firstName: "Quetzal" },
    { code: "P-002", birthName: "YYCANARI", firstName: "Wombat" },
  ]);
  const at = (day: string, participant: string, status: string) => ({
    date: serial(day),
    halfDay: "Matin",
    workshop: "Cuisine",
    participant,
    status,
  });
  expect(rows.attendances).toEqual([
    at("2012-01-05", "P-001", "Présent"),
    at("2012-01-12", "P-001", "Absent"),
    at("2012-01-19", "P-001", "Présent"),
    at("2012-01-05", "P-002", "Présent"),
    at("2012-01-19", "P-002", "Absent excusé"),
  ]);
});

test("hours in a cross table are presences with their minutes; ones alone are ticks", () => {
  const of = (...cells: readonly (string | number)[]) => ({
    title: "Jardin 2012",
    rows: [
      ["Nom", "Prénom", "05/01/2012 matin", "12/01/2012 matin", "19/01/2012 AM"],
      ["ZZCANARI", "Quetzal", ...cells],
    ],
  });
  const answers = { "missing|attendances.workshop": value("Jardin") };
  const marks = (sheet: RawSheet) =>
    translate(sheet, { answers }).rows.attendances?.map(({ halfDay, status, minutes }) => [
      halfDay,
      status,
      minutes,
    ]);
  expect(marks(of(3, "2h30", "A"))).toEqual([
    ["Matin", "Présent", 180],
    ["Matin", "Présent", 150],
    ["Après-midi", "Absent", undefined],
  ]);
  expect(marks(of(1, 1, 0))).toEqual([
    ["Matin", "Présent", undefined],
    ["Matin", "Présent", undefined],
    ["Après-midi", "Absent", undefined],
  ]);
});

test("presences one a row take the date and the workshop written above them", () => {
  const { rows, questions } = translate(PRESENCES);
  expect(questions).toEqual([]);
  expect(rows.workshops).toEqual([{ name: "Cuisine" }]);
  expect(rows.attendances).toEqual([
    {
      date: serial("2012-01-05"),
      halfDay: "Matin",
      workshop: "Cuisine",
      participant: "P-001",
      status: "Présent",
      minutes: 180,
    },
    {
      date: serial("2012-01-05"),
      halfDay: "Matin",
      workshop: "Cuisine",
      participant: "P-002",
      status: "Absent",
    },
    {
      date: serial("2012-01-12"),
      halfDay: "Après-midi",
      workshop: "Cuisine",
      participant: "P-001",
      status: "Présent",
      minutes: 150,
    },
    {
      date: serial("2012-01-12"),
      halfDay: "Après-midi",
      workshop: "Cuisine",
      participant: "P-002",
      status: "Présent",
      minutes: 180,
    },
  ]);
});

test("a workshop that may be a misspelling is asked about; a number tells two workshops apart", () => {
  const existing = rawSheets(aWorkbook());
  const of = (workshop: string) => ({
    title: "Feuil1",
    rows: [
      ["Date séance", "Atelier", "Créneau", "Participant", "Présence"],
      ["05/01/2013", workshop, "matin", "ZZCANARI Quetzal", "P"],
    ],
  });
  expect(asked(of("Cuisne"), { existing })).toEqual([
    ["attendances.workshop", "Cuisne", ["Cuisine", "Cuisne"]],
  ]);
  expect(asked(of("Cuisine 2"), { existing })).toEqual([]);
  expect(translate(of("CUISINE "), { existing }).rows.attendances).toMatchObject([{ workshop: "Cuisine" }]);
});

test("a social-security number is written nowhere, not even in notes", () => {
  const sheet = {
    title: "Feuil1",
    rows: [
      ["Nom", "Prénom", "DDN", "Entrée", "Obs"],
      ["ZZCANARI", "Quetzal", "03/04/1985", "02/01/2012", "sécu 1 85 04 49 007 123 45"],
    ],
  };
  const { rows, fates } = translate(sheet);
  expect(JSON.stringify(rows)).not.toContain("007 123");
  expect(fates).toContainEqual({ row: 2, position: 5, fate: "left", why: "national_number" });
});

test.each([
  ["a cross table", CROSS],
  ["presences one a row", PRESENCES],
])("%s imported twice adds nothing the second time", (_, sheet) => {
  const answers = {
    "missing|attendances.halfDay": value("matin"),
    "missing|attendances.workshop": value("Cuisine"),
  };
  const existing = sheetsOfRows(rowsAfter([], translate(sheet, { answers })));
  const { rows, completions, questions } = translate(sheet, { answers, existing });
  expect({ rows, completions, questions }).toEqual({ rows: {}, completions: [], questions: [] });
});

test("what an import gives is what the checks read: the same codes, days and labels, and no problem of a cell", () => {
  const { problems, tabs } = previewImport(translate(PRESENCES), []);
  expect(tabs.map(({ title, added }) => [title, added])).toEqual([
    ["Ateliers", 1],
    ["Participants", 2],
    ["Présences", 4],
  ]);
  expect(new Set(problems.map(({ code }) => code))).toEqual(
    new Set(["participant_without_stay", "attendance_outside_stay"]),
  );
});
