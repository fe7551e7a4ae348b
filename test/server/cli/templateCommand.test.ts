import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readSheets } from "../../../server/workbooks/readSheets.ts";
import { programmeNamed, PROGRAMMES } from "../../../shared/programme/programmes.ts";
import { ASSOCIATION_TEMPLATE } from "../../../shared/workbook/template.ts";
import { commandLine, newFolder } from "../../support/commandLine.ts";

const CORE = ["Structure", "Ateliers", "Participants", "Parcours", "Présences"];

async function written(...args: readonly string[]) {
  const data = newFolder();
  mkdirSync(dirname(data), { recursive: true });
  const file = join(data, "modele.xlsx");
  expect(await commandLine(data)("template", "--output", file, ...args)).toMatchObject({ code: 0 });
  const sheets = await readSheets(readFileSync(file), "modele.xlsx");
  const all = new Set<string>(ASSOCIATION_TEMPLATE.tabs.map(({ title }) => title));
  const card = sheets.find(({ title }) => title === "Structure")?.rows ?? [];
  return {
    tabs: sheets.map(({ title }) => title).filter((title) => all.has(title)),
    programme: card.find(([header]) => header === "Programme")?.[1] ?? null,
  };
}

test.each([
  ["ce-pour-moi-2013", ["Groupes", "Relances"]],
  ["hirson-2018", ["Bilans", "Financements", "Équipe", "Matériel"]],
  ["saint-gilles-2016", ["Groupes", "Bilans", "Financements", "Équipe"]],
])("the workbook of %s has the core tabs and %j", async (key, optional) => {
  expect((await written("--programme", key)).tabs).toEqual([...CORE, ...optional]);
});

test("without a programme the workbook has every tab", async () => {
  expect((await written()).tabs).toEqual(ASSOCIATION_TEMPLATE.tabs.map(({ title }) => title));
});

test.each(PROGRAMMES.map(({ key }) => key))(
  "the card of the workbook of %s already names it",
  async (key) => {
    const { programme } = await written("--programme", key);
    expect(programmeNamed(String(programme)).key).toBe(key);
  },
);

test("the dictionary of a programme describes its tabs and no other", async () => {
  const navette = commandLine(newFolder());
  const { out } = await navette("template", "--programme", "hirson-2018", "--format", "md");
  expect(out).toContain("## Matériel");
  expect(out).not.toContain("## Relances");
});

test.each([
  [["--programme", "hirson"], "Cette valeur n'est pas acceptée."],
  [["--programme", "hirson-2018", "--pour", "departement"], "le même pour tous les programmes"],
])("navette template %j is refused with a French sentence", async (args, sentence) => {
  const { code, err } = await commandLine(newFolder())("template", ...args);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
