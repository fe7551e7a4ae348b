import { beforeAll, describe, expect, test } from "vitest";
import { tradeCsv } from "../../../server/exports/tradeCsv.ts";
import { tradeWorkbook } from "../../../server/exports/tradeWorkbook.ts";
import { readSheets } from "../../../server/workbooks/readSheets.ts";
import { serialOfDay } from "../../../shared/calendar.ts";
import { TRADE_FILE_KEYS, tradeFile } from "../../../shared/trade/catalogue.ts";
import type { TradeFile, TradeTable } from "../../../shared/trade/tradeTable.ts";
import { aDepartment, anAssociation } from "../../support/departmentBuilder.ts";
import { convertInLibreOffice, hasLibreOffice, WITHOUT_LIBREOFFICE } from "../../support/libreOffice.ts";
import { maineEtLoire2012 } from "../../support/maineEtLoire2012.ts";
import { workbookXml } from "../../support/workbookXml.ts";

const { associations, own } = maineEtLoire2012();
const hostile = anAssociation({
  structure: "=cmd|'/c calc'!A1",
  card: { name: "@SUM(1+1)*cmd" },
  people: [{ stays: [{ entry: "2012-03-05", exit: "2012-06-29" }] }],
});
const department = aDepartment([...associations, hostile], own);

/** What a cell reads as: a day is its serial number. */
const cellsAsRead = ({ rows, days = [] }: TradeTable) =>
  rows.map((row) =>
    row.map((cell, column) => (days.includes(column) && typeof cell === "string" ? serialOfDay(cell) : cell)),
  );

const trimmed = (row: readonly unknown[]): readonly unknown[] => {
  const filled = row.flatMap((cell, column) => (cell === null || cell === undefined ? [] : [column]));
  return row.slice(0, (filled.at(-1) ?? -1) + 1).map((cell) => cell ?? null);
};

/** Every title, note and row of the file, in order, is a row of its tab. */
async function expectToHold(bytes: Uint8Array, file: TradeFile) {
  const sheets = await readSheets(bytes, "essai.xlsx");
  expect(sheets.map(({ title }) => title)).toEqual(["Lisez-moi", ...file.sheets.map(({ name }) => name)]);
  const readMe = sheets[0]?.rows.flat().join("\n") ?? "";
  expect(readMe).toContain("Fichier interne au Département, ne pas diffuser");
  for (const { text } of file.readMe) expect(readMe).toContain(text);
  file.sheets.forEach(({ tables }, index) => {
    const rows = (sheets[index + 1]?.rows ?? []).map(trimmed).filter((row) => row.length > 0);
    const written = tables.flatMap((table) => [
      [table.title],
      [table.note],
      ...(table.bands === undefined ? [] : [null]),
      [...table.header],
      ...cellsAsRead(table).map(trimmed),
    ]);
    expect(rows).toHaveLength(written.length);
    written.forEach((row, at) => {
      if (row !== null) expect(rows[at]).toEqual(row);
    });
  });
}

test.each(TRADE_FILE_KEYS)("« %s » is read back cell by cell, after what it says of itself", async (key) => {
  const file = tradeFile(key, department, 2012);
  await expectToHold(await tradeWorkbook(file), file);
});

test.each(TRADE_FILE_KEYS)(
  "« %s » has no formula, whatever a structure is called, and the same bytes twice",
  async (key) => {
    const file = tradeFile(key, department, 2012);
    const bytes = await tradeWorkbook(file);
    expect(Buffer.from(await tradeWorkbook(file)).equals(Buffer.from(bytes))).toBe(true);
    const { sheets } = await workbookXml(bytes);
    expect(sheets.length).toBe(file.sheets.length + 1);
    for (const { xml } of sheets) expect(xml).not.toMatch(/<f[ >]/);
  },
);

test("as CSV a name that looks like a formula is text, and days are dates anyone can sort", () => {
  const csv = tradeCsv("fse", tradeFile("fse", department, 2012), "excel");
  expect(csv.startsWith("\uFEFFN°;Structure;")).toBe(true);
  expect(csv).toContain("'=cmd|'/c calc'!A1;'@SUM(1+1)*cmd;2012-03-05;");
  expect(csv.split("\r\n").filter((line) => /(?:^|;)[=@+]/.test(line))).toEqual([]);
});

test.each(["oarsa", "suivi"] as const)(
  "« %s » has several tables: as CSV it is refused, in French",
  (key) => {
    expect(() => tradeCsv(key, tradeFile(key, department, 2012), "standard")).toThrow(/plusieurs tableaux/);
  },
);

test("people of the published document are all there", () => {
  const file = tradeFile("suivi", aDepartment(associations, own), 2012);
  expect(file.sheets[0]?.tables[0]?.rows[0]?.slice(0, 3)).toEqual(["Ensemble", null, 566]);
});

test.skipIf(hasLibreOffice)(WITHOUT_LIBREOFFICE, ({ skip }) => {
  skip();
});

describe.runIf(hasLibreOffice)("in LibreOffice", () => {
  let saved: readonly (readonly [TradeFile, Uint8Array])[];
  beforeAll(async () => {
    saved = [];
    for (const key of TRADE_FILE_KEYS) {
      const file = tradeFile(key, department, 2012);
      saved = [...saved, [file, await convertInLibreOffice(await tradeWorkbook(file), "xlsx", "xlsx")]];
    }
  }, 120_000);

  test("every file opens, and is saved with the same cells", async () => {
    for (const [file, bytes] of saved) await expectToHold(bytes, file);
  });
});
