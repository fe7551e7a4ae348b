import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readSheets } from "../../../server/workbooks/readSheets.ts";
import { writeWorkbook } from "../../../server/workbooks/writeWorkbook.ts";
import { existingRows } from "../../../shared/import/existingRows.ts";
import type { Cell } from "../../../shared/records/cell.ts";
import { ASSOCIATION_TEMPLATE } from "../../../shared/workbook/template.ts";
import { commandLine, newFolder } from "../../support/commandLine.ts";
import { aWorkbook } from "../../support/rawSheets.ts";

/** Every name is invented. The last person may be the one above, misspelt. */
const TABLE = [
  "ATELIER DES SAULES;;;;;;;;",
  ";;;;;;;;",
  "NOM;Prénom;né(e) le;H/F;Ville;Niv. form.;Entrée;sortie le;motif de sortie",
  "ZZCANARI;Quetzal;03/04/1985;F;49007 Angers;Niv. VI;02.01.12;30/06/2012;Abandon",
  "YYCANARI;Wombat;12/12/1970;H;Angers;V;janv-12;;",
  "YYKANARI;Wombat;12/12/1970;H;Angers;V;05/03/2012;;",
].join("\r\n");

const NAMES = /canari|kanari|quetzal|wombat/i;

function folderWith(file: string, content: string | Uint8Array) {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, content);
  return { folder, path, navette: commandLine(folder) };
}

const sheetsOf = async (path: string) => readSheets(readFileSync(path), path);

/** Fills in the decisions as a person does: cells of a column, by what another column of the row holds. */
async function fill(
  path: string,
  tab: string,
  where: string,
  what: string,
  values: Record<string, Cell>,
): Promise<void> {
  const sheets = (await sheetsOf(path)).map(({ title, rows }) => {
    const headers = rows[0] ?? [];
    const [from, to] = [headers.indexOf(where), headers.indexOf(what)];
    if (title !== tab) return { name: title, rows: rows.map((row) => [...row]) };
    const filled = rows.map((row, index) => {
      const value = index === 0 ? undefined : values[String(row[from] ?? "")];
      return value === undefined
        ? [...row]
        : Array.from({ length: headers.length }, (_, at) => (at === to ? value : (row[at] ?? null)));
    });
    return { name: title, rows: filled };
  });
  writeFileSync(path, await writeXlsx({ sheets }));
}

async function decide(path: string): Promise<void> {
  const [decisions] = (await sheetsOf(path)).filter(({ title }) => title === "Décisions");
  const people = (decisions?.rows ?? [])
    .map((row) => String(row[2]))
    .filter((asked) => asked.includes("est-ce"));
  await fill(path, "Décisions", "Valeur trouvée", "Votre décision", {
    Abandon: "Absences répétées",
    "mois sans le jour, comme « janv-12 »": "ok",
    ...Object.fromEntries(people.map((asked) => [asked, "nouvelle personne"])),
  });
}

test("without decisions, a file to fill in is written; nothing printed names anybody; the table is untouched", async () => {
  const { folder, path, navette } = folderWith("suivi.csv", TABLE);
  const { code, out, err } = await navette("import", path);
  expect(code).toBe(1);
  expect(out + err).not.toMatch(NAMES);
  expect(err).toContain("3 décisions à prendre");
  expect(out).toMatch(/Situation à la sortie +1 +I4/);
  expect(readdirSync(folder).sort()).toEqual(["suivi-decisions.xlsx", "suivi.csv"]);
  expect(readFileSync(path, "utf8")).toBe(TABLE);
  const titles = (await sheetsOf(join(folder, "suivi-decisions.xlsx"))).map(({ title }) => title);
  expect(titles).toEqual(["À lire", "Décisions", "Colonnes", "Tableau", "Choix", "Listes"]);
});

test("with the decisions, a new workbook holds the people and their stays; done again, nothing is added", async () => {
  const { folder, path, navette } = folderWith("suivi.csv", TABLE);
  const decisions = join(folder, "suivi-decisions.xlsx");
  await navette("import", path);
  await decide(decisions);
  const { code, out, err } = await navette("import", path, "--decisions", decisions);
  expect({ code, names: NAMES.test(out + err) }).toEqual({ code: 0, names: false });
  const workbook = join(folder, "suivi-navette.xlsx");
  const rows = existingRows(await sheetsOf(workbook));
  expect(rows.get("participants")?.map(({ cells }) => [cells.code, cells.birthName, cells.commune])).toEqual([
    ["P-001", "ZZCANARI", "49007 Angers"],
    ["P-002", "YYCANARI", "49007 Angers"],
    ["P-003", "YYKANARI", "49007 Angers"],
  ]);
  // 2 January, 1 January and 5 March 2012.
  expect(rows.get("enrolments")?.map(({ cells }) => [cells.participant, cells.entry, cells.outcome])).toEqual(
    [
      ["P-001", 40910, "Absences répétées"],
      ["P-002", 40909, null],
      ["P-003", 40973, null],
    ],
  );
  const before = readFileSync(workbook);
  const again = await navette("import", path, "--decisions", decisions, "--vers", workbook);
  expect(again.out).toContain("Rien à ajouter : tout est déjà dans le classeur.");
  expect(readFileSync(workbook).equals(before)).toBe(true);
  expect(readdirSync(folder)).toContain("suivi-navette-2.xlsx");
});

test("rows are added to a workbook in a copy of it, which keeps what stood there", async () => {
  const { folder, path, navette } = folderWith("suivi.csv", TABLE);
  const workbook = join(folder, "classeur.xlsx");
  writeFileSync(workbook, await writeWorkbook(ASSOCIATION_TEMPLATE, aWorkbook()));
  const before = readFileSync(workbook);
  const decisions = join(folder, "suivi-decisions.xlsx");
  await navette("import", path, "--vers", workbook);
  await decide(decisions);
  const output = join(folder, "complet.xlsx");
  expect(
    (await navette("import", path, "--vers", workbook, "--decisions", decisions, "--output", output)).code,
  ).toBe(0);
  const rows = existingRows(await sheetsOf(output));
  expect(rows.get("structure")?.[0]?.cells.name).toBe("Association d'essai");
  expect(rows.get("attendances")).toHaveLength(2);
  // The first one was there, under the same name and birth date.
  expect(rows.get("participants")?.map(({ cells }) => cells.code)).toEqual([
    "P-001",
    "P-002",
    "P-003",
    "P-004",
  ]);
  expect(readFileSync(workbook).equals(before)).toBe(true);
});

test("a column goes where the person says, and the headers are where they say", async () => {
  const { folder, path, navette } = folderWith("suivi.csv", `NOM;Prénom;Remarque\r\n${TABLE}`);
  const decisions = join(folder, "suivi-decisions.xlsx");
  await navette("import", path);
  const settings = (await sheetsOf(decisions)).find(({ title }) => title === "Tableau");
  expect(settings?.rows[1]).toEqual(["Lignes des en-têtes", 4]);
  await fill(decisions, "Colonnes", "En-tête dans votre tableau", "Va dans", {
    "H/F": "ne pas importer",
    Ville: "Participants : Observations",
  });
  const { out } = await navette("import", path, "--decisions", decisions);
  expect(out).toContain("8 reprises sur 9");
  const second = (await sheetsOf(join(folder, "suivi-decisions-2.xlsx"))).find(
    ({ title }) => title === "Colonnes",
  );
  expect(
    second?.rows.filter((row) => ["H/F", "Ville"].includes(String(row[1]))).map((row) => row[2]),
  ).toEqual(["ne pas importer", "Participants : Observations"]);
});

test("answers given once are found again in the next file of decisions", async () => {
  const { folder, path, navette } = folderWith("suivi.csv", TABLE);
  const decisions = join(folder, "suivi-decisions.xlsx");
  await navette("import", path);
  await fill(decisions, "Décisions", "Valeur trouvée", "Votre décision", { Abandon: "vide" });
  expect((await navette("import", path, "--decisions", decisions)).err).toContain("2 décisions à prendre");
  const second = (await sheetsOf(join(folder, "suivi-decisions-2.xlsx"))).find(
    ({ title }) => title === "Décisions",
  );
  expect(second?.rows.find((row) => row[2] === "Abandon")?.[0]).toBe("vide");
});

test.each<[string, (text: string) => Uint8Array]>([
  ["Windows-1252", (text) => Buffer.from(text, "latin1")],
  ["UTF-16", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-8 with a mark and tabs", (text) => Buffer.from(`\uFEFF${text.replaceAll(";", "\t")}`, "utf8")],
])("a CSV in %s is read as well", async (_, encode) => {
  const { path, navette } = folderWith("suivi.csv", encode(TABLE));
  expect((await navette("import", path)).out).toContain("Colonnes : 9 reprises sur 9.");
});

test("what cannot be done is said in French, and nothing is written", async () => {
  const { folder, path, navette } = folderWith("suivi.csv", TABLE);
  const sheet = (name: string) => ({
    name,
    rows: [
      ["Nom", "Prénom"],
      ["ZZCANARI", "Quetzal"],
    ],
  });
  writeFileSync(join(folder, "deux.xlsx"), await writeXlsx({ sheets: [sheet("2011"), sheet("2012")] }));
  writeFileSync(join(folder, "vide.csv"), "");
  const before = readdirSync(folder).sort();
  const refused: readonly (readonly [readonly string[], string])[] = [
    [["import", join(folder, "absent.csv")], "n'existe pas"],
    [["import", join(folder, "vide.csv")], "on n'y trouve aucun tableau"],
    [["import", join(folder, "deux.xlsx")], "a 2 onglets remplis"],
    [["import", join(folder, "deux.xlsx"), "--onglet", "2013"], "a 2 onglets remplis"],
    [["import", path, "--vers", join(folder, "deux.xlsx")], "ne peut rien recevoir"],
    [["import", path, "--decisions", join(folder, "deux.xlsx")], "n'est pas un fichier de décisions"],
    [["import", path, "--output", path], "existe déjà et n'a pas été modifié"],
  ];
  for (const [args, sentence] of refused) {
    const { code, err } = await navette(...args);
    expect({ code, said: err.includes(sentence) ? sentence : err }).toEqual({ code: 2, said: sentence });
  }
  expect(readdirSync(folder).sort()).toEqual(before);
  expect((await navette("import", join(folder, "deux.xlsx"), "--onglet", "2012")).code).toBe(1);
});
