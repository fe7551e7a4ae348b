import { expect, test } from "vitest";
import { refusal } from "../../../shared/refusal.ts";
import { rebuild } from "../../../server/sync/rebuild.ts";
import type { Store } from "../../../server/store/store.ts";
import { editableSource, type EditableSource } from "../../support/editableSource.ts";
import { pullOf, smallWorkbook } from "../../support/pulls.ts";
import { storedPictures, storedProblems } from "../../support/storedPicture.ts";
import { syncing } from "../../support/syncing.ts";
import { query, temporaryStore } from "../../support/temporaryStore.ts";

const rebuilding = (store: Store) => rebuild({ store, onProgress: () => undefined });
const workbook = (structure: number, attendances: number) =>
  pullOf(smallWorkbook({ structure, participants: 12, attendances }));

/** A store with a past: corrected, reordered, held, unreadable and absent workbooks. */
async function storeWithAPast() {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  for (const n of [1, 2, 3, 4, 5]) source.put(`s${String(n)}.xlsx`, workbook(n, 60));
  await syncing(store, source);
  const mistyped = smallWorkbook({ structure: 1, participants: 12, attendances: 64, minutes: 45 });
  const [first = {}, ...others] = [...(mistyped.attendances ?? [])].reverse();
  source.put("s1.xlsx", pullOf({ ...mistyped, attendances: [{ ...first, status: "Parti" }, ...others] }));
  source.put("s2.xlsx", workbook(2, 20));
  source.put("s3.xlsx", refusal("file_unreadable", { file: "s3.xlsx" }));
  source.remove("s4.xlsx");
  source.put("copy.xlsx", workbook(5, 60));
  await syncing(store, source);
  return { store, file, source };
}

/** What the store says to its readers. */
async function told(store: Store, file: string) {
  const states = await store.workbooks();
  const problems = states.map(async ({ workbook: id }) => [id, await storedProblems(store, id)] as const);
  return {
    states,
    pictures: await storedPictures(store, file),
    problems: new Map(await Promise.all(problems)),
    revision: await store.revision(),
  };
}

/** Damages what is derived, as former rules would have left it; the snapshots stay. */
function damage(file: string): void {
  query(file, "UPDATE record SET content = '{}' WHERE tab = 'enrolments' RETURNING 1");
  query(file, "DELETE FROM record WHERE tab = 'workshops' RETURNING 1");
  query(file, "DELETE FROM registration RETURNING 1");
  query(file, "UPDATE facts SET content_hash = 'of former rules' RETURNING 1");
  query(file, "DELETE FROM problem RETURNING 1");
}

test("to rebuild what is right already changes nothing that anybody reads", async () => {
  const { store, file } = await storeWithAPast();
  const before = await told(store, file);
  expect(before.states.map(({ status }) => status)).toEqual([
    "retenu",
    "publie",
    "retenu",
    "illisible",
    "absent",
    "publie",
  ]);
  await rebuilding(store);
  expect(await told(store, file)).toEqual(before);
});

test("what is rebuilt from the snapshots is what a fresh sync of the same workbooks makes", async () => {
  const { store, file } = await storeWithAPast();
  const before = await told(store, file);
  damage(file);
  await rebuilding(store);
  const after = await told(store, file);
  expect(after.pictures).toEqual(before.pictures);
  expect(after.problems).toEqual(before.problems);
  // The readers learn that the published states are no longer the same.
  expect(after.revision).toBeGreaterThan(before.revision);
  expect(after.states.map(({ generation: _, ...state }) => state)).toEqual(
    before.states.map(({ generation: _, ...state }) => state),
  );
  const shown = new Map(after.pictures);
  const fresh = await freshSync([...shown.keys()], store);
  expect(fresh).toEqual(shown);
});

/** The last good pull of each workbook, in an empty store. */
async function freshSync(workbooks: readonly string[], from: Store) {
  const { store, file } = await temporaryStore();
  const source: EditableSource = editableSource();
  for (const id of workbooks) {
    const snapshot = await from.publishedSnapshot(id);
    if (snapshot !== null) source.put(id, snapshot.pull);
  }
  await syncing(store, source);
  return storedPictures(store, file);
}

test("the next sync after a rebuild finds nothing to do", async () => {
  const { store, source } = await storeWithAPast();
  await rebuilding(store);
  const revision = await store.revision();
  expect(await syncing(store, source)).toMatchObject({
    changed: 0,
    unchanged: 2,
    held: 2,
    unreadable: 1,
    absent: 1,
  });
  expect(await store.revision()).toBe(revision);
});

test("a rebuild tells how far it is", async () => {
  const { store } = await storeWithAPast();
  const steps: string[] = [];
  await rebuild({ store, onProgress: (done, total) => steps.push(`${String(done)}/${String(total)}`) });
  expect(steps).toEqual(["1/6", "2/6", "3/6", "4/6", "5/6", "6/6"]);
});
