import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { buildAddon } from "../../addon/build.ts";
import type { Cell } from "../../shared/records/cell.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";

const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), "navette-addon-"))}/`);
await buildAddon(folder);
const bundle = readFileSync(new URL("Code.js", folder), "utf8");

/** Runs one function of the shipped bundle on some sheets, in a bare VM: no Node, no browser. Returns what was shown. */
function run(entryPoint: string, sheets: readonly RawSheet[]): string[] {
  const shown: string[] = [];
  const ui = {
    ButtonSet: { OK: "OK" },
    alert: (_title: string, text: string) => shown.push(text),
    createMenu: (title: string) => ({
      addItem: (label: string, target: string) => shown.push(`${title} > ${label} > ${target}`),
      addToUi: () => undefined,
    }),
  };
  const cell = (value: Cell) => value ?? "";
  const SpreadsheetApp = {
    getUi: () => ui,
    getActive: () => ({
      getSheets: () =>
        sheets.map(({ title, rows }) => ({
          getName: () => title,
          getDataRange: () => ({ getValues: () => rows.map((row) => row.map(cell)) }),
        })),
    }),
  };
  const scope = createContext({ SpreadsheetApp });
  runInContext(bundle, scope);
  runInContext(`${entryPoint}()`, scope);
  return shown;
}

test("the menu calls only functions that the bundle defines", () => {
  const [item = ""] = run("onOpen", []);
  expect(item).toBe("Navette > Contrôler le classeur > checkWorkbook");
});

test("the checks of the service run unchanged in Apps Script", () => {
  expect(run("checkWorkbook", rawSheets(aWorkbook()))).toEqual([
    "Tout est en ordre : aucune ligne à corriger.",
  ]);
  const wrong = aWorkbook({
    enrolments: [
      { participant: "P-001", entry: 2012 },
      { participant: "P-002", entry: "02/01/2012" },
    ],
  });
  expect(run("checkWorkbook", rawSheets(wrong))[0]).toContain(
    "Parcours, B2 : « Entrée » contient une année seule",
  );
});

test("a workbook that is not Navette's is told so", () => {
  expect(run("checkWorkbook", [{ title: "Feuille 1", rows: [["a"]] }])[0]).toContain(
    "aucun onglet du modèle",
  );
});
