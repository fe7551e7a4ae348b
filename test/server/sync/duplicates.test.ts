import { expect, test } from "vitest";
import type { Store } from "../../../server/store/store.ts";
import { editableSource } from "../../support/editableSource.ts";
import { codeOf, pullOf, siretOf, smallWorkbook } from "../../support/pulls.ts";
import { pictureOf, storedPictures, storedProblems } from "../../support/storedPicture.ts";
import { syncing } from "../../support/syncing.ts";
import { query, temporaryStore } from "../../support/temporaryStore.ts";

const SIZE = { participants: 12, attendances: 40 };
const workbook = (structure: number, minutes = 60) => pullOf(smallWorkbook({ structure, ...SIZE, minutes }));
const departmentWorkbook = (name: string) =>
  pullOf({ structures: [{ identifier: siretOf(1), name }], conventions: [], territories: [] });

const statuses = async (store: Store) =>
  Object.fromEntries((await store.workbooks()).map(({ workbook: id, status }) => [id, status]));

test("a renamed file takes the place of the old one, with its history, and nobody is counted twice", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  source.put("2011.xlsx", workbook(1));
  await syncing(store, source);
  const versions = query(file, "SELECT tab, key, from_generation, content FROM record ORDER BY 1, 2, 3");

  source.remove("2011.xlsx");
  source.put("2012.xlsx", workbook(1));
  expect(await syncing(store, source)).toMatchObject({ seen: 1, changed: 1, absent: 0 });
  expect(await statuses(store)).toEqual({ "2012.xlsx": "publie" });
  expect((await store.workbooks())[0]).toMatchObject({ title: "2012", generation: 2 });
  expect(await storedPictures(store, file)).toEqual(new Map([["2012.xlsx", pictureOf(workbook(1))]]));
  expect(await store.publishedRegistrations()).toHaveLength(SIZE.participants);
  // Nothing changed but the name: no row has a new version, and the snapshot is not kept twice.
  expect(query(file, "SELECT tab, key, from_generation, content FROM record ORDER BY 1, 2, 3")).toEqual(
    versions,
  );
  expect(query(file, "SELECT workbook, count(*) FROM snapshot GROUP BY 1")).toEqual([["2012.xlsx", 1]]);
  expect(await store.revision()).toBe(2);
});

test("a renamed file that lost half of its rows is held, and the old one stays on show until somebody looks", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  source.put("2011.xlsx", workbook(1));
  await syncing(store, source);
  source.remove("2011.xlsx");
  source.put("2012.xlsx", pullOf(smallWorkbook({ structure: 1, participants: 12, attendances: 20 })));
  expect(await syncing(store, source)).toMatchObject({ held: 1, absent: 1 });
  expect(await statuses(store)).toEqual({ "2011.xlsx": "absent", "2012.xlsx": "retenu" });
  expect(await storedPictures(store, file)).toEqual(new Map([["2011.xlsx", pictureOf(workbook(1))]]));

  source.put("2012.xlsx", workbook(1, 90));
  expect(await syncing(store, source)).toMatchObject({ changed: 1, absent: 0 });
  expect(await storedPictures(store, file)).toEqual(new Map([["2012.xlsx", pictureOf(workbook(1, 90))]]));
});

test("of two workbooks with one identifier the first is published, the second waits and says which has its place", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  source.put("b.xlsx", workbook(1, 30));
  source.put("a.xlsx", workbook(1));
  expect(await syncing(store, source)).toMatchObject({ changed: 1, held: 1 });
  expect(await statuses(store)).toEqual({ "a.xlsx": "publie", "b.xlsx": "retenu" });
  expect(await storedPictures(store, file)).toEqual(new Map([["a.xlsx", pictureOf(workbook(1))]]));
  const [problem] = await storedProblems(store, "b.xlsx");
  expect(problem).toMatchObject({ code: "workbook_duplicate_structure", severity: "bloquant" });
  expect(problem?.sentence).toContain("« a »");
});

test("the one already published keeps its place, whatever the order of the names", async () => {
  const { store } = await temporaryStore();
  const source = editableSource();
  source.put("b.xlsx", workbook(1));
  await syncing(store, source);
  source.put("a.xlsx", workbook(1, 30));
  await syncing(store, source);
  expect(await statuses(store)).toEqual({ "a.xlsx": "retenu", "b.xlsx": "publie" });
  // And it still does once it is edited.
  source.put("b.xlsx", workbook(1, 45));
  await syncing(store, source);
  expect(await statuses(store)).toEqual({ "a.xlsx": "retenu", "b.xlsx": "publie" });
});

test("the second is published, unchanged, as soon as the first corrects its identifier or goes", async () => {
  for (const free of ["corrected", "removed"] as const) {
    const { store, file } = await temporaryStore();
    const source = editableSource();
    source.put("a.xlsx", workbook(1));
    source.put("b.xlsx", workbook(1, 30));
    source.put("c.xlsx", workbook(1, 20));
    await syncing(store, source);
    if (free === "removed") source.remove("a.xlsx");
    else source.put("a.xlsx", workbook(2));
    expect(await syncing(store, source)).toMatchObject({ held: 1, absent: 0 });
    const pictures = await storedPictures(store, file);
    expect(pictures.get("b.xlsx")).toEqual(pictureOf(workbook(1, 30)));
    expect(pictures.get("a.xlsx")).toEqual(free === "removed" ? undefined : pictureOf(workbook(2)));
    // The third one now waits for the second.
    const [problem] = await storedProblems(store, "c.xlsx");
    expect(problem?.sentence).toContain("« b »");
    const revision = await store.revision();
    await syncing(store, source);
    expect(await store.revision()).toBe(revision);
  }
});

test("a published workbook that claims the place of one that is gone waits: its own place would be lost", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  source.put("a.xlsx", workbook(1));
  source.put("b.xlsx", workbook(2));
  await syncing(store, source);
  // « b » was removed, and its content pasted over that of « a ».
  source.remove("b.xlsx");
  source.put("a.xlsx", workbook(2));
  expect(await syncing(store, source)).toMatchObject({ held: 1, absent: 1 });
  expect(await storedPictures(store, file)).toEqual(
    new Map([
      ["a.xlsx", pictureOf(workbook(1))],
      ["b.xlsx", pictureOf(workbook(2))],
    ]),
  );
  // Under a name of its own it takes its place back, and nothing is lost.
  source.remove("a.xlsx");
  source.put("c.xlsx", workbook(2));
  expect(await syncing(store, source)).toMatchObject({ changed: 1, absent: 1 });
  expect([...(await storedPictures(store, file)).keys()]).toEqual(["a.xlsx", "c.xlsx"]);
});

test("a second workbook of the Département waits", async () => {
  const { store } = await temporaryStore();
  const source = editableSource();
  source.put("departement.xlsx", departmentWorkbook("Une structure"));
  source.put("departement 2.xlsx", departmentWorkbook("Une autre"));
  await syncing(store, source);
  expect(await statuses(store)).toEqual({ "departement.xlsx": "retenu", "departement 2.xlsx": "publie" });
  const [problem] = await storedProblems(store, "departement.xlsx");
  expect(problem).toMatchObject({ code: "workbook_duplicate_department", severity: "bloquant" });
  const published = await store.publishedFacts();
  expect(published.map(({ facts }) => facts.kind)).toEqual(["department"]);
});

test("a structure that corrects its own identifier keeps its place", async () => {
  const { store, file } = await temporaryStore();
  const source = editableSource();
  source.put("a.xlsx", workbook(1));
  await syncing(store, source);
  source.put("a.xlsx", workbook(2));
  expect(await syncing(store, source)).toMatchObject({ changed: 1 });
  expect(await store.workbooks()).toMatchObject([
    { workbook: "a.xlsx", structure: siretOf(2), generation: 2 },
  ]);
  // Only the card has a new version: the participants are the same people.
  expect(query(file, "SELECT DISTINCT tab FROM record WHERE from_generation = 2")).toEqual([["structure"]]);
  expect((await store.publishedRegistrations()).map(({ participant }) => participant)).toContain(codeOf(1));
});
