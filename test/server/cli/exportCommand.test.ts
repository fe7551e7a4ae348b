import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSheets } from "../../../server/workbooks/readSheets.ts";
import { writeWorkbook } from "../../../server/workbooks/writeWorkbook.ts";
import { ASSOCIATION_TEMPLATE } from "../../../shared/workbook/template.ts";
import { commandLine, newFolder } from "../../support/commandLine.ts";
import { aWorkbook } from "../../support/rawSheets.ts";

/** Words that stand for a person, and what nobody may read beside a row. */
const CANARIES = /zzcanari|quetzal|yycanari|wombat|xxcanari|axolotl|03\/04\/1985|1985-04-03|31140|P-00\d/i;
const SENSITIVE = /soins|AAH|RQTH|addiction|décès/i;

/** Names where they belong, and pasted where they do not. */
async function folderWithCanaries() {
  const data = newFolder();
  const rows = aWorkbook();
  mkdirSync(join(data, "classeurs"), { recursive: true });
  const workbook = await writeWorkbook(ASSOCIATION_TEMPLATE, {
    ...rows,
    participants: [
      ...(rows.participants ?? []),
      {
        code: "P-003",
        birthName: "Xxcanari",
        firstName: "Axolotl",
        birthDate: 31140,
        sex: "Axolotl Xxcanari",
        disabledWorker: "Oui",
      },
    ],
    enrolments: [
      ...(rows.enrolments ?? []),
      {
        participant: "P-003",
        entry: "02/01/2012",
        exit: "29/06/2012",
        rights: "RSA socle; AAH (allocation aux adultes handicapés)",
        outcome: "Décès",
        barriers: "Addiction",
        group: "Axolotl",
        details: "Axolotl",
      },
    ],
  });
  writeFileSync(join(data, "classeurs", "essai.xlsx"), workbook);
  const navette = commandLine(data);
  expect((await navette("sync")).code).toBe(0);
  return { data, navette };
}

test("navette export writes the three files, without a name, a code or a sensitive answer beside a row", async () => {
  const { data, navette } = await folderWithCanaries();
  for (const key of ["oarsa", "fse", "suivi"]) {
    const path = join(data, "exports", `${key}.xlsx`);
    const { code, err } = await navette("export", key, "--year", "2012", "--output", path);
    expect([code, err]).toEqual([0, `Écrit : ${path}\nFichier interne au Département : ne pas diffuser.\n`]);
    const sheets = await readSheets(readFileSync(path), `${key}.xlsx`);
    const words = sheets.flatMap(({ rows }) => rows.flat()).join("\n");
    expect(words).toContain("ne pas diffuser");
    expect(words).not.toMatch(CANARIES);
  }
  const csv = join(data, "exports", "fse.csv");
  expect((await navette("export", "fse", "--year", "2012", "--output", csv)).code).toBe(0);
  const rows = readFileSync(csv, "utf8");
  // The control: the person is there.
  expect(rows).toContain("2012-01-02");
  expect(rows).not.toMatch(CANARIES);
  expect(rows.replaceAll("(santé, logement, vie sociale)", "")).not.toMatch(SENSITIVE);
  expect(readdirSync(join(data, "exports")).sort()).toEqual([
    "fse.csv",
    "fse.xlsx",
    "oarsa.xlsx",
    "suivi.xlsx",
  ]);
});

test("several tables in one CSV, or a file that does not exist, are refused in French and write nothing", async () => {
  const { data, navette } = await folderWithCanaries();
  const path = join(data, "oarsa.csv");
  const several = await navette("export", "oarsa", "--year", "2012", "--output", path);
  expect([several.code, several.err]).toEqual([
    2,
    "L'export « oarsa » n'existe pas en CSV : il a plusieurs tableaux. Demandez-le en XLSX.\n",
  ]);
  expect((await navette("export", "autre")).err).toContain("Cette valeur n'est pas acceptée.");
  expect((await navette("export", "fse", "--year", "deux")).code).toBe(2);
  expect(readdirSync(data)).not.toContain("oarsa.csv");
});
