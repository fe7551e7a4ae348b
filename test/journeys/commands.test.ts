import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeWorkbook } from "../../server/workbooks/writeWorkbook.ts";
import { ASSOCIATION_TEMPLATE } from "../../shared/workbook/template.ts";
import { commandLine, newFolder } from "../support/commandLine.ts";
import { aStructure, aWorkbook } from "../support/rawSheets.ts";

const COMMANDS = ["template", "sync", "check", "import", "figures", "rebuild", "serve", "demo"];

test("the help names every command, and every command has its own, in French", async () => {
  const navette = commandLine(newFolder());
  const { out } = await navette("--help");
  for (const command of COMMANDS) {
    expect(out).toContain(`  ${command} `);
    const help = await navette(command, "--help");
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toMatch(/Usage : navette/);
    expect(help.out).toContain("affiche cette aide");
  }
});

test.each([
  [["synk"], "Cette commande n'existe pas."],
  [["sync", "--vite"], "Cette option n'existe pas."],
  [["figures", "--year", "deux mille"], "« deux mille » n'est pas une année"],
  [["figures", "--format", "pdf"], "Cette valeur n'est pas acceptée."],
  [["check", "absent.xlsx"], "n'existe pas. Vérifiez le chemin"],
  [["sync", "--accept", "x.xlsx"], "dites pourquoi : --reason"],
  [["sync", "--accept", "x.xlsx", "--reason", "voulu"], "Aucun classeur ne s'appelle « x.xlsx »"],
])("navette %j is refused with a French sentence", async (args, sentence) => {
  const { code, err } = await commandLine(newFolder())(...args);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

test("looking at an empty department answers « sans objet », and writes nothing", async () => {
  const data = newFolder();
  const { code, out } = await commandLine(data)("figures", "--year", "2012");
  expect(code).toBe(0);
  expect(out).toContain("sans objet");
  expect(out).not.toMatch(/\b0\u00a0%/);
  expect(existsSync(data)).toBe(false);
});

test("the first synchronisation makes the folder and says where to put the workbooks", async () => {
  const data = newFolder();
  const { out } = await commandLine(data)("sync");
  expect(out).toContain(`Aucun classeur dans « ${join(data, "classeurs")} »`);
  expect(existsSync(join(data, "classeurs"))).toBe(true);
});

test("the demonstration refuses a folder of real data, and real workbooks the folder of the demonstration", async () => {
  const data = newFolder();
  const navette = commandLine(data);
  await navette("sync");
  expect(await navette("demo")).toMatchObject({ code: 2 });
  const demonstration = newFolder();
  mkdirSync(demonstration, { recursive: true });
  const settings = { departement: { code: "49", nom: "Essai" }, demonstration: true };
  writeFileSync(join(demonstration, "navette.json"), JSON.stringify(settings));
  const { code, err } = await commandLine(demonstration)("sync", "--workbooks", data);
  expect(code).toBe(2);
  expect(err).toContain("celui de la démonstration");
});

test("check lists each refused row with its tab, its cell and what to do, and stores nothing", async () => {
  const data = newFolder();
  mkdirSync(data, { recursive: true });
  const file = join(data, "essai.xlsx");
  const rows = aWorkbook({
    structure: [aStructure],
    enrolments: [
      { participant: "P-001", entry: 2012 },
      { participant: "P-002", entry: "02/01/2012" },
      { participant: "P-002", entry: "02/01/2012" },
    ],
  });
  writeFileSync(file, await writeWorkbook(ASSOCIATION_TEMPLATE, rows));
  const { code, out } = await commandLine(data)("check", file);
  expect(code).toBe(1);
  expect(out).toMatch(/Parcours +3 +1 +2 +0/);
  expect(out).toMatch(/erreur +Parcours +B2 +« Entrée » contient une année seule/);
  expect(out).toMatch(/erreur +Parcours +A4 +Cette ligne répète la ligne 3/);
  expect(existsSync(join(data, "navette.db"))).toBe(false);
});

test("a clean workbook is in order, and a file that is none is told so", async () => {
  const data = newFolder();
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, "bon.xlsx"), await writeWorkbook(ASSOCIATION_TEMPLATE, aWorkbook()));
  const navette = commandLine(data);
  expect(await navette("check", join(data, "bon.xlsx"))).toMatchObject({ code: 0 });
  writeFileSync(join(data, "mauvais.xlsx"), "ceci n'est pas un classeur");
  const { code, out } = await navette("check", join(data, "mauvais.xlsx"));
  expect(code).toBe(1);
  expect(out).toContain("n'a pas été lu");
});

test("template writes the workbook and its dictionary", async () => {
  const data = newFolder();
  const navette = commandLine(data);
  const file = join(data, "modele.xlsx");
  expect((await navette("template", "--output", file)).code).toBe(0);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
  expect((await navette("template", "--format", "md")).out).toContain("Participants");
  const { out } = await navette("template", "--pour", "departement", "--format", "table-schema");
  expect(JSON.parse(out)).toBeTypeOf("object");
});
