import * as fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf } from "../../../../shared/workbook/tab.ts";
import { namedRangeOf } from "../../../../shared/workbook/namedRange.ts";
import { ASSOCIATION_TEMPLATE } from "../../../../shared/workbook/template.ts";
import type { GoogleRequest } from "../../../../server/workbooks/googleRequest.ts";
import { openStore } from "../../../../server/store/openStore.ts";
import type { WorkbookContent } from "../../../../shared/workbook/content.ts";
import type { StandIn } from "../../../google/server.ts";
import { NO_QUOTAS } from "../../../google/wire/quotas.ts";
import type { Workbook } from "../../../google/workbook/workbook.ts";
import { editAs, makeWorkbook, sourceOn, startGoogleForNavette } from "../../../support/googleWorkbooks.ts";
import { aWorkbook, rawSheets } from "../../../support/rawSheets.ts";
import { simulatedTime, type SimulatedTime } from "../../../support/simulatedTime.ts";
import { syncing } from "../../../support/syncing.ts";
import { inTemporaryStore, query } from "../../../support/temporaryStore.ts";

/** What identifies the two invented participants of `aWorkbook`, and stands nowhere else. */
const CANARIES = ["Zzcanari", "Yycanari", "Quetzal", "Wombat", "03/04/1985", "01/01/1970", "31140", "25569"];

const IDENTIFYING = ASSOCIATION_TEMPLATE.tabs.flatMap((tab) =>
  columnsOf(tab).flatMap(({ column }) => (column.identifying === true ? namedRangeOf(tab, column) : [])),
);

type Edit = (workbook: Workbook, pick: number) => GoogleRequest | null;

const tabAt = ({ tabs }: Workbook, pick: number) => {
  const tab = tabs[pick % tabs.length];
  if (tab === undefined) throw new Error("A workbook has tabs");
  return tab;
};

/** What people do to their workbooks. None of it pastes a name over a coded column. */
const EDITS: Readonly<Record<string, Edit>> = {
  rename: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    const properties = { sheetId: tab.sheetId, title: `${tab.properties.title} (${pick})` };
    return { updateSheetProperties: { properties, fields: "title" } };
  },
  moveTab: (workbook, pick) => ({
    updateSheetProperties: {
      properties: { sheetId: tabAt(workbook, pick).sheetId, index: pick % workbook.tabs.length },
      fields: "index",
    },
  }),
  moveColumn: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    if (tab.columnCount < 4) return null;
    const startIndex = pick % (tab.columnCount - 1);
    const destinationIndex = (pick * 7) % tab.columnCount;
    if (destinationIndex >= startIndex && destinationIndex <= startIndex + 1) return null;
    const source = { sheetId: tab.sheetId, dimension: "COLUMNS", startIndex, endIndex: startIndex + 1 };
    return { moveDimension: { source, destinationIndex } };
  },
  insertColumn: (workbook, pick) => insert(workbook, pick, "COLUMNS"),
  insertRow: (workbook, pick) => insert(workbook, pick, "ROWS"),
  deleteRow: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    const startIndex = pick % 3;
    if (tab.rowCount < 5) return null;
    const range = { sheetId: tab.sheetId, dimension: "ROWS", startIndex, endIndex: startIndex + 1 };
    return { deleteDimension: { range } };
  },
  duplicate: (workbook, pick) => ({
    duplicateSheet: {
      sourceSheetId: tabAt(workbook, pick).sheetId,
      newSheetName: `Copie ${String(workbook.tabs.length)} ${String(pick)} ${String(workbook.tabs.map(({ sheetId }) => sheetId).reduce((a, b) => a + b))}`,
    },
  }),
  sortWithHeader: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    if (tab.rows.some((row) => row?.some((cell) => cell?.formula !== undefined))) return null;
    const range = {
      sheetId: tab.sheetId,
      startRowIndex: 0,
      endRowIndex: 4,
      startColumnIndex: 0,
      endColumnIndex: tab.columnCount,
    };
    return {
      sortRange: { range, sortSpecs: [{ dimensionIndex: pick % tab.columnCount, sortOrder: "DESCENDING" }] },
    };
  },
  deleteColumn: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    if (tab.columnCount < 4) return null;
    const startIndex = pick % tab.columnCount;
    const range = { sheetId: tab.sheetId, dimension: "COLUMNS", startIndex, endIndex: startIndex + 1 };
    return { deleteDimension: { range } };
  },
  hide: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    if (workbook.tabs.filter(({ properties }) => !properties.hidden).length < 2) return null;
    return {
      updateSheetProperties: { properties: { sheetId: tab.sheetId, hidden: true }, fields: "hidden" },
    };
  },
  deleteTab: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    return workbook.tabs.length < 3 ? null : { deleteSheet: { sheetId: tab.sheetId } };
  },
  deleteRange: (workbook, pick) => {
    const named = workbook.namedRanges[pick % Math.max(1, workbook.namedRanges.length)];
    return named === undefined ? null : { deleteNamedRange: { namedRangeId: named.namedRangeId } };
  },
};

function insert(workbook: Workbook, pick: number, dimension: "ROWS" | "COLUMNS"): GoogleRequest {
  const startIndex = pick % 3;
  const range = { sheetId: tabAt(workbook, pick).sheetId, dimension, startIndex, endIndex: startIndex + 1 };
  return { insertDimension: { range, inheritFromBefore: false } };
}

/** What somebody reads who has never seen this workbook. */
async function freshPull(google: StandIn, time: SimulatedTime, id: string): Promise<WorkbookContent> {
  const store = await openStore({ file: ":memory:", department: "49" });
  try {
    const source = await sourceOn(google, store, time);
    const ref = (await source.list()).find((each) => each.id === id);
    if (ref === undefined) throw new Error("The workbook is not listed");
    return (await source.pull(ref)).content;
  } finally {
    await store.close();
  }
}

/** The cells, without what only one way of reading sees: headers that are in no template. */
const seenIn = (content: WorkbookContent | undefined) =>
  content?.tabs
    .map(({ unknownHeaders: _unknown, repeatedColumns: _repeated, ...tab }) => tab)
    .sort((a, b) => (a.key < b.key ? -1 : 1));

async function syncAndLook(
  edits: readonly (readonly [string, number])[],
): Promise<{ asked: string; told: string }> {
  const time = simulatedTime();
  const google = await startGoogleForNavette({ clock: () => time.clock(), quotas: NO_QUOTAS });
  try {
    const id = makeWorkbook(google.state, rawSheets(aWorkbook()));
    await inTemporaryStore(async ({ store, file }) => {
      const source = await sourceOn(google, store, time);
      await syncing(store, source, () => time.clock());
      for (const [name, pick] of edits) {
        const request = EDITS[name]?.(google.state.workbook(id), pick) ?? null;
        if (request !== null) editAs(google.state, id, [request]);
        await syncing(store, source, () => time.clock());
      }
      const last = (await store.pulledSnapshot(id))?.pull.content;
      const refused = (await store.standing(id))?.outcome === "illisible";
      if (!refused) expect(seenIn(last)).toEqual(seenIn(await freshPull(google, time, id)));
      const kept = JSON.stringify([
        query(file, "SELECT * FROM problem"),
        query(file, "SELECT * FROM record"),
        query(file, "SELECT * FROM workbook"),
      ]);
      for (const canary of CANARIES) expect(kept).not.toContain(canary);
    });
    return {
      asked: google.log.exchanges.map(({ decodedUrl }) => decodedUrl).join("\n"),
      told: google.log.exchanges.map(({ responseBody }) => responseBody).join("\n"),
    };
  } finally {
    await google.close();
  }
}

test("no request names a column that identifies a person, and no answer holds what identifies one", async () => {
  const { asked, told } = await syncAndLook([]);
  expect(asked).toContain("ranges=navette_participants_code");
  for (const name of IDENTIFYING) expect(asked).not.toContain(name);
  expect(told).toContain("P-001");
  for (const canary of CANARIES) expect(told).not.toContain(canary);
});

test("whatever people do to tabs, rows, columns and ranges, no name goes out, and what is kept is what the workbook says", async () => {
  const edit = fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(200));
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const { asked, told } = await syncAndLook(edits);
      for (const name of IDENTIFYING) expect(asked).not.toContain(name);
      for (const canary of CANARIES) expect(told).not.toContain(canary);
    }),
    { numRuns: 40, seed: 49 },
  );
});
