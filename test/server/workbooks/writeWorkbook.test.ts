import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSheets } from "../../../server/workbooks/parseSheets.ts";
import { writeWorkbook, type WorkbookRows } from "../../../server/workbooks/writeWorkbook.ts";
import { type Cell, isBlank } from "../../../shared/records/cell.ts";
import { columnLetters, type RawSheet } from "../../../shared/workbook/content.ts";
import { recogniseWorkbook, writtenHeader } from "../../../shared/workbook/recognise.ts";
import { attendancesTab } from "../../../shared/workbook/association/attendancesTab.ts";
import { participantsTab } from "../../../shared/workbook/association/participantsTab.ts";
import { columnsOf } from "../../../shared/workbook/tab.ts";
import {
  ASSOCIATION_TEMPLATE,
  DEPARTMENT_TEMPLATE,
  TEMPLATE_VERSION,
  TEMPLATES,
} from "../../../shared/workbook/template.ts";
import { cellsOf, everyCell } from "../../support/everyCell.ts";
import { workbookXml } from "../../support/workbookXml.ts";

async function readBack(rows: WorkbookRows, title: string): Promise<RawSheet["rows"]> {
  const sheets = await parseSheets(await writeWorkbook(ASSOCIATION_TEMPLATE, rows), "essai.xlsx");
  return sheets.find((sheet) => sheet.title === title)?.rows ?? [];
}

const padded = (rows: readonly (readonly Cell[])[], width: number) =>
  rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));

async function sheetOf(title: string, rows: WorkbookRows = {}) {
  const { sheets, part } = await workbookXml(await writeWorkbook(ASSOCIATION_TEMPLATE, rows));
  const index = sheets.findIndex((sheet) => sheet.title === title);
  const sheet = sheets[index];
  if (sheet === undefined) throw new Error(`No sheet "${title}"`);
  return { ...sheet, comments: part(`xl/comments${index + 1}.xml`) };
}

test.each(Object.values(TEMPLATES))(
  "every tab and column of the $kind template is recognised in its file",
  async (template) => {
    const sheets = await parseSheets(await writeWorkbook(template, {}), "essai.xlsx");
    const recognised = recogniseWorkbook(sheets);
    expect(recognised?.kind).toBe(template.kind);
    expect(recognised?.tabs.map(({ tab }) => tab.key)).toEqual(template.tabs.map(({ key }) => key));
    for (const { tab, positions, unknownHeaders, repeatedColumns } of recognised?.tabs ?? []) {
      expect([...positions.keys()]).toEqual(columnsOf(tab).map(({ key }) => key));
      expect({ unknownHeaders, repeatedColumns }).toEqual({ unknownHeaders: [], repeatedColumns: [] });
    }
  },
);

test.each(Object.values(TEMPLATES))(
  "every cell of the $kind template is read back as it was typed",
  async (template) => {
    const rows = everyCell(template);
    const sheets = await parseSheets(await writeWorkbook(template, rows), "essai.xlsx");
    for (const tab of template.tabs) {
      const found = sheets.find(({ title }) => title === tab.title)?.rows ?? [];
      const typed = cellsOf(tab, rows[tab.key] ?? []);
      if (tab.layout === "card") expect(found.map((row) => row[1] ?? null)).toEqual(typed[0]);
      else expect(padded(found.slice(1), columnsOf(tab).length)).toEqual(typed);
    }
  },
);

test("the same rows give the same bytes", async () => {
  const rows = everyCell(ASSOCIATION_TEMPLATE);
  const first = await writeWorkbook(ASSOCIATION_TEMPLATE, rows);
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  expect(Buffer.compare(await writeWorkbook(ASSOCIATION_TEMPLATE, rows), first)).toBe(0);
});

const orBlank = (cell: Cell) => (isBlank(cell) ? null : cell);

test("any text is read back the same, control characters included, blanks alone as a blank cell", async () => {
  const characters = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
  const awkward = fc.string({
    unit: fc.constantFrom("\uD800", "\uDC00", "\uFFFE", "\uFFFF", "a", "_x0041_", "\r", "\n", "\t", " "),
  });
  const position = columnsOf(participantsTab).findIndex(({ key }) => key === "remarks");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(characters, awkward), { minLength: 1, maxLength: 20 }),
      async (texts) => {
        const participants = texts.map((remarks, index) => ({ code: `P-${index}`, remarks }));
        const rows = await readBack({ participants }, participantsTab.title);
        const found = rows.slice(1).map((row) => row[position] ?? null);
        expect(found.map(orBlank)).toEqual(texts.map(orBlank));
      },
    ),
    { numRuns: 30 },
  );
});

test("the workbook says which version of the template it follows", async () => {
  const rows = await readBack({}, "Structure");
  expect(rows.at(-1)?.slice(0, 2)).toEqual(["Version du modèle", TEMPLATE_VERSION]);
});

test("an optional tab is left out when it is not asked for, unless it has rows", async () => {
  const titles = async (rows: WorkbookRows) => {
    const bytes = await writeWorkbook(ASSOCIATION_TEMPLATE, rows, { tabs: ["staff"] });
    return (await parseSheets(bytes, "essai.xlsx")).map(({ title }) => title);
  };
  const core = ["Mode d'emploi", "Structure", "Ateliers", "Participants", "Parcours", "Présences"];
  expect(await titles({})).toEqual([...core, "Équipe", "Listes"]);
  expect(await titles({ groups: [{ name: "Groupe 1" }] })).toEqual([...core, "Groupes", "Équipe", "Listes"]);
});

test("a cell of a column that the template does not have is refused, not dropped", async () => {
  await expect(writeWorkbook(ASSOCIATION_TEMPLATE, { participants: [{ nom: "x" }] })).rejects.toThrow(
    '"participants.nom"',
  );
  await expect(writeWorkbook(DEPARTMENT_TEMPLATE, { participants: [] })).rejects.toThrow('"participants"');
});

test("headers are held, cells below them are free down to the last row", async () => {
  const { xml, isUnlocked } = await sheetOf("Présences");
  expect(xml).toMatch(/<sheetProtection [^>]*sheet="1"/);
  expect(xml).not.toContain("password");
  for (let position = 1; position <= 7; position++) expect(isUnlocked(position)).toBe(true);
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
});

test("each header wears its unit, a star when it is required, and its help as a note", async () => {
  const [headers] = await readBack({}, "Présences");
  expect(headers).toEqual([
    "Date *",
    "Demi-journée *",
    "Atelier *",
    "Participant *",
    "Statut",
    "Minutes (min)",
    "Motif d'absence",
  ]);
  const { comments } = await sheetOf("Présences");
  for (const { column } of columnsOf(attendancesTab)) {
    expect(comments).toContain(column.help);
    expect(headers?.join("|")).toContain(writtenHeader(column));
  }
});

test("a short list is offered in the cell, a long one from the hidden tab, the explicit unknowns with both", async () => {
  const participants = await sheetOf("Participants");
  expect(participants.validationAt("J", 2)).toEqual({
    type: "list",
    errorStyle: "stop",
    formulas: ['"Femme,Homme,nesaitpas,refus,nonrecueilli"'],
  });
  const enrolments = await sheetOf("Parcours");
  const outcome = enrolments.validationAt("W", 1_048_576);
  expect(outcome).toMatchObject({ type: "list", errorStyle: "stop" });
  const lists = await readBack({}, "Listes");
  const position = lists[0]?.indexOf("Situation à la sortie") ?? -1;
  const values = lists.map((row) => row[position] ?? null).filter((value) => value !== null);
  const letters = columnLetters(position + 1);
  expect(outcome?.formulas).toEqual([`Listes!$${letters}$2:$${letters}$${values.length}`]);
  expect((await sheetOf("Listes")).hidden).toBe(true);
  expect([values[1], ...values.slice(-3)]).toEqual(["CDI", "ne sait pas", "refus", "non recueilli"]);
});

test("a column that takes several values warns, a key takes no explicit unknown, a reference proposes the codes", async () => {
  const enrolments = await sheetOf("Parcours");
  expect(enrolments.validationAt("E", 2)).toMatchObject({ type: "list", errorStyle: "warning" });
  expect(enrolments.validationAt("A", 2)).toMatchObject({
    type: "list",
    formulas: ["Participants!$A$2:$A$5000"],
  });
  const attendances = await sheetOf("Présences");
  expect(attendances.validationAt("B", 2)?.formulas).toEqual(['"Matin,Après-midi,Journée"']);
  expect(attendances.validationAt("A", 2)?.type).toBe("date");
});

test("without the tab it refers to, a column proposes nothing", async () => {
  const bytes = await writeWorkbook(ASSOCIATION_TEMPLATE, {}, { tabs: [] });
  const { sheets } = await workbookXml(bytes);
  expect(sheets.find(({ title }) => title === "Parcours")?.validationAt("C", 2)).toBeNull();
});

test("no message is longer than Excel takes, no rule names a cell that is not there", async () => {
  for (const template of Object.values(TEMPLATES)) {
    const { sheets } = await workbookXml(await writeWorkbook(template, {}));
    for (const { xml } of sheets) {
      for (const [, message = ""] of xml.matchAll(/ (?:error|prompt)="([^"]*)"/g))
        expect(message.replace(/&\w+;/g, "x").length).toBeLessThanOrEqual(255);
      for (const [, title = ""] of xml.matchAll(/ (?:errorTitle|promptTitle)="([^"]*)"/g))
        expect(title.replace(/&\w+;/g, "x").length).toBeLessThanOrEqual(32);
      expect(xml).not.toMatch(/undefined|NaN/);
    }
  }
});

test("the empty template weighs less than 80 kB, a year of 3,000 presences less than 150 kB", async () => {
  expect((await writeWorkbook(ASSOCIATION_TEMPLATE, {})).length).toBeLessThan(80_000);
  const attendances = Array.from({ length: 3000 }, (_, index) => ({
    date: 40909 + (index % 300),
    halfDay: "Matin",
    workshop: "Cuisine du jeudi",
    participant: `P-${String(index % 60).padStart(3, "0")}`,
    status: "Présent",
  }));
  expect((await writeWorkbook(ASSOCIATION_TEMPLATE, { attendances })).length).toBeLessThan(150_000);
});
