import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { problemOf, WHOLE_WORKBOOK } from "../../../shared/checks/problemOf.ts";
import { checkWorkbook } from "../../../shared/checks/checkWorkbook.ts";
import { refusal } from "../../../shared/refusal.ts";
import type { Store } from "../../../server/store/store.ts";
import { editableSource } from "../../support/editableSource.ts";
import { pullOf, smallWorkbook, withoutTab } from "../../support/pulls.ts";
import { pictureOf, storedPictures, storedProblems } from "../../support/storedPicture.ts";
import { syncing } from "../../support/syncing.ts";
import { query, temporaryStore } from "../../support/temporaryStore.ts";

const SIZE = { participants: 12, attendances: 40 };
const workbook = (structure: number, minutes = 60) => pullOf(smallWorkbook({ structure, ...SIZE, minutes }));

/** A fingerprint of every byte of the database, the log of the last writes included. */
const bytesOf = (file: string) =>
  [file, `${file}-wal`].map((path) => createHash("sha256").update(readFileSync(path)).digest("hex"));
const versionsIn = (file: string) => Number(query(file, "SELECT count(*) FROM record")[0]?.[0]);

test("what is published is what the workbooks say, and nothing else", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  const pulls = new Map([1, 2, 3].map((n) => [`s${String(n)}.xlsx`, workbook(n)]));
  for (const [id, pull] of pulls) source.put(id, pull);
  expect(await syncing(store, source)).toMatchObject({
    seen: 3,
    changed: 3,
    unchanged: 0,
    held: 0,
    unreadable: 0,
    absent: 0,
    logged: [],
  });
  expect(await storedPictures(store, file)).toEqual(
    new Map([...pulls].map(([id, pull]) => [id, pictureOf(pull)])),
  );
  expect(await store.workbooks()).toMatchObject([
    { workbook: "s1.xlsx", title: "s1", kind: "association", structureName: "Structure 1", status: "publie" },
    { workbook: "s2.xlsx", generation: 1, publishedAt: "2026-01-05T08:00:03.000Z", problemCount: 0 },
    { workbook: "s3.xlsx", reason: null },
  ]);
});

test("a second pass over the same files pulls nothing and writes not a byte about them", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  source.put("a.xlsx", workbook(1));
  source.put("broken.xlsx", refusal("file_unreadable", { file: "broken.xlsx" }));
  // The record of the pass itself is the one thing that a pass always writes.
  const silent: Store = { ...store, recordRun: () => Promise.resolve() };
  await syncing(silent, source);
  const before = bytesOf(file);
  const revision = await store.revision();
  expect(await syncing(silent, source)).toMatchObject({ seen: 2, changed: 0, unchanged: 1, unreadable: 1 });
  expect(source.pulled.filter((id) => id === "a.xlsx")).toHaveLength(1);
  expect(bytesOf(file)).toEqual(before);
  expect(await store.revision()).toBe(revision);
});

test("other bytes with the same content change the fingerprint, and nothing else", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  source.put("a.xlsx", workbook(1));
  await syncing(store, source);
  const [before] = await store.workbooks();
  source.put("a.xlsx", workbook(1), "saved again");
  expect(await syncing(store, source)).toMatchObject({ changed: 0, unchanged: 1 });
  const [after] = await store.workbooks();
  expect(after).toEqual({ ...before, fingerprint: after?.fingerprint });
  expect(after?.fingerprint).toContain("saved again");
  expect(query(file, "SELECT count(*) FROM snapshot")).toEqual([[1]]);
  expect(await store.revision()).toBe(1);
});

test("the same rows in another order are no new version of any row", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  const rows = smallWorkbook({ structure: 1, ...SIZE });
  source.put("a.xlsx", pullOf(rows));
  await syncing(store, source);
  const before = query(
    file,
    "SELECT tab, key, from_generation, to_generation, content FROM record ORDER BY 1, 2, 3",
  );
  const reversed = pullOf({ ...rows, attendances: [...(rows.attendances ?? [])].reverse() });
  source.put("a.xlsx", reversed);
  expect(await syncing(store, source)).toMatchObject({ changed: 1 });
  expect(
    query(file, "SELECT tab, key, from_generation, to_generation, content FROM record ORDER BY 1, 2, 3"),
  ).toEqual(before);
  expect((await storedPictures(store, file)).get("a.xlsx")).toEqual(pictureOf(reversed));
});

test("one changed row is one new version, and one new revision", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  const rows = smallWorkbook({ structure: 1, ...SIZE });
  source.put("a.xlsx", pullOf(rows));
  await syncing(store, source);
  const before = versionsIn(file);
  const [first = {}, ...others] = rows.attendances ?? [];
  source.put("a.xlsx", pullOf({ ...rows, attendances: [{ ...first, minutes: 45 }, ...others] }));
  await syncing(store, source);
  expect(versionsIn(file)).toBe(before + 1);
  expect(await store.revision()).toBe(2);
  expect((await store.workbooks())[0]?.generation).toBe(2);
  expect(query(file, "SELECT count(*) FROM snapshot WHERE state = 'published'")).toEqual([[2]]);
});

test("after a change of rules every workbook is read again, and what the former rules made is replaced", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  source.put("a.xlsx", workbook(1));
  source.put("b.xlsx", workbook(2));
  await syncing(store, source);
  // As former rules would have left it: « a » reads otherwise now, « b » does not.
  query(file, "UPDATE workbook SET rules = 0, fingerprint = '0:' || fingerprint RETURNING 1");
  query(file, "UPDATE facts SET content_hash = 'of former rules' WHERE workbook = 'a.xlsx' RETURNING 1");
  expect(await syncing(store, source)).toMatchObject({ changed: 1, unchanged: 1 });
  expect(source.pulled).toEqual(["a.xlsx", "b.xlsx", "a.xlsx", "b.xlsx"]);
  expect((await store.workbooks()).map(({ generation }) => generation)).toEqual([2, 1]);
  expect(await store.revision()).toBe(3);
  // The pulls themselves are the same: they are not kept twice.
  expect(query(file, "SELECT count(*) FROM snapshot")).toEqual([[2]]);
  expect(await syncing(store, source)).toMatchObject({ unchanged: 2 });
});

test("a workbook that cannot be read says why, keeps its last good state, and stops nobody", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  const good = workbook(2);
  source.put("b.xlsx", good);
  await syncing(store, source);

  const cannotRead = refusal("file_unreadable", { file: "b.xlsx" });
  source.put("a.xlsx", workbook(1));
  source.put("b.xlsx", cannotRead);
  source.put("c.xlsx", workbook(3));
  expect(await syncing(store, source)).toMatchObject({ changed: 2, unreadable: 1, logged: [] });
  const state = (await store.workbooks()).find(({ workbook: id }) => id === "b.xlsx");
  expect(state).toMatchObject({ status: "illisible", reason: cannotRead.message, generation: 1 });
  expect((await storedPictures(store, file)).get("b.xlsx")).toEqual(pictureOf(good));

  // Repaired, with the very same content: it is read again although nothing else changed.
  source.put("b.xlsx", good);
  expect(await syncing(store, source)).toMatchObject({ unchanged: 3, unreadable: 0 });
  expect(
    (await store.workbooks()).every(({ status, reason }) => status === "publie" && reason === null),
  ).toBe(true);
  expect((await store.workbooks()).find(({ workbook: id }) => id === "b.xlsx")?.generation).toBe(1);
});

test("an error nobody expected is told in French to the reader, and without its message to the log", async () => {
  const { store } = await temporaryStore();
  const source = editableSource();
  source.put("a.xlsx", new SyntaxError("Unexpected token in « Canari Quetzal »"));
  source.put("b.xlsx", workbook(2));
  const { logged, ...report } = await syncing(store, source);
  expect(report).toMatchObject({ changed: 1, unreadable: 1 });
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/^Cannot synchronise workbook a\.xlsx: SyntaxError/);
  expect(logged.join()).not.toMatch(/canari/i);
  const [state] = await store.workbooks();
  expect(state?.reason).toBe(refusal("workbook_failed", { workbook: "a" }).message);
});

test("a workbook that is no longer listed is absent, keeps its last good state, and may come back", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  source.put("a.xlsx", workbook(1));
  source.put("b.xlsx", workbook(2));
  await syncing(store, source);
  source.remove("a.xlsx");
  expect(await syncing(store, source)).toMatchObject({ seen: 1, unchanged: 1, absent: 1 });
  expect((await store.workbooks())[0]).toMatchObject({ status: "absent", reason: null, generation: 1 });
  expect((await storedPictures(store, file)).get("a.xlsx")).toEqual(pictureOf(workbook(1)));

  source.put("a.xlsx", workbook(1));
  expect(await syncing(store, source)).toMatchObject({ unchanged: 2, absent: 0 });
  expect((await store.workbooks())[0]).toMatchObject({ status: "publie", generation: 1 });
  expect(await store.revision()).toBe(2);
});

test("a file that never gave anything is forgotten once it is gone", async () => {
  const { store } = await temporaryStore();
  const source = editableSource();
  source.put("a.xlsx", refusal("not_a_navette_workbook", { file: "a.xlsx" }));
  source.put(
    "b.xlsx",
    pullOf({ ...smallWorkbook({ structure: 1, ...SIZE }), structure: [{ name: "Sans numéro" }] }),
  );
  expect(await syncing(store, source)).toMatchObject({ held: 1, unreadable: 1 });
  source.remove("a.xlsx");
  source.remove("b.xlsx");
  await syncing(store, source);
  expect(await store.workbooks()).toEqual([]);
  expect((await store.problems({ limit: 10, offset: 0 })).total).toBe(0);
});

test("a blocked workbook is held with its problems, and published once it is corrected", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  const blocked = pullOf(withoutTab(smallWorkbook({ structure: 1, ...SIZE }), "attendances"));
  source.put("a.xlsx", blocked);
  expect(await syncing(store, source)).toMatchObject({ held: 1, changed: 0 });
  expect(await store.publishedFacts()).toEqual([]);
  const [state] = await store.workbooks();
  expect(state).toMatchObject({
    status: "retenu",
    generation: 0,
    publishedAt: null,
    structureName: "Structure 1",
  });
  expect(state?.reason).toContain("« Présences »");
  expect((await storedProblems(store, "a.xlsx")).map(({ code }) => code)).toContain("tab_missing");
  // Nothing new: it stays held, without being read again.
  expect(await syncing(store, source)).toMatchObject({ held: 1, changed: 0 });
  expect(source.pulled).toHaveLength(1);

  source.put("a.xlsx", workbook(1));
  expect(await syncing(store, source)).toMatchObject({ held: 0, changed: 1 });
  expect((await storedPictures(store, file)).get("a.xlsx")).toEqual(pictureOf(workbook(1)));
  expect(query(file, "SELECT state FROM snapshot ORDER BY generation")).toEqual([
    ["superseded"],
    ["published"],
  ]);
});

test("the problems that the source reports are kept with those of the checks, the gravest first", async () => {
  const { store } = await temporaryStore();
  const source = editableSource();
  const rows = smallWorkbook({ structure: 1, ...SIZE });
  const [first = {}, ...others] = rows.attendances ?? [];
  const reported = problemOf("columns_unknown", WHOLE_WORKBOOK, { headers: ["Divers"] });
  const pull = pullOf({ ...rows, attendances: [{ ...first, status: "Parti" }, ...others] });
  source.put("a.xlsx", { ...pull, problems: [reported] });
  await syncing(store, source);
  expect(await storedProblems(store, "a.xlsx")).toEqual([...checkWorkbook(pull.content).problems, reported]);
  expect((await store.workbooks())[0]?.problemCount).toBe(2);
  expect(await store.problems({ severity: "erreur", limit: 1, offset: 0 })).toMatchObject({
    total: 1,
    problems: [{ workbook: "a.xlsx", workbookTitle: "a", code: "list_value_unknown", row: 2 }],
  });
  expect(await store.problems({ limit: 1, offset: 1 })).toMatchObject({
    total: 2,
    problems: [{ code: "columns_unknown", row: null, cell: null }],
  });
});

test("a pass is remembered, and its numbers add up", async () => {
  const { store } = await temporaryStore();
  const source = editableSource();
  expect(await store.lastRun()).toBeNull();
  source.put("a.xlsx", workbook(1));
  const report = await syncing(store, source);
  expect(report.seen).toBe(report.unchanged + report.changed + report.held + report.unreadable);
  const { startedAt, finishedAt, seen, changed, held, unreadable } = report;
  expect(await store.lastRun()).toEqual({ startedAt, finishedAt, seen, changed, held, unreadable });
  // The clock of this test advances by one second each time: start, pull, end.
  expect(report.milliseconds).toBe(2_000);
});

test("a sync that cannot list the workbooks changes nothing and says why", async () => {
  const { store } = await temporaryStore();
  const source = editableSource();
  source.put("a.xlsx", workbook(1));
  await syncing(store, source);
  const missing = refusal("workbooks_folder_missing", { folder: "classeurs" });
  await expect(syncing(store, { ...source, list: () => Promise.reject(missing) })).rejects.toBe(missing);
  expect((await store.workbooks())[0]?.status).toBe("publie");
});

test("a decision made on a state that changed meanwhile is made again, on the state of now", async () => {
  const { store } = await temporaryStore();
  const sized = (attendances: number) =>
    pullOf(smallWorkbook({ structure: 1, participants: 12, attendances }));
  const here = editableSource();
  const elsewhere = editableSource();
  here.put("a.xlsx", sized(50));
  await syncing(store, here);
  // 60 rows are fine after 50, but another process publishes 100 before they are written.
  here.put("a.xlsx", sized(60));
  elsewhere.put("a.xlsx", sized(100));
  let overtaken = false;
  const slow: Store = {
    ...store,
    async decide(decision) {
      if (!overtaken) await syncing(store, elsewhere);
      overtaken = true;
      return store.decide(decision);
    },
  };
  expect(await syncing(slow, here)).toMatchObject({ changed: 0, held: 1 });
  expect((await store.workbooks())[0]?.reason).toContain("de 100 à 60 lignes");
});
