import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import Database from "libsql";
import { expect, test } from "vitest";
import { createApp } from "../../server/app.tsx";
import { departmentKey } from "../../server/identity/departmentKey.ts";
import { matchTokens } from "../../server/identity/matchTokens.ts";
import { folderSource } from "../../server/sources/folder/folderSource.ts";
import { openStore } from "../../server/store/openStore.ts";
import { synchronise } from "../../server/sync/synchronise.ts";
import { readSheets } from "../../server/workbooks/readSheets.ts";
import { writeWorkbook } from "../../server/workbooks/writeWorkbook.ts";
import { ASSOCIATION_TEMPLATE } from "../../shared/workbook/template.ts";
import { newFolder } from "../support/commandLine.ts";
import { STANDARD } from "../../shared/programme/programmes/standard.ts";
import { aWorkbook, type TypedRows } from "../support/rawSheets.ts";

/** Words that stand for a person: none may be found anywhere but in the workbook. */
const CANARIES = ["zzcanari", "quetzal", "yycanari", "wombat", "xxcanari", "axolotl"];
const BIRTH = ["03/04/1985", "1985-04-03", "31140"];
/** The Insee's own example of a NIR. */
const NIR = ["255081416802538", "2 55 08 14 168 025 38"] as const;

/** A workbook with canaries where they belong, and pasted where they do not. */
function workbookWithCanaries(): TypedRows {
  const rows = aWorkbook();
  return {
    ...rows,
    participants: [
      ...(rows.participants ?? []),
      {
        code: "P-003",
        birthName: "Xxcanari",
        firstName: "Axolotl",
        birthDate: 31140,
        sex: "Axolotl Xxcanari",
        commune: "49007 Axolotl",
      },
      { code: "Axolotl", birthName: "Xxcanari", firstName: "Axolotl" },
      { code: "P-004", birthName: "Xxcanari", remarks: `vu ${NIR[1]}`, nationality: NIR[0] },
    ],
    enrolments: [
      ...(rows.enrolments ?? []),
      {
        participant: "P-003",
        entry: "02/01/2012",
        group: "Axolotl",
        details: "Axolotl",
        outcomeTitle: `${NIR[1]} Axolotl`,
      },
      { participant: "P-004", entry: "Xxcanari", rights: "Axolotl; RSA socle" },
    ],
    attendances: [
      ...(rows.attendances ?? []),
      {
        date: "05/01/2012",
        halfDay: "Matin",
        workshop: "Xxcanari Axolotl",
        participant: "P-003",
        status: "Axolotl",
        minutes: "Axolotl",
      },
      {
        date: "Axolotl",
        halfDay: "Axolotl",
        workshop: "Cuisine",
        participant: "Xxcanari",
        absenceReason: "Axolotl",
      },
    ],
  };
}

async function folderWithCanaries(): Promise<string> {
  const data = newFolder();
  mkdirSync(join(data, "classeurs"), { recursive: true });
  writeFileSync(
    join(data, "classeurs", "essai.xlsx"),
    await writeWorkbook(ASSOCIATION_TEMPLATE, workbookWithCanaries()),
  );
  return data;
}

/** Every file below a folder but the workbooks, as text. */
function textsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith("classeurs"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"));
}

/** Every value of every table, packed ones unpacked. */
function valuesOf(file: string): string[] {
  const database = new Database(file);
  const tables = database
    .prepare("select name from sqlite_master where type = 'table'")
    .raw()
    .all() as string[][];
  const values = tables.flatMap(([name = ""]) =>
    (database.prepare(`select * from "${name}"`).raw().all() as unknown[][]).flat(),
  );
  database.close();
  return values.map((value) => {
    if (!Buffer.isBuffer(value) && !(value instanceof Uint8Array) && !(value instanceof ArrayBuffer))
      return String(value);
    const bytes = Buffer.from(value as Uint8Array);
    return bytes[0] === 0x1f && bytes[1] === 0x8b
      ? gunzipSync(bytes).toString("utf8")
      : bytes.toString("latin1");
  });
}

function expectNobody(texts: readonly string[]) {
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    const lower = text.toLowerCase();
    for (const canary of [...CANARIES, ...BIRTH, ...NIR])
      expect(lower.includes(canary), `${canary} in ${lower.slice(0, 80)}`).toBe(false);
  }
}

test("no name, first name, birth date nor national number stands in the database, its journal, a page or an export", async () => {
  const data = await folderWithCanaries();
  const file = join(data, "navette.db");
  const store = await openStore({ file, department: "49" });
  const logged: string[] = [];
  const log = (message: string) => logged.push(message);
  const source = folderSource({
    folder: join(data, "classeurs"),
    readSheets,
    tokens: matchTokens(await departmentKey(data)),
  });
  const report = await synchronise({
    store,
    source,
    clock: () => new Date(),
    log,
    onProgress: ({ title }) => log(title),
  });
  expect(report.changed).toBe(1);
  // While the store is open the journal still holds what was written.
  expect(readdirSync(data)).toContain("navette.db-wal");
  expectNobody([...textsOf(data), ...logged]);

  const workbooksFolder = join(data, "classeurs");
  const settings = { departmentName: "Essai", demonstration: false, programme: STANDARD, workbooksFolder };
  const app = createApp({ reader: store, clock: () => new Date(), settings, log });
  const paths = [
    "/?annee=2012",
    "/a-corriger",
    "/api/chiffres?annee=2012",
    "/api/chiffres.csv?annee=2012&format=excel",
    "/api/export/fse.csv?annee=2012&format=excel",
  ];
  for (const path of paths) {
    const response = await app.request(`http://localhost${path}`, { headers: { host: "localhost" } });
    expect(response.status).toBe(200);
    expectNobody([await response.text()]);
  }
  expect((await store.problems({ limit: 100, offset: 0 })).problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["national_number", "list_value_unknown", "orphan", "required_unreadable"]),
  );
  await store.close();
  const kept = valuesOf(file);
  // The control: what may be kept is found, packed values included.
  expect(kept.some((text) => text.includes("Cuisine") && text.includes("columns"))).toBe(true);
  expectNobody(kept);
});

test("the command as it is shipped leaves no name in what it prints nor in temporary files", async () => {
  const data = await folderWithCanaries();
  const temporary = `${data}-tmp`;
  mkdirSync(temporary);
  const navette = fileURLToPath(new URL("../../server/bin/navette.js", import.meta.url));
  const env = { ...process.env, NAVETTE_DATA: data, TMPDIR: temporary };
  for (const args of [["sync"], ["check"], ["check", "--format", "json"], ["figures", "--year", "2012"]]) {
    const { stdout, stderr } = spawnSync(process.execPath, [navette, ...args], { env, encoding: "utf8" });
    expectNobody([stdout, stderr]);
  }
  // What tsx keeps there is our own sources, compiled.
  const left = readdirSync(temporary, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes("tsx-"),
  );
  expect(left.map(({ name }) => name)).toEqual([]);
});
