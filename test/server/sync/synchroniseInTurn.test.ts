import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Source } from "../../../server/sources/source.ts";
import { editableSource } from "../../support/editableSource.ts";
import { pullOf, siretOf } from "../../support/pulls.ts";
import { aStructure, aWorkbook } from "../../support/rawSheets.ts";
import { syncing } from "../../support/syncing.ts";
import { temporaryStore } from "../../support/temporaryStore.ts";

const workbookOf = (structure: number) =>
  pullOf(aWorkbook({ structure: [{ ...aStructure, identifier: siretOf(structure) }] }));

/** A source whose first workbooks are the slowest to answer, and that counts how many are asked for at once. */
function slowSource(pullsAtOnce: number, structures: readonly number[]) {
  const source = editableSource();
  structures.forEach((structure, index) => {
    source.put(`classeur-${index}`, workbookOf(structure));
  });
  const seen = { atOnce: 0, mostAtOnce: 0 };
  const slow: Source = {
    pullsAtOnce,
    list: () => source.list(),
    pull: async (ref) => {
      seen.atOnce++;
      seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.atOnce);
      await wait(ref.id === "classeur-0" ? 30 : 1);
      seen.atOnce--;
      return source.pull(ref);
    },
  };
  return { source, slow, seen };
}

test("as many workbooks are pulled at once as the source says, never more, and all are written", async () => {
  const { store } = await temporaryStore();
  const { slow, seen } = slowSource(4, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(await syncing(store, slow)).toMatchObject({ seen: 9, changed: 9, unreadable: 0 });
  expect(seen.mostAtOnce).toBe(4);
});

test("of two workbooks of one structure the first in order has its place, even when the other answers first", async () => {
  for (const pullsAtOnce of [1, 4]) {
    const { store } = await temporaryStore();
    const { slow } = slowSource(pullsAtOnce, [1, 1, 1]);
    expect(await syncing(store, slow)).toMatchObject({ changed: 1, held: 2 });
    expect(await store.workbooks()).toMatchObject([
      { workbook: "classeur-0", status: "publie" },
      { workbook: "classeur-1", status: "retenu" },
      { workbook: "classeur-2", status: "retenu" },
    ]);
  }
});

test("one that cannot be pulled stops none of those that are under way", async () => {
  const { store } = await temporaryStore();
  const { source, slow } = slowSource(4, [1, 2, 3, 4, 5]);
  source.put("classeur-1", new Error("Connection reset"));
  expect(await syncing(store, slow)).toMatchObject({ changed: 4, unreadable: 1 });
});

test("a database out of order ends the pass, and nothing goes on behind it", async () => {
  const { store } = await temporaryStore();
  const { slow, seen } = slowSource(4, [1, 2, 3, 4, 5, 6, 7, 8]);
  const broken = { ...store, standing: () => Promise.reject(new Error("disk I/O error")) };
  await expect(syncing(broken, slow)).rejects.toThrow("disk I/O error");
  expect(seen.atOnce).toBe(0);
});
