import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "../../../shared/records/cell.ts";
import { readCell } from "../../../shared/records/readCell.ts";
import { repairedCell } from "../../../shared/repair/repairedCell.ts";
import { repairedSheets, repairsOf } from "../../../shared/repair/repairs.ts";
import { repairSamples, repairSentence } from "../../../shared/repair/repairSentence.ts";
import { recogniseWorkbook } from "../../../shared/workbook/recognise.ts";
import { columnsOf } from "../../../shared/workbook/tab.ts";
import { ASSOCIATION_TABS, ASSOCIATION_TEMPLATE } from "../../../shared/workbook/template.ts";
import { aWorkbook, rawSheets } from "../../support/rawSheets.ts";

const COLUMNS = ASSOCIATION_TEMPLATE.tabs.flatMap((tab) => columnsOf(tab).map(({ column }) => column));
const { participants, enrolments, workshops } = ASSOCIATION_TABS;

test.each<[string, Parameters<typeof repairedCell>[0], Cell, ReturnType<typeof repairedCell>]>([
  ["another spelling", participants.columns.sex, "F", { kind: "label", cell: "Femme" }],
  ["case and accents", participants.columns.sex, "FEMININ", { kind: "label", cell: "Femme" }],
  ["the label itself", participants.columns.sex, "Femme", null],
  ["a settled gap", participants.columns.sex, "Ne Sait Pas", { kind: "label", cell: "ne sait pas" }],
  [
    "several entries",
    enrolments.columns.rights,
    "rsa socle;ASS",
    { kind: "label", cell: "RSA socle ; ASS (allocation de solidarité spécifique)" },
  ],
  // =DATE(2025;3;5) is 45721 in Excel, LibreOffice and Sheets.
  ["a day typed as text", enrolments.columns.entry, "5/3/2025", { kind: "date", cell: 45721 }],
  ["a real day", enrolments.columns.entry, 45721, null],
  ["a number typed as text", enrolments.columns.plannedHours, "9,5 h", { kind: "number", cell: 9.5 }],
  ["a code in lower case", participants.columns.code, "p-001 ", { kind: "code", cell: "P-001" }],
  ["spaces around a name", participants.columns.birthName, " Roux\u00A0", { kind: "spaces", cell: "Roux" }],
  ["lines of a free text", participants.columns.remarks, "un\n\ndeux", null],
  [
    "a doubled space in a short name",
    workshops.columns.name,
    "Cuisine  du jeudi",
    { kind: "spaces", cell: "Cuisine du jeudi" },
  ],
  ["a near miss", participants.columns.sex, "Femmme", { kind: "suggestion", cell: "Femme" }],
  ["a year where a day is wanted", enrolments.columns.entry, 2012, null],
  ["what means nothing", participants.columns.sex, "bleu", null],
  ["a social security number", participants.columns.phone, "1 85 05 49 007 123 45", null],
])("%s is repaired without changing what it says, or left", (_name, column, cell, repaired) => {
  expect(repairedCell(column, cell)).toEqual(repaired);
});

const anyCell = fc.oneof(
  fc.constantFrom(
    ...COLUMNS.flatMap(({ list }) =>
      (list?.entries ?? []).flatMap(({ label, code, aliases }) => [
        label,
        code,
        ...(aliases ?? []),
        label.toUpperCase(),
        ` ${label} `,
        `${label};${label}`,
      ]),
    ),
  ),
  fc.constantFrom<Cell>(
    "5/3/2025",
    "05.03.25",
    "2025-03-05",
    "10/2009",
    "jamais",
    "9,5",
    "1 h 30",
    "p-1",
    "ne sait pas",
    "REFUS",
    true,
    false,
    "49007  Angers",
    "=1+1",
  ),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -10, max: 60000 }),
);

test("a repair never changes what a cell reads as, unless it could not be read at all", () => {
  fc.assert(
    fc.property(fc.constantFrom(...COLUMNS), anyCell, (column, cell) => {
      const repaired = repairedCell(column, cell);
      if (repaired === null) return;
      const before = readCell(column, cell);
      const after = readCell(column, repaired.cell);
      expect(after.problem).toBeNull();
      if (repaired.kind === "suggestion") expect(before.problem?.code).toBe("list_value_unknown");
      else expect(after.field).toEqual(before.field);
      expect(repairedCell(column, repaired.cell)).toBeNull();
    }),
    { numRuns: 5000 },
  );
});

const messy = () =>
  rawSheets(
    aWorkbook({
      participants: [
        { code: "p-001", birthName: " Zzcanari", firstName: "Quetzal", birthDate: "03/04/1985", sex: "F" },
        { code: "P-002", birthName: "Yycanari", firstName: "Wombat", birthDate: "01/01/1970", sex: "F" },
        { code: "P-003", birthName: "Xxcanari", firstName: "Okapi", birthDate: "32/13/1970", sex: "Femmme" },
      ],
    }),
  );

function repairsIn(
  sheets: ReturnType<typeof messy>,
  isFormula = (_title: string, _row: number, _position: number) => false,
) {
  const recognised = recogniseWorkbook(sheets);
  return recognised === null ? [] : repairsOf(recognised, isFormula);
}

test("the repairs of a workbook are said by column, and a second look finds nothing more", () => {
  const sheets = messy();
  const repairs = repairsIn(sheets);
  const sex = repairs.find(({ id }) => id === "participants.sex.label");
  expect(sex === undefined ? "" : repairSentence(sex)).toBe(
    "2 cellules de « Participants », colonne « Sexe » : valeur écrite autrement que dans la liste.",
  );
  expect(sex === undefined ? [] : repairSamples(sex)).toEqual(["« F » devient « Femme » (2 fois)"]);
  expect(repairs.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "participants.code.code",
      "participants.birthName.spaces",
      "participants.birthDate.date",
      "participants.sex.suggestion",
      "participants.birthYear.computed",
      "enrolments.ageAtEntry.computed",
    ]),
  );
  // Born on 3 April 1985, entered on 2 January 2012; born on 1 January 1970, entered the day after a birthday.
  expect(
    repairs.find(({ id }) => id === "enrolments.ageAtEntry.computed")?.cells.map(({ after }) => after),
  ).toEqual([26, 42]);
  expect(repairsIn([...repairedSheets(sheets, repairs)])).toEqual([]);
});

test("a formula is never written over", () => {
  const all = repairsIn(messy());
  const places = new Set(
    all.flatMap(({ tabTitle, cells }) =>
      cells.map(({ row, position }) => `${tabTitle}|${String(row)}|${String(position)}`),
    ),
  );
  expect(places.size).toBeGreaterThan(5);
  expect(
    repairsIn(messy(), (title, row, position) => places.has(`${title}|${String(row)}|${String(position)}`)),
  ).toEqual([]);
});
