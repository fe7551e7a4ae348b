import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { commandLine, newFolder } from "../../support/commandLine.ts";
import { dashboard } from "../../support/dashboard.ts";
import { demonstrationStore } from "../../support/demonstrationStore.ts";
import { textOf } from "../../support/pageText.ts";

const { store, close } = await demonstrationStore();
afterAll(close);
const ask = dashboard({ reader: store });

test("the page of the bilan has its sentences, and each number leads to a definition of the page", async () => {
  const html = await (await ask("/bilan?annee=2012")).text();
  expect(textOf(html)).toContain(
    "22 structures ont été conventionnées en 2012, ce qui représente 389 places pour 566 personnes",
  );
  const targets = [...html.matchAll(/href="#(def-[^"]+)"/g)].map(([, name]) => name);
  expect(targets.length).toBeGreaterThan(30);
  expect(targets.filter((name) => !html.includes(`id="${name}"`))).toEqual([]);
});

test.each([
  ["pdf", "application/pdf", "%PDF"],
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"],
])("the bilan is a %s file to download, named after its year", async (format, type, start) => {
  const answer = await ask(`/bilan.${format}?annee=2012`);
  expect(answer.headers.get("content-type")).toBe(type);
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="bilan-2012.${format}"`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, start.length).toString()).toBe(start);
});

test("a year that is no year is refused in French", async () => {
  const answer = await ask("/bilan.pdf?annee=hier");
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("hier");
});

test("the command writes the file, and says where", async () => {
  const folder = newFolder();
  const file = join(folder, "..", "sous-dossier", "bilan.docx");
  const { code, err } = await commandLine(folder)(
    "bilan",
    "--year",
    "2012",
    "--format",
    "docx",
    "--output",
    file,
  );
  expect([code, err]).toEqual([0, `Écrit : ${join(folder, "..", "sous-dossier", "bilan.docx")}\n`]);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
});
