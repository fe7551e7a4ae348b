import { execFile } from "node:child_process";
import { gzipSync } from "node:zlib";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as z from "zod";
import { buildAddon } from "../../addon/build.ts";
import { shippedAddon } from "./addonWorkbook.ts";

const run = promisify(execFile);
const project = fileURLToPath(new URL("../..", import.meta.url));
const fileStatus = z.object({ filesToPush: z.array(z.string()) });

test("clasp would push the script, its pages and the manifest, and nothing else", async () => {
  await buildAddon();
  const { stdout } = await run("npx", ["--no-install", "clasp", "show-file-status", "--json"], {
    cwd: project,
  });
  const { filesToPush } = fileStatus.parse(JSON.parse(stdout));
  const pushed = filesToPush.map((file) => file.replace(/^addon\/dist\//, "")).sort();
  expect(pushed).toEqual(Object.keys(await shippedAddon()).sort());
  expect(pushed).toContain("Code.js");
  expect(pushed.filter((file) => !/^(Code\.js|appsscript\.json|[a-z]+\.html)$/.test(file))).toEqual([]);
});

test("each page stands alone: nothing is fetched from elsewhere", async () => {
  const files = Object.entries(await shippedAddon()).filter(([name]) => name.endsWith(".html"));
  expect(files.length).toBeGreaterThan(0);
  for (const [, html] of files) {
    expect(html).not.toMatch(/<script[^>]+src|<link|@import|url\(\s*["']?https?:/i);
    expect(html).not.toMatch(/fetch\(|XMLHttpRequest|navigator\.sendBeacon|WebSocket/);
  }
});

/** The whole of shared/ is in the script: checks, figures, import. What is measured here is told in the notes of a change. */
test("the script and each page stay small: 360 kB and 120 kB, a third once compressed", async () => {
  for (const [name, text] of Object.entries(await shippedAddon())) {
    const budget = name === "Code.js" ? 360_000 : 120_000;
    expect(Buffer.byteLength(text), name).toBeLessThan(budget);
    expect(gzipSync(text).length, name).toBeLessThan(budget / 3);
  }
});

test("the manifest asks for the open workbook and its side bar, and no more", async () => {
  const manifest: unknown = JSON.parse((await shippedAddon())["appsscript.json"] ?? "{}");
  expect(manifest).toMatchObject({
    oauthScopes: [
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
    ],
  });
});
