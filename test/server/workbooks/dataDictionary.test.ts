import { expect, test } from "vitest";
import { dataDictionary } from "../../../server/workbooks/dataDictionary.ts";
import { parseSheets } from "../../../server/workbooks/parseSheets.ts";
import { writeWorkbook } from "../../../server/workbooks/writeWorkbook.ts";
import { columnsOf } from "../../../shared/workbook/tab.ts";
import { ASSOCIATION_TEMPLATE, TEMPLATES } from "../../../shared/workbook/template.ts";

type Field = { name: string; type: string; constraints?: { required?: boolean; enum?: string[] } };
type Package = {
  resources: {
    name: string;
    title: string;
    dialect: { sheetName: string };
    schema: {
      fields: Field[];
      missingValues: string[];
      primaryKey?: string[];
      foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
    };
  }[];
};

const packageOf = (kind: keyof typeof TEMPLATES) =>
  JSON.parse(dataDictionary(TEMPLATES[kind], "table-schema")) as Package;

test.each(["association", "department"] as const)(
  "the Table Schema of the %s names the sheets and the headers that the file really has",
  async (kind) => {
    const sheets = await parseSheets(await writeWorkbook(TEMPLATES[kind], {}), "essai.xlsx");
    for (const { dialect, schema, name } of packageOf(kind).resources) {
      const sheet = sheets.find(({ title }) => title === dialect.sheetName);
      const headers = name === "structure" ? sheet?.rows.map((row) => row[0]) : sheet?.rows[0];
      expect(schema.fields.map((field) => field.name)).toEqual(headers);
    }
  },
);

test("the keys of the Table Schema are fields of the resources they name", () => {
  for (const kind of ["association", "department"] as const) {
    const { resources } = packageOf(kind);
    for (const { schema } of resources) {
      const names = schema.fields.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(schema.primaryKey ?? []));
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const referred = resources.find(({ name }) => name === reference.resource);
        expect(names).toEqual(expect.arrayContaining(fields));
        expect(referred?.schema.fields.map(({ name }) => name)).toEqual(
          expect.arrayContaining(reference.fields),
        );
      }
    }
  }
});

test("the Table Schema says that a presence is a date, a half-day, a workshop and a participant", () => {
  const attendances = packageOf("association").resources.find(({ name }) => name === "attendances");
  expect(attendances?.schema).toMatchObject({
    primaryKey: ["Date *", "Demi-journée *", "Atelier *", "Participant *"],
    missingValues: ["", "ne sait pas", "refus", "non recueilli"],
    foreignKeys: [
      { fields: ["Atelier *"], reference: { resource: "workshops", fields: ["Nom court *"] } },
      { fields: ["Participant *"], reference: { resource: "participants", fields: ["Code *"] } },
    ],
  });
  expect(attendances?.schema.fields[1]).toMatchObject({
    type: "string",
    constraints: { required: true, enum: ["Matin", "Après-midi", "Journée"] },
  });
});

test("the JSON dictionary holds every column once and every list that a column uses", () => {
  const dictionary = JSON.parse(dataDictionary(ASSOCIATION_TEMPLATE, "json")) as {
    tabs: { key: string; columns: { key: string; list?: string; identifying?: boolean }[] }[];
    lists: { key: string; entries: { code: string }[] }[];
  };
  expect(dictionary.tabs.map(({ key, columns }) => [key, columns.map((column) => column.key)])).toEqual(
    ASSOCIATION_TEMPLATE.tabs.map((tab) => [tab.key, columnsOf(tab).map(({ key }) => key)]),
  );
  const used = dictionary.tabs.flatMap(({ columns }) => columns.flatMap(({ list }) => list ?? []));
  expect(new Set(dictionary.lists.map(({ key }) => key))).toEqual(new Set(used));
  expect(dictionary.lists.find(({ key }) => key === "sexe")?.entries.map(({ code }) => code)).toHaveLength(2);
});

test("the page to read has a line a column and a line a value, and says what stays in the workbook", () => {
  const page = dataDictionary(ASSOCIATION_TEMPLATE, "md");
  for (const tab of ASSOCIATION_TEMPLATE.tabs) {
    expect(page).toContain(`## ${tab.title}\n`);
    for (const { column } of columnsOf(tab)) {
      expect(page).toContain(`| ${column.header}`);
      for (const { label, code } of column.list?.entries ?? [])
        expect(page).toContain(`| ${label} | \`${code}\``);
    }
  }
  expect(page).toMatch(/\| Prénom \| .* \| indispensable, reste dans le classeur \|/);
  expect(page).toMatch(/\| RQTH \| .* \| sensible \|/);
  expect(page).not.toMatch(/undefined|\[object/);
});
