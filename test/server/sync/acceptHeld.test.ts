import { expect, test } from "vitest";
import { acceptHeld } from "../../../server/sync/acceptHeld.ts";
import type { Store } from "../../../server/store/store.ts";
import { editableSource } from "../../support/editableSource.ts";
import { pullOf, smallWorkbook, withoutTab } from "../../support/pulls.ts";
import { pictureOf, storedPictures, storedProblems } from "../../support/storedPicture.ts";
import { steadyClock, syncing } from "../../support/syncing.ts";
import { query, temporaryStore } from "../../support/temporaryStore.ts";

const BY = { actor: "Claire (Département)", reason: "Fin de l'atelier cuisine" };
const workbook = (attendances: number) =>
  pullOf(smallWorkbook({ structure: 1, participants: 12, attendances }));
const accept = (store: Store, id: string) =>
  acceptHeld({ store, clock: steadyClock("2026-02-01T09:00:00.000Z") }, id, BY);

async function heldStore() {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  source.put("a.xlsx", workbook(100));
  await syncing(store, source);
  source.put("a.xlsx", workbook(50));
  await syncing(store, source);
  return { store, file, source };
}

test("a pull that loses too much is held, its problem says from how many to how many, and the figures stay", async () => {
  const { store, file } = await heldStore();
  expect(await store.workbooks()).toMatchObject([{ status: "retenu", generation: 1 }]);
  expect((await store.workbooks())[0]?.reason).toContain("de 100 à 50 lignes");
  expect(await storedProblems(store, "a.xlsx")).toMatchObject([
    { code: "workbook_shrunk", severity: "bloquant", tab: "attendances", tabTitle: "Présences" },
  ]);
  expect((await storedPictures(store, file)).get("a.xlsx")).toEqual(pictureOf(workbook(100)));
  // What was pulled shows in the tallies, what is published in the facts.
  expect((await store.workbooks())[0]?.tallies.find(({ tab }) => tab === "attendances")?.accepted).toBe(50);
  expect(await store.revision()).toBe(1);
});

test("an accepted pull is published, and who accepted it, when and why is kept", async () => {
  const { store, file, source } = await heldStore();
  await accept(store, "a.xlsx");
  expect(await store.workbooks()).toMatchObject([{ status: "publie", reason: null, problemCount: 0 }]);
  expect((await storedPictures(store, file)).get("a.xlsx")).toEqual(pictureOf(workbook(50)));
  expect(query(file, "SELECT workbook, accepted_at, actor, reason FROM acceptance")).toEqual([
    ["a.xlsx", "2026-02-01T09:00:01.000Z", BY.actor, BY.reason],
  ]);
  expect(query(file, "SELECT state FROM snapshot ORDER BY generation")).toEqual([
    ["published"],
    ["published"],
  ]);
  expect(await store.revision()).toBe(2);
  // Accepted once and for all.
  expect(await syncing(store, source)).toMatchObject({ unchanged: 1, held: 0 });
});

test("a held workbook that gets its rows back is published, and leaves nothing to accept", async () => {
  const { store, source, file } = await heldStore();
  source.put("a.xlsx", workbook(100));
  expect(await syncing(store, source)).toMatchObject({ held: 0, unchanged: 1 });
  expect(await store.workbooks()).toMatchObject([{ status: "publie", generation: 1, problemCount: 0 }]);
  expect(await store.revision()).toBe(1);
  expect(query(file, "SELECT state FROM snapshot ORDER BY generation")).toEqual([
    ["published"],
    ["superseded"],
  ]);
  await expect(accept(store, "a.xlsx")).rejects.toMatchObject({ code: "nothing_to_accept" });
});

test("a second loss is weighed against what is published, not against what was held", async () => {
  const { store, source } = await heldStore();
  source.put("a.xlsx", workbook(45));
  expect(await syncing(store, source)).toMatchObject({ held: 1 });
  expect((await store.workbooks())[0]?.reason).toContain("de 100 à 45 lignes");
});

test("nobody can accept what the checks block, nor a workbook that has the place of another", async () => {
  const { store, source, file } = await heldStore();
  const rows = smallWorkbook({ structure: 1, participants: 12, attendances: 1 });
  source.put("a.xlsx", pullOf(withoutTab(rows, "attendances")));
  source.put("copy.xlsx", workbook(100));
  await syncing(store, source);
  for (const id of ["a.xlsx", "copy.xlsx"]) {
    await expect(accept(store, id)).rejects.toMatchObject({ code: "acceptance_blocked" });
  }
  expect(query(file, "SELECT count(*) FROM acceptance")).toEqual([[0]]);
  expect((await storedPictures(store, file)).get("a.xlsx")).toEqual(pictureOf(workbook(100)));
});

test("what is not held, not known or gone cannot be accepted", async () => {
  const { store, source } = await heldStore();
  await expect(accept(store, "z.xlsx")).rejects.toMatchObject({ code: "workbook_unknown" });
  source.remove("a.xlsx");
  await syncing(store, source);
  await expect(accept(store, "a.xlsx")).rejects.toMatchObject({ code: "nothing_to_accept" });
});

test("somebody who accepts must say who they are and why", async () => {
  const { store } = await heldStore();
  const clock = steadyClock();
  await expect(acceptHeld({ store, clock }, "a.xlsx", { ...BY, reason: " " })).rejects.toThrow(RangeError);
});

test("nothing is accepted when the workbook was read again meanwhile", async () => {
  const { store, source, file } = await heldStore();
  const slow: Store = {
    ...store,
    async decide(decision) {
      source.put("a.xlsx", workbook(40));
      await syncing(store, source);
      return store.decide(decision);
    },
  };
  await expect(accept(slow, "a.xlsx")).rejects.toMatchObject({ code: "acceptance_outdated" });
  expect(query(file, "SELECT count(*) FROM acceptance")).toEqual([[0]]);
  expect((await store.workbooks())[0]?.reason).toContain("de 100 à 40 lignes");
});

test("a renamed file that was held takes the place of the old one once accepted", async () => {
  const { store, source, file } = await heldStore();
  source.remove("a.xlsx");
  source.put("b.xlsx", workbook(50));
  await syncing(store, source);
  await accept(store, "b.xlsx");
  expect(await store.workbooks()).toMatchObject([{ workbook: "b.xlsx", status: "publie" }]);
  expect(await storedPictures(store, file)).toEqual(new Map([["b.xlsx", pictureOf(workbook(50))]]));
});
