import { expect, test } from "vitest";
import { CHANGING, workbookAt } from "../../support/changingWorkbooks.ts";
import { query, temporaryDatabase, temporaryStore } from "../../support/temporaryStore.ts";
import { pictureOf, storedPictures } from "../../support/storedPicture.ts";
import { syncProcess } from "../../support/syncProcess.ts";

test("two processes that make and synchronise one database at once both end well, and so does the database", async () => {
  const file = temporaryDatabase();
  const VERSIONS = 12;
  const processes = [syncProcess(file, 1, VERSIONS), syncProcess(file, 1, VERSIONS)];
  for (const { code, finished, errors } of await Promise.all(processes.map(({ ended }) => ended))) {
    expect([code, errors, finished]).toEqual([0, "", VERSIONS]);
  }
  expect(query(file, "PRAGMA integrity_check")).toEqual([["ok"]]);
  const { store } = await temporaryStore(file);
  expect(await storedPictures(store, file)).toEqual(
    new Map(CHANGING.map(({ structure, id }) => [id, pictureOf(workbookAt(structure, VERSIONS))])),
  );
  expect((await store.workbooks()).map(({ status }) => status)).toEqual(CHANGING.map(() => "publie"));
  // Each publication has a number of its own: none was written over another.
  const [[published, revision] = []] = query(
    file,
    "SELECT sum(generation), (SELECT revision FROM revision) FROM workbook",
  );
  expect(published).toBe(revision);
}, 120_000);
