import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { buildAddon } from "../../../addon/build.ts";
import { createAppsScript } from "./appsScript.ts";
import type { MenuItem } from "./environment.ts";
import { scriptFolder } from "./scriptFolder.ts";
import { scriptProject } from "./scriptProject.ts";

const built = mkdtempSync(join(tmpdir(), "navette-addon-host-"));
const folder = pathToFileURL(`${built}/`);
await buildAddon(folder);
afterAll(() => rmSync(built, { recursive: true }));

function functionsOf(items: readonly MenuItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === "item") return [item.functionName];
    return item.kind === "menu" ? functionsOf(item.items) : [];
  });
}

test.each(["NONE", "LIMITED"] as const)(
  "the add-on that is shipped builds its menu in the mode %s, of functions that it has",
  (authMode) => {
    const { state, id } = scriptProject();
    const files = scriptFolder(folder);
    const { shown } = createAppsScript({ state, spreadsheetId: id, files }).open({ authMode });
    const names = shown.flatMap((each) => (each.kind === "menu" ? functionsOf(each.items) : []));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(files["Code.js"]).toContain(`function ${name}(`);
  },
);
