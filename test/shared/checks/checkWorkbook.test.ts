import fc from "fast-check";
import { expect, test } from "vitest";
import { checkWorkbook } from "../../../shared/checks/checkWorkbook.ts";
import type { CheckCode } from "../../../shared/checks/catalogue.ts";
import type { Cell } from "../../../shared/records/cell.ts";
import type { RawSheet } from "../../../shared/workbook/content.ts";
import { contentOf } from "../../../shared/workbook/extractContent.ts";
import { recogniseWorkbook } from "../../../shared/workbook/recognise.ts";
import { aStructure, aWorkbook, rawSheets, SIRET, type TypedRows } from "../../support/rawSheets.ts";

function checkSheets(sheets: readonly RawSheet[]) {
  const recognised = recogniseWorkbook(sheets);
  if (recognised === null) throw new Error("Cannot recognise the sheets of this test");
  return checkWorkbook(contentOf(recognised));
}

const check = (rows: TypedRows) => checkSheets(rawSheets(rows));
const codes = (checked: ReturnType<typeof check>): CheckCode[] => checked.problems.map(({ code }) => code);
const found = (rows: TypedRows, code: CheckCode) => {
  const problem = check(rows).problems.find((candidate) => candidate.code === code);
  return problem === undefined ? null : `${problem.tabTitle} ${problem.cell ?? problem.row ?? "-"}`;
};

test("a clean workbook has no problem, and every row is accepted", () => {
  const checked = check(aWorkbook());
  expect(codes(checked)).toEqual([]);
  expect(checked.structure).toBe(SIRET);
  expect(checked.tallies.map(({ tab, accepted, refused, blank }) => [tab, accepted, refused, blank])).toEqual(
    [
      ["structure", 1, 0, 0],
      ["workshops", 1, 0, 0],
      ["participants", 2, 0, 0],
      ["enrolments", 2, 0, 0],
      ["attendances", 2, 0, 0],
    ],
  );
});

test("the birth year and the age at entry are written from the birth date, which is left behind", () => {
  const checked = check(aWorkbook());
  // Born on 3 April 1985, entered on 2 January 2012: 26 until the birthday.
  expect(checked.records.participants?.[0]?.record.birthYear).toBe(1985);
  expect(checked.records.enrolments?.[0]?.record.ageAtEntry).toBe(26);
  expect(JSON.stringify(checked)).not.toMatch(/canari|quetzal|wombat|1985-04/i);
});

test("of rows with one key the first counts, the others are refused and say which row they repeat", () => {
  const { participants = [], attendances = [] } = aWorkbook();
  const [first, second] = attendances;
  const checked = check(
    aWorkbook({
      attendances: [first, { ...first, date: 40913, halfDay: "MATIN " }, second].map((row) => row ?? {}),
    }),
  );
  expect(checked.records.attendances).toHaveLength(2);
  const problem = checked.problems.find(({ code }) => code === "duplicate_row");
  expect(problem).toMatchObject({ row: 3, refusesRow: true, severity: "erreur" });
  expect(problem?.sentence).toContain("ligne 2");
  expect(participants).toHaveLength(2);
});

test("a row that names nobody of the workbook is refused, and nothing else is", () => {
  const rows = aWorkbook();
  const orphan = { participant: "P-009", entry: "02/01/2012" };
  const checked = check({ ...rows, enrolments: [...(rows.enrolments ?? []), orphan] });
  expect(checked.tallies.find(({ tab }) => tab === "enrolments")).toEqual({
    tab: "enrolments",
    rows: 3,
    accepted: 2,
    refused: 1,
    blank: 0,
  });
  expect(found({ ...rows, enrolments: [...(rows.enrolments ?? []), orphan] }, "orphan")).toBe("Parcours A4");
});

test("a misspelt workshop is refused with the name probably meant", () => {
  const rows = aWorkbook({
    attendances: [
      { date: "05/01/2012", halfDay: "Matin", workshop: "Cuisinne", participant: "P-001", status: "Présent" },
    ],
  });
  const problem = check(rows).problems.find(({ code }) => code === "orphan");
  expect(problem?.sentence).toContain("Vouliez-vous dire « Cuisine » ?");
});

test("a blank row in the middle is counted as blank and shifts no row number", () => {
  const rows = aWorkbook();
  const checked = check({
    ...rows,
    participants: [rows.participants?.[0] ?? {}, {}, { code: "Quetzal" }, rows.participants?.[1] ?? {}],
  });
  expect(checked.tallies.find(({ tab }) => tab === "participants")).toEqual({
    tab: "participants",
    rows: 4,
    accepted: 2,
    refused: 1,
    blank: 1,
  });
  expect(checked.problems.find(({ code }) => code === "required_unreadable")).toMatchObject({
    cell: "A4",
    row: 4,
  });
});

test.each<[string, TypedRows, CheckCode, string]>([
  [
    "exit before entry",
    { enrolments: [{ participant: "P-001", entry: "02/02/2012", exit: "01/02/2012", outcome: "CDI" }] },
    "exit_before_entry",
    "Parcours V2",
  ],
  [
    "outcome without exit",
    { enrolments: [{ participant: "P-001", entry: "02/02/2012", outcome: "CDI" }] },
    "outcome_without_exit",
    "Parcours V2",
  ],
  [
    "exit without outcome",
    { enrolments: [{ participant: "P-001", entry: "02/02/2012", exit: "03/02/2012" }] },
    "exit_without_outcome",
    "Parcours W2",
  ],
  [
    "attendance outside the stay",
    { enrolments: [{ participant: "P-001", entry: "06/01/2012" }] },
    "attendance_outside_stay",
    "Présences A2",
  ],
  [
    "somebody without a stay",
    { enrolments: [{ participant: "P-001", entry: "02/01/2012" }] },
    "participant_without_stay",
    "Participants A3",
  ],
  [
    "right opened after the entry",
    {
      enrolments: [
        { participant: "P-001", entry: "02/01/2012", rights: "RSA socle", rsaOpening: "03/01/2012" },
      ],
    },
    "right_opened_after_entry",
    "Parcours F2",
  ],
])("%s is found, at its cell", (_claim, rows, code, place) => {
  expect(found(aWorkbook(rows), code)).toBe(place);
});

test("a stay that ends the day the next begins does not overlap; a day more does", () => {
  const stays = (exit: string) =>
    aWorkbook({
      enrolments: [
        { participant: "P-001", entry: "02/01/2012", exit, outcome: "CDI" },
        { participant: "P-001", entry: "01/03/2012" },
      ],
    });
  expect(found(stays("01/03/2012"), "stays_overlap")).toBeNull();
  expect(found(stays("02/03/2012"), "stays_overlap")).toBe("Parcours B3");
});

test("an impossible exit counts as unknown, not as still there", () => {
  const checked = check(
    aWorkbook({
      enrolments: [{ participant: "P-001", entry: "02/02/2012", exit: "01/02/2012", outcome: "CDI" }],
    }),
  );
  expect(checked.records.enrolments?.[0]?.record.exit).toEqual({ unknown: "illisible" });
});

test("a missing tab, a missing key column or an unreadable identifier holds the workbook", () => {
  const sheets = rawSheets(aWorkbook());
  expect(checkSheets(sheets.filter(({ title }) => title !== "Présences"))).toMatchObject({ held: true });
  const withoutCode = sheets.map((sheet) =>
    sheet.title === "Participants" ? { ...sheet, rows: sheet.rows.map((row) => row.slice(1)) } : sheet,
  );
  expect(codes(checkSheets(withoutCode))).toContain("required_column_missing");
  expect(check(aWorkbook({ structure: [{ ...aStructure, identifier: "12345" }] }))).toMatchObject({
    held: true,
    structure: null,
  });
  expect(codes(checkSheets([...sheets, ...sheets.filter(({ title }) => title === "Présences")]))).toContain(
    "tab_repeated",
  );
});

test("columns are found by name wherever they stand, headers lower down and tabs renamed", () => {
  const moved = rawSheets(aWorkbook()).map(({ title, rows }) => ({
    title: title === "Présences" ? "Emargements 2012" : title.toUpperCase(),
    rows: title === "Structure" ? rows : [["Titre du tableau"], [], ...rows.map((row) => [...row].reverse())],
  }));
  const checked = checkSheets(moved);
  expect(codes(checked)).toEqual([]);
  expect(checked.records).toEqual(withRows(check(aWorkbook()).records, 2));
});

function withRows(records: ReturnType<typeof check>["records"], shift: number) {
  return Object.fromEntries(
    Object.entries(records).map(([tab, rows]) => [
      tab,
      rows.map((row) => (tab === "structure" ? row : { ...row, row: row.row + shift })),
    ]),
  );
}

test("a column that the template does not declare is reported by its header, and none of its cells is kept", () => {
  const sheets = rawSheets(aWorkbook()).map((sheet) =>
    sheet.title === "Participants"
      ? { ...sheet, rows: sheet.rows.map((row, index) => [...row, index === 0 ? "Surnom" : "Quetzalito"]) }
      : sheet,
  );
  const recognised = recogniseWorkbook(sheets);
  const content = recognised === null ? null : contentOf(recognised);
  expect(JSON.stringify(content)).not.toContain("Quetzalito");
  expect(codes(checkSheets(sheets))).toEqual(["columns_unknown"]);
});

test("a name pasted over a coded column is reported, and stands neither in the content nor in a sentence", () => {
  const rows = aWorkbook({
    attendances: [
      {
        date: "Quetzal",
        halfDay: "Quetzal",
        workshop: "Quetzal",
        participant: "Quetzal",
        status: "Quetzal",
        minutes: "Quetzal",
      },
    ],
  });
  const recognised = recogniseWorkbook(rawSheets(rows));
  const content = recognised === null ? null : contentOf(recognised);
  const attendances = content?.tabs.filter(({ key }) => key === "attendances");
  expect(JSON.stringify([attendances, check(rows)])).not.toMatch(/quetzal/i);
  expect(check(rows).tallies.find(({ tab }) => tab === "attendances")).toMatchObject({
    accepted: 0,
    refused: 1,
  });
});

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "P-001",
    "P-002",
    "Cuisine",
    "05/01/2012",
    "Matin",
    "Présent",
    "#REF!",
    "RSA socle",
    "2012",
    "refus",
    " ",
  ),
  fc.integer(),
  fc.boolean(),
);

test("whatever the cells hold, accepted + refused + blank = rows, and a refused row has its reason", () => {
  const anyRows = fc.array(
    fc.dictionary(
      fc.constantFrom("date", "halfDay", "workshop", "participant", "status", "minutes"),
      anyCell,
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(anyRows, anyRows, (attendances, enrolments) => {
      const checked = check(aWorkbook({ attendances, enrolments }));
      for (const { tab, rows, accepted, refused, blank } of checked.tallies) {
        expect(accepted + refused + blank).toBe(rows);
        const reasons = new Set(
          checked.problems.filter((p) => p.tab === tab && p.refusesRow).map((p) => p.row),
        );
        expect(reasons.size).toBe(refused);
      }
    }),
    { numRuns: 300 },
  );
});

test("sheets of anything at all never make the checks fail", () => {
  const anySheet = fc.record({
    title: fc.constantFrom("Structure", "Participants", "Parcours", "Présences", "Ateliers", "x"),
    rows: fc.array(
      fc.array(fc.oneof(anyCell, fc.constantFrom("Code", "Nom", "Entrée", "Participant", "Identifiant")), {
        maxLength: 6,
      }),
      { maxLength: 6 },
    ),
  });
  fc.assert(
    fc.property(fc.array(anySheet, { maxLength: 6 }), (sheets) => {
      const recognised = recogniseWorkbook(sheets);
      if (recognised !== null) checkWorkbook(contentOf(recognised));
    }),
    { numRuns: 500 },
  );
});
