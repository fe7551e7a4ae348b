import { beforeAll, describe, expect, test } from "vitest";
import { cellValidation } from "../../../server/workbooks/cellValidation.ts";
import { listsSheet } from "../../../server/workbooks/listsSheet.ts";
import { readSheets } from "../../../server/workbooks/readSheets.ts";
import { headerOf } from "../../../shared/workbook/headerOf.ts";
import { writeWorkbook } from "../../../server/workbooks/writeWorkbook.ts";
import type { Cell } from "../../../shared/records/cell.ts";
import { readCell } from "../../../shared/records/readCell.ts";
import { columnLetters } from "../../../shared/workbook/content.ts";
import { columnsOf } from "../../../shared/workbook/tab.ts";
import { ASSOCIATION_TEMPLATE, DEPARTMENT_TEMPLATE } from "../../../shared/workbook/template.ts";
import { cellsOf, everyCell } from "../../support/everyCell.ts";
import { xlsxOf } from "../../support/handmadeFiles.ts";
import { convertInLibreOffice, hasLibreOffice, WITHOUT_LIBREOFFICE } from "../../support/libreOffice.ts";
import { workbookXml } from "../../support/workbookXml.ts";

/** Below the rows of the samples; LibreOffice keeps the rules of a whole column down to a thousand rows below the last. */
const BLANK_ROW = 900;

test.skipIf(hasLibreOffice)(WITHOUT_LIBREOFFICE, ({ skip }) => {
  skip();
});

/** The same number of cells in every row, so that blank cells at the end do not count. */
const padded = (rows: readonly (readonly Cell[])[], width: number) =>
  rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));

describe.runIf(hasLibreOffice).each([ASSOCIATION_TEMPLATE, DEPARTMENT_TEMPLATE])("$title", (template) => {
  const rows = everyCell(template);
  let written: Uint8Array;
  let saved: Uint8Array;
  beforeAll(async () => {
    written = await writeWorkbook(template, rows);
    saved = await convertInLibreOffice(written, "xlsx", "xlsx");
  });

  test.each(["xlsx", "ods"] as const)(
    "saved by LibreOffice as %s, every cell is read back the same",
    async (format) => {
      const file = format === "xlsx" ? saved : await convertInLibreOffice(written, "xlsx", format);
      const sheets = await readSheets(file, `essai.${format}`);
      for (const tab of template.tabs) {
        const headers = columnsOf(tab).map(({ column }) => headerOf(column));
        const typed = cellsOf(tab, rows[tab.key] ?? []);
        const found = sheets.find(({ title }) => title === tab.title)?.rows ?? [];
        if (tab.layout === "card") {
          expect(padded(found, 2)).toEqual(
            headers.map((header, index) => [header, typed[0]?.[index] ?? null]),
          );
        } else expect(padded(found, headers.length)).toEqual([headers, ...typed]);
      }
    },
  );

  test("saved by LibreOffice, every rule of typing and every lock stands", async () => {
    const before = await workbookXml(written);
    const after = await workbookXml(saved);
    expect(after.sheets.map(({ title, hidden }) => ({ title, hidden }))).toEqual(
      before.sheets.map(({ title, hidden }) => ({ title, hidden })),
    );
    for (const [index, sheet] of before.sheets.entries()) {
      const same = after.sheets[index];
      const tab = template.tabs.find(({ title }) => title === sheet.title);
      if (tab?.layout !== "table") continue;
      for (const [position] of columnsOf(tab).entries()) {
        const letters = columnLetters(position + 1);
        expect(same?.validationAt(letters, BLANK_ROW)).toEqual(sheet.validationAt(letters, BLANK_ROW));
        expect({ letters, unlocked: same?.isUnlocked(position + 1) }).toEqual({ letters, unlocked: true });
      }
      expect(same?.xml).toContain("<sheetProtection");
      expect(same?.xml.match(/<cfRule/g)).toHaveLength(sheet.xml.match(/<cfRule/g)?.length ?? 0);
    }
  });
});

test.runIf(hasLibreOffice)(
  "a rule of typing takes the explicit unknowns, and no number that reading would refuse",
  async () => {
    const samples: Cell[] = [
      0,
      1,
      5,
      6,
      60,
      168.5,
      2.5,
      -3,
      1e9,
      "ne sait pas",
      "Refus",
      "non recueilli",
      "n'importe quoi",
    ];
    const columns = [...ASSOCIATION_TEMPLATE.tabs, ...DEPARTMENT_TEMPLATE.tabs].flatMap((tab) =>
      columnsOf(tab).filter(
        ({ column }) => (column.type === "integer" || column.type === "decimal") && column.written !== true,
      ),
    );
    const { sheet: lists, places } = listsSheet(ASSOCIATION_TEMPLATE.tabs);
    const cell = (value: Cell, reference: string) =>
      typeof value === "number"
        ? `<c r="${reference}"><v>${value}</v></c>`
        : `<c r="${reference}" t="inlineStr"><is><t>${String(value)}</t></is></c>`;
    const rules = columns.flatMap(({ column }, index) =>
      samples.map((sample, at) => {
        const row = index * samples.length + at + 1;
        const validation = cellValidation(column, {
          range: `A${row}`,
          first: `A${row}`,
          places,
          referred: null,
        });
        const formula = (validation?.formula1 ?? "").replace(/&/g, "&amp;").replace(/</g, "&lt;");
        return `<row r="${row}">${cell(sample, `A${row}`)}<c r="B${row}"><f>${formula}</f></c></row>`;
      }),
    );
    const unknowns = (lists.rows ?? []).map((row, index) => cell(String(row[0] ?? ""), `A${index + 1}`));
    const file = xlsxOf({
      sheets: {
        Essai: rules.join(""),
        Listes: unknowns.map((written, index) => `<row r="${index + 1}">${written}</row>`).join(""),
      },
    });
    const [computed] = await readSheets(await convertInLibreOffice(file, "xlsx", "ods"), "essai.ods");
    for (const [index, { column }] of columns.entries()) {
      for (const [at, sample] of samples.entries()) {
        const { problem } = readCell(column, sample);
        expect({
          header: column.header,
          sample,
          taken: Boolean(computed?.rows[index * samples.length + at]?.[1]),
        }).toEqual({
          header: column.header,
          sample,
          taken: problem === null,
        });
      }
    }
  },
);

describe.runIf(hasLibreOffice)("a workbook that somebody fills in LibreOffice", () => {
  const text = (value: string) =>
    `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const day = (value: string) =>
    `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>x</text:p></table:table-cell>`;
  const number = (value: number) =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;

  test.each(["xlsx", "ods"] as const)("is read back whole once saved as %s", async (format) => {
    const template = await writeWorkbook(ASSOCIATION_TEMPLATE, {
      attendances: [
        { date: 40913, halfDay: "Matin", workshop: "Cuisine", participant: "P-001", status: "Présent" },
      ],
    });
    const flat = Buffer.from(await convertInLibreOffice(template, "xlsx", "fods")).toString("utf8");
    const added = `<table:table-row>${day("2012-01-06")}${text("Après-midi")}${text("Jardin")}${text("P-002")}${text("Absent")}${number(90)}</table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row><table:table-row>${text("7 janvier 2012")}${text("Matin")}${text("Jardin")}<table:table-cell table:formula="of:=&quot;P-&quot;&amp;&quot;003&quot;" office:value-type="string"><text:p>P-003</text:p></table:table-cell></table:table-row>`;
    const row = /(<text:p>Présent<\/text:p>\s*<\/table:table-cell>[^]*?<\/table:table-row>)/;
    const tab = flat.indexOf('table:name="Présences"');
    const filled = flat.slice(0, tab) + flat.slice(tab).replace(row, `$1${added}`);
    expect(filled).not.toBe(flat);
    const file = await convertInLibreOffice(Buffer.from(filled), "fods", format);
    const sheets = await readSheets(file, `essai.${format}`);
    const rows = sheets.find(({ title }) => title === "Présences")?.rows ?? [];
    expect(rows.slice(1)).toEqual([
      [40913, "Matin", "Cuisine", "P-001", "Présent"],
      [40914, "Après-midi", "Jardin", "P-002", "Absent", 90],
      [],
      [],
      [],
      ["7 janvier 2012", "Matin", "Jardin", "P-003"],
    ]);
  });
});
