import { beforeEach, expect, test } from "vitest";
import { ASSOCIATION_TEMPLATE, DEPARTMENT_TEMPLATE } from "../../../../shared/workbook/template.ts";
import { namedRangeOf } from "../../../../shared/workbook/namedRange.ts";
import type { StandIn } from "../../../google/server.ts";
import { GOOGLE_QUOTAS, NO_QUOTAS } from "../../../google/wire/quotas.ts";
import { namedRangeByName, tabByTitle } from "../../../google/workbook/workbook.ts";
import {
  editAs,
  makeWorkbook,
  requestsIn,
  SERVICE,
  sourceOn,
  startGoogleForNavette,
} from "../../../support/googleWorkbooks.ts";
import { siretOf } from "../../../support/pulls.ts";
import { aStructure, aWorkbook, rawSheets, type TypedRows } from "../../../support/rawSheets.ts";
import { simulatedTime, type SimulatedTime } from "../../../support/simulatedTime.ts";
import { syncing } from "../../../support/syncing.ts";
import { temporaryStore } from "../../../support/temporaryStore.ts";

let time: SimulatedTime;
let google: StandIn;

beforeEach(async () => {
  time = simulatedTime();
  google = await startGoogleForNavette({ clock: () => time.clock(), quotas: NO_QUOTAS });
  return () => google.close();
});

const workbookOf = (number: number, overrides: TypedRows = {}) =>
  rawSheets(
    aWorkbook({
      structure: [{ ...aStructure, identifier: siretOf(number), name: `Structure ${number}` }],
      ...overrides,
    }),
  );

/** A synchronisation whose requests are counted. */
async function synchronised() {
  const { store } = await temporaryStore();
  const source = await sourceOn(google, store, time);
  const sync = async () => {
    google.log.clear();
    const report = await syncing(store, source, () => time.clock());
    return { ...report, requests: requestsIn(google) };
  };
  return { store, source, sync };
}

test("a first reading takes one request a workbook, then one in all when nothing changed, then n + 1", async () => {
  const ids = Array.from({ length: 12 }, (_, number) =>
    makeWorkbook(google.state, workbookOf(number), { title: `Classeur ${number}` }),
  );
  const { store, sync } = await synchronised();

  const cold = await sync();
  expect(cold).toMatchObject({ seen: 12, changed: 12, held: 0, unreadable: 0, logged: [] });
  expect(cold.requests).toEqual({ sheets: 12, drive: 2 });

  const idle = await sync();
  expect(idle).toMatchObject({ unchanged: 12, changed: 0 });
  expect(idle.requests).toEqual({ sheets: 0, drive: 1 });

  for (const id of ids.slice(0, 3)) google.state.setCell(id, "Participants!J3", "Femme");
  const changed = await sync();
  expect(changed).toMatchObject({ unchanged: 9, changed: 3 });
  expect(changed.requests).toEqual({ sheets: 3, drive: 1 });
  expect((await store.drive.state()).silentChanges).toBe(0);
});

test("a hundred workbooks are all read under the quota of one reader, 60 a minute, without one failed reading", async () => {
  google.state.quotas.settings = GOOGLE_QUOTAS;
  for (let number = 0; number < 100; number++)
    makeWorkbook(google.state, workbookOf(number), { title: `Classeur ${number}` });
  const { sync } = await synchronised();
  const started = time.now();
  const report = await sync();
  expect(report).toMatchObject({ seen: 100, changed: 100, unreadable: 0 });
  expect(report.requests.sheets).toBe(100);
  expect(google.log.exchanges.filter(({ status }) => status !== 200)).toEqual([]);
  expect(time.now() - started).toBeLessThan(2 * 60_000);
});

test("when others spend the quota too, what Google refuses is asked again in its next minute, and nothing fails", async () => {
  google.state.quotas.settings = { ...GOOGLE_QUOTAS, read: { perUser: 20, perProject: 300 } };
  for (let number = 0; number < 50; number++)
    makeWorkbook(google.state, workbookOf(number), { title: `Classeur ${number}` });
  const { sync } = await synchronised();
  const report = await sync();
  expect(report).toMatchObject({ seen: 50, changed: 50, unreadable: 0 });
  const refused = google.log.exchanges.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThanOrEqual(3);
  expect(report.requests.sheets).toBe(50 + refused.length);
});

test("the department's workbook is known by its name, and read in one request too", async () => {
  makeWorkbook(google.state, rawSheets({ structures: [{ identifier: siretOf(1), name: "Un" }] }), {
    title: "Classeur du Département",
    template: DEPARTMENT_TEMPLATE,
  });
  const { store, sync } = await synchronised();
  expect((await sync()).requests.sheets).toBe(1);
  expect(await store.workbooks()).toMatchObject([{ kind: "department", status: "publie" }]);
});

test("under another name it takes three requests the first time, and one from then on", async () => {
  const id = makeWorkbook(google.state, rawSheets({ structures: [{ identifier: siretOf(1), name: "Un" }] }), {
    title: "Conventions 49",
    template: DEPARTMENT_TEMPLATE,
  });
  const { store, sync } = await synchronised();
  expect((await sync()).requests.sheets).toBe(3);
  google.state.setCell(id, "Structures!B2", "Deux");
  expect((await sync()).requests.sheets).toBe(1);
  expect(await store.workbooks()).toMatchObject([{ kind: "department", status: "publie" }]);
});

const sheetIdOf = (id: string, title: string) =>
  tabByTitle(google.state.workbook(id), title)?.sheetId ?? Number.NaN;

const rangeNamed = (id: string, name: string) => {
  const range = namedRangeByName(google.state.workbook(id), name);
  if (range === undefined) throw new Error(`No range is named ${name}`);
  return range;
};

async function talliesOf(store: Awaited<ReturnType<typeof synchronised>>["store"], tab: string) {
  const [state] = await store.workbooks();
  return state?.tallies.find((tally) => tally.tab === tab);
}

const problemCodes = async (store: Awaited<ReturnType<typeof synchronised>>["store"]) =>
  (await store.problems({ limit: 50, offset: 0 })).problems.map(({ code }) => code);

/** Presences of different days, so that each of them counts. */
const manyAttendances = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    date: 40_910 + index,
    halfDay: "Matin",
    workshop: "Cuisine",
    participant: "P-001",
    status: "Présent",
  }));

test("three thousand rows typed below the formatted part are read, whole", async () => {
  makeWorkbook(google.state, workbookOf(1, { attendances: manyAttendances(3_000) }));
  const { store, sync } = await synchronised();
  expect((await sync()).requests.sheets).toBe(1);
  expect(await talliesOf(store, "attendances")).toMatchObject({ rows: 3_000, accepted: 3_000 });
});

test("ranges that stop short, as an export makes them, cost two requests more and lose no row", async () => {
  const id = makeWorkbook(google.state, workbookOf(1, { attendances: manyAttendances(1_500) }));
  google.state.edit(id, (workbook) => {
    workbook.namedRanges = workbook.namedRanges.map((named) =>
      named.range === null || named.range.endRowIndex !== undefined
        ? named
        : { ...named, range: { ...named.range, startRowIndex: 0, endRowIndex: 1_000 } },
    );
  });
  const { store, sync } = await synchronised();
  expect((await sync()).requests.sheets).toBe(3);
  expect(await talliesOf(store, "attendances")).toMatchObject({ rows: 1_500, accepted: 1_500 });
  expect(await problemCodes(store)).toContain("range_missing");
  expect(await store.workbooks()).toMatchObject([{ status: "publie" }]);

  google.state.setCell(id, "Participants!J3", "Femme");
  expect((await sync()).requests.sheets).toBe(2);
});

test("an optional tab that is not there is no problem", async () => {
  const id = makeWorkbook(google.state, workbookOf(1));
  editAs(google.state, id, [{ deleteSheet: { sheetId: sheetIdOf(id, "Bilans") } }]);
  const { store, sync } = await synchronised();
  expect((await sync()).requests.sheets).toBe(3);
  expect(await store.workbooks()).toMatchObject([{ status: "publie", problemCount: 0 }]);
  google.state.setCell(id, "Participants!J3", "Femme");
  expect((await sync()).requests.sheets).toBe(2);
});

test("a range that was deleted is reported, and its column is found by its header", async () => {
  const id = makeWorkbook(google.state, workbookOf(1));
  const { sex } = ASSOCIATION_TEMPLATE.tabs.find(({ key }) => key === "participants")?.columns ?? {};
  if (sex === undefined) throw new Error("The template has no column for the sex");
  const name = namedRangeOf({ title: "Participants" }, sex);
  editAs(google.state, id, [{ deleteNamedRange: { namedRangeId: rangeNamed(id, name).namedRangeId } }]);
  const { store, sync } = await synchronised();
  expect((await sync()).requests.sheets).toBe(4);
  expect((await store.problems({ limit: 9, offset: 0 })).problems).toMatchObject([
    { code: "range_missing", tab: "participants", sentence: expect.stringContaining("« Sexe »") as string },
  ]);
  google.state.setCell(id, "Participants!J3", "Homme");
  expect((await sync()).requests.sheets).toBe(3);
});

test("a workbook without any range, an older one or one that came by XLSX, is read by its headers", async () => {
  const id = makeWorkbook(google.state, workbookOf(1));
  editAs(google.state, id, [{ deleteSheet: { sheetId: sheetIdOf(id, "Navette") } }]);
  google.state.edit(id, (workbook) => {
    workbook.namedRanges = [];
  });
  const { store, sync } = await synchronised();
  expect((await sync()).requests.sheets).toBe(4);
  expect(await talliesOf(store, "attendances")).toMatchObject({ accepted: 2 });
  expect(await problemCodes(store)).toEqual(["range_missing"]);
});

test("moved, renamed, hidden, with rows above the headers, a workbook still takes one request", async () => {
  const id = makeWorkbook(google.state, workbookOf(1));
  const sheetId = sheetIdOf(id, "Participants");
  editAs(google.state, id, [
    {
      moveDimension: {
        source: { sheetId, dimension: "COLUMNS", startIndex: 0, endIndex: 1 },
        destinationIndex: 5,
      },
    },
    { insertDimension: { range: { sheetId, dimension: "COLUMNS", startIndex: 2, endIndex: 4 } } },
    { insertDimension: { range: { sheetId, dimension: "ROWS", startIndex: 0, endIndex: 2 } } },
    {
      updateSheetProperties: {
        properties: { sheetId, title: "Nos participants (2012)", hidden: true, index: 4 },
        fields: "title,hidden,index",
      },
    },
  ]);
  const { store, sync } = await synchronised();
  const report = await sync();
  expect(report.requests.sheets).toBe(report.held === 0 ? 1 : 0);
  expect(await talliesOf(store, "participants")).toMatchObject({ accepted: 2 });
});

test("access lost keeps the last good state with its reason, costs nothing, and comes back by itself", async () => {
  const [unshared = "", trashed = "", kept = ""] = [1, 2, 3].map((number) =>
    makeWorkbook(google.state, workbookOf(number), { title: `Classeur ${number}` }),
  );
  const { store, sync } = await synchronised();
  await sync();
  google.state.unshare(unshared, SERVICE);
  google.state.trash(trashed);
  const lost = await sync();
  expect(lost).toMatchObject({ unreadable: 2, unchanged: 1, absent: 0, requests: { sheets: 0, drive: 1 } });
  expect(await store.workbooks()).toMatchObject([
    { workbook: unshared, status: "illisible", generation: 1 },
    {
      workbook: trashed,
      status: "illisible",
      generation: 1,
      reason: expect.stringContaining("corbeille") as string,
    },
    { workbook: kept, status: "publie" },
  ]);
  expect((await sync()).requests).toEqual({ sheets: 0, drive: 1 });
  google.state.share(unshared, SERVICE, "reader");
  google.state.trash(trashed, false);
  expect(await sync()).toMatchObject({ unreadable: 0, unchanged: 3, requests: { sheets: 2, drive: 1 } });
  expect((await store.workbooks()).map(({ status }) => status)).toEqual(["publie", "publie", "publie"]);
});

test("a spreadsheet that is no Navette workbook is said once, and read again only when it changes", async () => {
  const { id } = google.state.createWorkbook({ title: "Menus de la cantine", owner: "x@y.z" });
  google.state.share(id, SERVICE, "reader");
  const { sync } = await synchronised();
  expect(await sync()).toMatchObject({ unreadable: 1 });
  expect((await sync()).requests).toEqual({ sheets: 0, drive: 1 });
  google.state.setCell(id, "Sheet1!A1", "Carottes");
  expect((await sync()).requests.sheets).toBeGreaterThan(0);
});
