import { expect, test } from "vitest";
import type { CheckForm } from "../../addon/gestures/checkThisWorkbook.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";
import { addonWorkbook } from "./addonWorkbook.ts";
import { emptyWorkbook } from "./emptyWorkbook.ts";

test("the checks of the service run unchanged in Apps Script", async () => {
  const clean = await addonWorkbook();
  expect((clean.script.call("openCheck").result as CheckForm).tabs).toEqual([]);
  const enrolments = [
    { participant: "P-001", entry: 2012 },
    { participant: "P-002", entry: "02/01/2012" },
  ];
  const { script } = await addonWorkbook({ sheets: rawSheets(aWorkbook({ enrolments })) });
  const { tabs } = script.call("openCheck").result as CheckForm;
  const [first] = tabs.find(({ title }) => title === "Parcours")?.groups ?? [];
  expect(first?.cells).toEqual(["B2"]);
  expect(first?.sentence).toContain("« Entrée » contient une année seule");
});

test("a workbook that is not Navette's is told so", async () => {
  const { script } = await emptyWorkbook([{ title: "Feuille 1", rows: [["a"]] }]);
  expect(() => script.call("openCheck")).toThrow("aucun onglet du modèle");
});
