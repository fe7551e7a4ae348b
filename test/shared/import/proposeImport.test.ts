import { expect, test } from "vitest";
import { proposeImport } from "../../../shared/import/proposeImport.ts";
import type { RawSheet } from "../../../shared/workbook/content.ts";
import { CROSS, PRESENCES, REGISTER } from "./oldTables.ts";

const targetsOf = (sheet: RawSheet) =>
  Object.fromEntries(proposeImport(sheet).columns.map(({ header, target }) => [header, target]));

test("a register in the words of the field is recognised, title and total included", () => {
  expect(proposeImport(REGISTER)).toMatchObject({ kind: "stays", headerRows: [3, 3], firstRow: 4 });
  expect(targetsOf(REGISTER)).toEqual({
    "N°": null,
    NOM: "participants.birthName",
    Prénom: "participants.firstName",
    "né(e) le": "participants.birthDate",
    "H/F": "participants.sex",
    Ville: "participants.commune",
    Adresse: null,
    "Niv. form.": "participants.educationLevel",
    Ressources: "enrolments.rights",
    "date d'ouverture RSA": "enrolments.rsaOpening",
    "Sit. fam.": "enrolments.inCouple",
    "Nb enfants": "enrolments.dependentChildren",
    "Orienté par": "enrolments.prescriber",
    Entrée: "enrolments.entry",
    "sortie le": "enrolments.exit",
    "motif de sortie": "enrolments.outcome",
    Tél: "participants.phone",
    Obs: "participants.remarks",
  });
});

test("columns of dates are sessions; their year comes from the title", () => {
  const { kind, columns } = proposeImport(CROSS);
  expect(kind).toBe("cross");
  expect(columns.flatMap(({ session }) => session?.date ?? [])).toEqual([
    "2012-01-05",
    "2012-01-12",
    "2012-01-19",
  ]);
  expect(columns.at(-1)?.target).toBeNull();
});

test("a date written once for several rows goes down", () => {
  const { kind, columns } = proposeImport(PRESENCES);
  expect(kind).toBe("attendances");
  expect(columns.filter(({ fillDown }) => fillDown).map(({ target }) => target)).toEqual([
    "attendances.date",
    "attendances.workshop",
    "attendances.halfDay",
  ]);
});

test("a header of two lines, its groups in merged cells, is read as one", () => {
  const sheet = {
    title: "Feuil1",
    rows: [
      ["Bilan 2012"],
      ["État civil", null, null, "Entrée", null, "Sortie", null],
      ["Nom", "Prénom", "Sexe", "Date", "Orienté par", "Date", "Motif"],
      ["ZZCANARI", "Quetzal", "F", "02/01/2012", "CCAS", "30/06/2012", "CDI"],
    ],
  };
  expect(proposeImport(sheet)).toMatchObject({ headerRows: [2, 3], firstRow: 4, lastRow: 4 });
  expect(proposeImport(sheet).columns.map(({ target }) => target)).toEqual([
    "participants.birthName",
    "participants.firstName",
    "participants.sex",
    "enrolments.entry",
    "enrolments.prescriber",
    "enrolments.exit",
    "enrolments.outcome",
  ]);
});

test("days of the month below their month, morning and afternoon apart, are sessions", () => {
  const sheet = {
    title: "Présences 2011-2012",
    rows: [
      ["Participants", "décembre", null, "janvier", null],
      [null, "15", "22 matin", 5, "12 AM"],
      ["ZZCANARI Quetzal", "P", "A", "P", "P"],
    ],
  };
  const { kind, columns } = proposeImport(sheet);
  expect(kind).toBe("cross");
  expect(columns.flatMap(({ session }) => session ?? [])).toEqual([
    { date: "2011-12-15", halfDay: null },
    { date: "2011-12-22", halfDay: "matin" },
    { date: "2012-01-05", halfDay: null },
    { date: "2012-01-12", halfDay: "apres_midi" },
  ]);
});

test("« Sortie » is a date or a situation, as its content says", () => {
  const of = (...cells: readonly string[]) => ({
    title: "Feuil1",
    rows: [
      ["Nom", "Prénom", "Entrée", "Sortie"],
      ...cells.map((cell) => ["ZZCANARI", "Quetzal", "02/01/2012", cell]),
    ],
  });
  expect(targetsOf(of("30/06/2012", "31/12/2012")).Sortie).toBe("enrolments.exit");
  expect(targetsOf(of("CDI", "Déménagement", "Intérim")).Sortie).toBe("enrolments.outcome");
});

test("the name of another person is nobody's, and a social-security number is never imported", () => {
  const sheet = {
    title: "Feuil1",
    rows: [
      ["Nom", "Prénom", "Nom du référent", "Prénom des enfants", "N° sécu", "Date de naissance du conjoint"],
      ["ZZCANARI", "Quetzal", "YYCANARI", "Ibis", "1 85 04 49 007 123 45", "01/01/1980"],
    ],
  };
  expect(Object.values(targetsOf(sheet)).slice(2)).toEqual([null, null, null, null]);
  expect(proposeImport(sheet).columns[4]?.why).toContain("ne doit figurer dans aucun classeur");
});

test("numbers that count the lines are no codes; codes are", () => {
  const of = (...codes: readonly (string | number)[]) => ({
    title: "Feuil1",
    rows: [["N° participant", "Nom", "Prénom"], ...codes.map((code) => [code, "ZZCANARI", "Quetzal"])],
  });
  const codeOf = (sheet: RawSheet) => proposeImport(sheet).columns[0];
  expect(codeOf(of("S-12", "S-15", "S-40"))?.confidence).toBe("sure");
  expect(codeOf(of(1, 2, 3))?.confidence).not.toBe("sure");
});

test("the table ends where another one begins", () => {
  const sheet = {
    title: "Feuil1",
    rows: [
      ["Nom", "Prénom", "Entrée"],
      ["ZZCANARI", "Quetzal", "02/01/2012"],
      [],
      ["Nom", "Prénom", "Sortie", "Motif de sortie"],
      ["YYCANARI", "Wombat", "30/06/2012", "CDI"],
    ],
  };
  expect(proposeImport(sheet)).toMatchObject({ firstRow: 2, lastRow: 3 });
});

test("a sheet without headers, or without anything, is proposed without columns to guess", () => {
  expect(proposeImport({ title: "", rows: [] })).toMatchObject({ headerRows: [0, 0], columns: [] });
  const { headerRows, columns } = proposeImport({
    title: "",
    rows: [
      ["abc", 12, "def"],
      ["ghi", 14, "jkl"],
    ],
  });
  expect(headerRows).toEqual([0, 0]);
  expect(columns.map(({ target }) => target)).toEqual([null, null, null]);
});
