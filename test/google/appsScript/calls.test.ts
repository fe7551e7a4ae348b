import { expect, test } from "vitest";
import { scriptProject } from "./scriptProject.ts";

const SAVE = `
function saveInOneGo(names) {
  const present = sheet().getDataRange().getValues();
  sheet().getRange(present.length + 1, 1, names.length, 1).setValues(names.map((name) => [name]));
}
function saveOneByOne(names) {
  for (const name of names) sheet().getRange(sheet().getLastRow() + 1, 1).setValue(name);
}`;

test("reads and writes are counted by method and by tab", () => {
  const { host } = scriptProject({ tabs: [{ title: "Présences", rowCount: 100 }] });
  const script = host(SAVE);
  const count = (functionName: string, people: number) => {
    const names = Array.from({ length: people }, (_, index) => `P-${index}`);
    const { reads, writes, byTab } = script.run(functionName, [names]).calls;
    return { reads, writes, byTab };
  };
  const once = { reads: 1, writes: 1, byTab: { Présences: { reads: 1, writes: 1 } } };
  expect(count("saveInOneGo", 6)).toEqual(once);
  expect(count("saveInOneGo", 60)).toEqual(once);
  expect(count("saveOneByOne", 6)).toMatchObject({ reads: 0, writes: 6 });
});

test("menus, selections and rules being made are neither reads nor writes", () => {
  const { host } = scriptProject();
  const { calls } = host(`function main() {
    SpreadsheetApp.getUi().createMenu("a").addItem("b", "c").addToUi();
    book().setActiveSheet(sheet("Ateliers"));
    SpreadsheetApp.newDataValidation().requireValueInList(["a"]).setAllowInvalid(false).build();
    PropertiesService.getUserProperties().setProperty("a", "b");
  }`).run("main");
  expect(calls).toMatchObject({ reads: 0, writes: 0 });
  expect(calls.byMethod["DataValidationBuilder.build"]).toBe(1);
});

test("an execution that was stopped on the way counts each call once", () => {
  const { host } = scriptProject();
  const run = host(
    "function main() { sheet().getRange(1, 1).setValue(1); sheet().getRange(1, 1).getValue(); }",
  ).start("main");
  run.resume({ before: "Range.getValue" });
  run.resume();
  expect(run.calls).toMatchObject({ reads: 1, writes: 1 });
});
