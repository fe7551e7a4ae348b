import { expect, test } from "vitest";
import { COLLEAGUE, OWNER, scriptProject } from "./scriptProject.ts";

/** Numbers the next participant; `before` and `after` surround the reading. */
const numbering = (before: string, after: string) => `
function add(name) {
  const lock = LockService.getDocumentLock();
  ${before}
  const row = sheet().getLastRow() + 1;
  ${after}
  sheet().getRange(row, 1, 1, 2).setValues([[row, name]]);
  lock.releaseLock();
  return row;
}`;
const LOCK_FIRST = numbering("lock.waitLock(10000);", "");
const LOCK_TOO_LATE = numbering("", "lock.waitLock(10000);");

test("two people who add a row at the same moment each get theirs when the lock is taken first", () => {
  const { host, evaluate } = scriptProject();
  const script = host(LOCK_FIRST);
  const first = script.start("add", ["Un"], { user: OWNER });
  const second = script.start("add", ["Deux"], { user: COLLEAGUE });
  expect(first.resume({ before: "Range.setValues" }).status).toBe("paused");
  expect(second.resume().status).toBe("waiting");
  expect(first.resume()).toEqual({ status: "done", result: 1 });
  expect(second.resume()).toEqual({ status: "done", result: 2 });
  expect(evaluate(`cells("A1:B2").getValues()`)).toEqual([
    [1, "Un"],
    [2, "Deux"],
  ]);
});

test("a script that reads before it takes its lock overwrites what was written meanwhile", () => {
  const { host, evaluate } = scriptProject();
  const script = host(LOCK_TOO_LATE);
  const first = script.start("add", ["Un"], { user: OWNER });
  const second = script.start("add", ["Deux"], { user: COLLEAGUE });
  first.resume({ before: "Range.setValues" });
  second.resume();
  first.resume();
  expect(second.resume()).toEqual({ status: "done", result: 1 });
  expect(evaluate(`cells("A1:B2").getValues()`)).toEqual([
    [1, "Deux"],
    ["", ""],
  ]);
});

test("a lock that nobody lets go fails once its time is over, and not before", () => {
  const { host } = scriptProject();
  const script = host(LOCK_FIRST);
  const first = script.start("add", ["Un"]);
  first.resume({ before: "Range.setValues" });
  const begun = script.now();
  expect(() => script.run("add", ["Deux"], { user: COLLEAGUE })).toThrow("Lock timeout");
  expect(script.now() - begun).toBe(10_000);
  first.abandon();
  expect(script.run("add", ["Trois"], { user: COLLEAGUE }).result).toBe(1);
});

test("tryLock answers false, hasLock tells who holds it, and the lock of a person is their own", () => {
  const { host } = scriptProject();
  const script = host(`
    function hold(kind) { const lock = LockService["get" + kind + "Lock"](); return [lock.tryLock(0), lock.hasLock(), Session.getActiveUserLocale()]; }`);
  const first = script.start("hold", ["Document"]);
  first.resume({ before: "Session.getActiveUserLocale" });
  expect(script.run("hold", ["Document"], { user: COLLEAGUE }).result).toEqual([false, false, "fr"]);
  expect(script.run("hold", ["User"], { user: COLLEAGUE }).result).toEqual([true, true, "fr"]);
  expect(first.resume()).toMatchObject({ result: [true, true, "fr"] });
  expect(script.run("hold", ["Document"], { user: COLLEAGUE }).result).toEqual([true, true, "fr"]);
});

test("an execution taken up again does nothing twice, and sees the same clock and the same chance", () => {
  const { host, evaluate } = scriptProject();
  const script = host(`
    function main() {
      const seen = [new Date().getTime(), Math.random(), Utilities.getUuid()];
      sheet().appendRow(["once"]);
      console.log("once");
      Utilities.sleep(1000);
      SpreadsheetApp.flush();
      return [seen, new Date().getTime() - seen[0]];
    }`);
  const run = script.start("main");
  run.resume({ before: "Sheet.appendRow" });
  run.resume({ before: "Utilities.sleep" });
  run.resume({ before: "SpreadsheetApp.flush" });
  script.passTime(500);
  const standing = run.resume();
  const untouched = scriptProject().host("").now();
  expect(standing).toMatchObject({
    status: "done",
    result: [[untouched, expect.any(Number), expect.any(String)], 1500],
  });
  expect(run.logs).toEqual(["once"]);
  expect(evaluate(`sheet().getLastRow()`)).toBe(1);
});

test("wherever an execution is left and taken up again, it ends as if it had not been", () => {
  const code = `
    function main() {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"]).setAllowInvalid(false).build();
      cells("A1:A2").setDataValidation(rule);
      const before = cells("A1:B2").getValues();
      try { cells("A1").setValue("c"); } catch (error) { before.push(error.message); }
      const template = HtmlService.createTemplate("<p><?= Math.random() ?> <?= sheet().getLastRow() ?></p>");
      const page = template.evaluate().setTitle("x");
      SpreadsheetApp.getUi().showSidebar(page);
      for (let row = 1; row < 4; row += 1) sheet().appendRow([row % 2 ? "a" : "b", new Date(), Utilities.getUuid()]);
      return [before, page.getContent(), sheet().getDataRange().getValues(), sheet() === book().getSheets()[0]];
    }`;
  const whole = scriptProject().host(code).run("main");
  let pauses = 0;
  for (let occurrence = 1; ; occurrence += 1) {
    const run = scriptProject().host(code).start("main");
    const first = run.resume({ before: /./, occurrence });
    if (first.status === "done") break;
    pauses += 1;
    expect(run.resume()).toEqual({ status: "done", result: whole.result });
    expect(run.calls).toEqual(whole.calls);
    expect(run.shown).toEqual(whole.shown);
  }
  expect(pauses).toBeGreaterThan(20);
});

test("a script that catches everything cannot go on when it should stand still", () => {
  const { host, evaluate } = scriptProject();
  const script = host(`
    function main() {
      const lock = LockService.getDocumentLock();
      try { lock.waitLock(1000); sheet().appendRow(["locked"]); }
      catch (error) { sheet().appendRow([error.message]); }
      finally { lock.releaseLock(); }
    }
    function hold() { LockService.getDocumentLock().waitLock(0); SpreadsheetApp.flush(); }`);
  const holder = script.start("hold");
  holder.resume({ before: "SpreadsheetApp.flush" });
  const waiting = script.start("main", [], { user: COLLEAGUE });
  expect(waiting.resume().status).toBe("waiting");
  expect(evaluate(`sheet().getLastRow()`)).toBe(0);
  holder.resume();
  waiting.resume();
  expect(evaluate(`sheet().getDataRange().getValues()`)).toEqual([["locked"]]);
});

test("after six minutes of its clock a script is stopped", () => {
  const { host } = scriptProject();
  const script = host("function main() { for (let i = 0; i < 40; i += 1) Utilities.sleep(10000); }");
  expect(() => script.run("main")).toThrow("Exceeded maximum execution time");
});
