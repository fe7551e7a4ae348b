import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { folderSource } from "../../../server/sources/folder/folderSource.ts";
import { readSheets } from "../../../server/workbooks/readSheets.ts";
import { writeWorkbook } from "../../../server/workbooks/writeWorkbook.ts";
import type { MatchToken } from "../../../shared/identity/registration.ts";
import type { Identity } from "../../../shared/workbook/extractContent.ts";
import { ASSOCIATION_TEMPLATE } from "../../../shared/workbook/template.ts";
import { xlsxOf } from "../../support/handmadeFiles.ts";
import { aWorkbook } from "../../support/rawSheets.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "navette-folder-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const asked: Identity[] = [];
const tokens = (identity: Identity): MatchToken[] => {
  asked.push(identity);
  return [{ kind: "A0", token: "jeton" }];
};
const source = (path = folder) => folderSource({ folder: path, readSheets, tokens });
const put = (name: string, content: string | Uint8Array = "x") => writeFile(join(folder, name), content);

async function pullOf(name: string) {
  const ref = (await source().list()).find(({ id }) => id === name);
  if (ref === undefined) throw new Error(`"${name}" is not listed`);
  return source().pull(ref);
}

test("workbooks are listed in order, in the folder and one folder deeper, without what is not a workbook", async () => {
  await mkdir(join(folder, "2012", "archives"), { recursive: true });
  await mkdir(join(folder, ".cache"));
  await mkdir(join(folder, "dossier.xlsx"));
  for (const name of [
    "b.xlsx",
    "A.XLSX",
    "c.ods",
    "2012/d.xlsx",
    "2012/archives/e.xlsx",
    ".cache/f.xlsx",
    ".caché.xlsx",
    "~$b.xlsx",
    ".~lock.c.ods#",
    "notes.txt",
    "b.xlsx.bak",
    "g.xls",
  ])
    await put(name);
  await symlink(join(folder, "nulle-part.xlsx"), join(folder, "lien.xlsx"));
  expect((await source().list()).map(({ id }) => id)).toEqual(["2012/d.xlsx", "A.XLSX", "b.xlsx", "c.ods"]);
});

test("the fingerprint of a workbook is the SHA-256 of its bytes", async () => {
  await put("a.xlsx", "abc");
  // FIPS 180-2, appendix B.1.
  expect(await source().list()).toEqual([
    {
      id: "a.xlsx",
      title: "a.xlsx",
      fingerprint: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    },
  ]);
  await put("a.xlsx", "abd");
  const [changed] = await source().list();
  expect(changed?.fingerprint).toBe(createHash("sha256").update("abd").digest("hex"));
});

test("a folder that is not there is refused, an empty one is listed as empty", async () => {
  await expect(source(join(folder, "absent")).list()).rejects.toMatchObject({
    code: "workbooks_folder_missing",
  });
  expect(await source().list()).toEqual([]);
});

test("a pull holds the columns of the template, and tokens in the place of people", async () => {
  asked.length = 0;
  await put("a.xlsx", await writeWorkbook(ASSOCIATION_TEMPLATE, aWorkbook()));
  const { content, registrations, problems } = await pullOf("a.xlsx");
  expect(content.kind).toBe("association");
  expect(content.tabs.find(({ key }) => key === "attendances")?.rowCount).toBe(2);
  expect(problems).toEqual([]);
  expect(registrations).toEqual([
    { participant: "P-001", tokens: [{ kind: "A0", token: "jeton" }] },
    { participant: "P-002", tokens: [{ kind: "A0", token: "jeton" }] },
  ]);
  expect(asked.map(({ birthName }) => birthName)).toEqual(["Zzcanari", "Yycanari"]);
});

test("nothing that identifies a person leaves the source, wherever it was typed", async () => {
  const canaries = ["Zzcanari", "Quetzal", "Wombat", "Yycanari", "03/04/1985", "0612345678", "Observée"];
  const workbook = aWorkbook();
  const [first = {}, ...others] = workbook.participants ?? [];
  await put(
    "a.xlsx",
    await writeWorkbook(
      ASSOCIATION_TEMPLATE,
      aWorkbook({
        participants: [{ ...first, phone: "0612345678", remarks: "Observée", sex: "Zzcanari" }, ...others],
      }),
    ),
  );
  const pulled = JSON.stringify(await pullOf("a.xlsx"));
  for (const canary of canaries) expect(pulled).not.toContain(canary);
});

test("a file that is no workbook of ours is refused by name, and the others are pulled all the same", async () => {
  await put("a.xlsx", xlsxOf({ sheets: { Budget: `<row r="1"><c r="A1"><v>1</v></c></row>` } }));
  await put("b.xlsx", "ceci n'est pas un classeur");
  await put("c.xlsx", await writeWorkbook(ASSOCIATION_TEMPLATE, aWorkbook()));
  await put("d.xlsx");
  await truncate(join(folder, "d.xlsx"), 11_000_000);
  await expect(pullOf("a.xlsx")).rejects.toMatchObject({ code: "not_a_navette_workbook" });
  await expect(pullOf("b.xlsx")).rejects.toMatchObject({ code: "file_unreadable" });
  await expect(pullOf("d.xlsx")).rejects.toMatchObject({ code: "file_too_large" });
  expect((await pullOf("c.xlsx")).registrations).toHaveLength(2);
});

test("a file that went away after it was listed, or may not be opened, is refused by name", async () => {
  await put("a.xlsx", await writeWorkbook(ASSOCIATION_TEMPLATE, aWorkbook()));
  const [ref] = await source().list();
  if (ref === undefined) throw new Error("Nothing is listed");
  await rm(join(folder, "a.xlsx"));
  await expect(source().pull(ref)).rejects.toMatchObject({
    code: "file_not_opened",
    message: expect.stringContaining("« a.xlsx »"),
  });
});

test.skipIf(process.getuid?.() === 0)(
  "a file that may not be read is listed, and refused when it is pulled",
  async () => {
    await put("a.xlsx");
    await chmod(join(folder, "a.xlsx"), 0o000);
    await expect(pullOf("a.xlsx")).rejects.toMatchObject({ code: "file_not_opened" });
  },
);
