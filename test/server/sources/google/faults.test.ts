import { beforeEach, expect, test } from "vitest";
import type { StandIn } from "../../../google/server.ts";
import type { FaultRule } from "../../../google/wire/faults.ts";
import { NO_QUOTAS } from "../../../google/wire/quotas.ts";
import {
  makeWorkbook,
  requestsIn,
  sourceOn,
  startGoogleForNavette,
} from "../../../support/googleWorkbooks.ts";
import { siretOf } from "../../../support/pulls.ts";
import { aStructure, aWorkbook, rawSheets } from "../../../support/rawSheets.ts";
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

async function threeWorkbooks() {
  const ids = [1, 2, 3].map((number) => {
    const structure = [{ ...aStructure, identifier: siretOf(number) }];
    return makeWorkbook(google.state, rawSheets(aWorkbook({ structure })), { title: `Classeur ${number}` });
  });
  const { store } = await temporaryStore();
  const source = await sourceOn(google, store, time);
  const sync = async () => {
    google.log.clear();
    const report = await syncing(store, source, () => time.clock());
    return { ...report, requests: requestsIn(google) };
  };
  return { ids, store, sync };
}

/** Every workbook says something new. */
function touch(ids: readonly string[]): void {
  for (const id of ids) google.state.setCell(id, "Participants!J3", "Femme");
}

const STUMBLES: Readonly<Record<string, FaultRule["fault"]>> = {
  "a 500": { kind: "status", status: 500 },
  "a 502 and its page": { kind: "status", status: 502 },
  "a 503": { kind: "status", status: 503 },
  "a 504": { kind: "status", status: 504 },
  "a 429": { kind: "status", status: 429 },
  "a connection refused": { kind: "refuse" },
  "an answer cut in its middle": { kind: "reset" },
  "a gzip body cut short": { kind: "truncatedGzip" },
  "something else than JSON": { kind: "invalidJson" },
  "a slow answer": { kind: "slow", milliseconds: 50 },
};

for (const [name, fault] of Object.entries(STUMBLES)) {
  test(`${name} is gone through: every workbook is read, and nothing is left of it`, async () => {
    const { ids, store, sync } = await threeWorkbooks();
    await sync();
    touch(ids);
    google.state.faults.add({ fault, url: /^\/v4\//, fileId: ids[1] ?? "", times: 2 });
    expect(await sync()).toMatchObject({ changed: 3, unreadable: 0, logged: [] });
    expect((await store.workbooks()).map(({ generation }) => generation)).toEqual([2, 2, 2]);
  });
}

test("a workbook at which Google keeps stumbling keeps its last good state, and comes back without help", async () => {
  const { ids, store, sync } = await threeWorkbooks();
  await sync();
  touch(ids);
  google.state.faults.add({ fault: { kind: "status", status: 503 }, url: /^\/v4\//, fileId: ids[1] ?? "" });
  expect(await sync()).toMatchObject({ changed: 2, unreadable: 1, logged: [] });
  expect(await store.workbooks()).toMatchObject([
    { status: "publie", generation: 2 },
    { status: "illisible", generation: 1, reason: expect.stringContaining("Google ne répond pas") as string },
    { status: "publie", generation: 2 },
  ]);
  google.state.faults.clear();
  expect(await sync()).toMatchObject({ changed: 1, unchanged: 2, requests: { sheets: 1, drive: 1 } });
});

for (const status of [403, 404]) {
  test(`a ${status} on one workbook is asked once, and again hours later or when Drive announces something`, async () => {
    const { ids, store, sync } = await threeWorkbooks();
    await sync();
    touch(ids);
    google.state.faults.add({ fault: { kind: "status", status }, url: /^\/v4\//, fileId: ids[1] ?? "" });
    expect(await sync()).toMatchObject({ changed: 2, unreadable: 1, requests: { sheets: 3, drive: 1 } });
    expect((await sync()).requests).toEqual({ sheets: 0, drive: 1 });
    expect(await store.workbooks()).toMatchObject([{}, { status: "illisible", generation: 1 }, {}]);
    google.state.faults.clear();
    touch([ids[1] ?? ""]);
    expect(await sync()).toMatchObject({ changed: 1, requests: { sheets: 1, drive: 1 } });
  });
}

test("credentials that Google refuses end the sync with a sentence, and change nothing", async () => {
  const { store, sync } = await threeWorkbooks();
  await sync();
  google.state.faults.add({ fault: { kind: "status", status: 401 } });
  await expect(sync()).rejects.toMatchObject({ code: "google_credentials_refused" });
  expect((await store.workbooks()).map(({ status }) => status)).toEqual(["publie", "publie", "publie"]);
});

test("a token that Drive no longer knows costs a listing, and only the workbooks that changed are read", async () => {
  const { ids, store, sync } = await threeWorkbooks();
  await sync();
  google.state.setCell(ids[1] ?? "", "Participants!J3", "Femme");
  await store.drive.record({ token: "perdu", changed: [], lost: [], at: time.clock().toISOString() });
  const report = await sync();
  expect(report).toMatchObject({ changed: 1, unchanged: 2 });
  expect(report.requests).toEqual({ sheets: 1, drive: 3 });
  expect((await sync()).requests).toEqual({ sheets: 0, drive: 1 });
});

test("a change that Drive never announced is found by the rotation, and counted", async () => {
  const { ids, store, sync } = await threeWorkbooks();
  await sync();
  google.state.changes.mute(ids[1] ?? "");
  touch([ids[1] ?? ""]);
  expect(await sync()).toMatchObject({ unchanged: 3, requests: { sheets: 0 } });
  time.pass(7 * 3_600_000);
  expect(await sync()).toMatchObject({ changed: 1, unchanged: 2, requests: { sheets: 3, drive: 1 } });
  expect((await store.drive.state()).silentChanges).toBe(1);
  expect((await sync()).requests).toEqual({ sheets: 0, drive: 1 });
});

test("formulas in progress are not believed: the last good state stays until they have ended", async () => {
  const { ids, store, sync } = await threeWorkbooks();
  const [id = ""] = ids;
  await sync();
  google.state.setResult(id, "Participants!J2", "=IMPORTRANGE(A1)", { type: "LOADING", message: "" });
  expect(await sync()).toMatchObject({ unreadable: 1, unchanged: 2, requests: { sheets: 1 } });
  expect(await store.workbooks()).toMatchObject([
    { status: "illisible", generation: 1, reason: expect.stringContaining("Loading") as string },
    {},
    {},
  ]);
  expect((await sync()).requests.sheets).toBe(0);
  google.state.setCell(id, "Participants!J2", "Homme");
  expect(await sync()).toMatchObject({ changed: 1, unreadable: 0 });
});

test("formulas that never end are taken for what they show after three readings", async () => {
  const { ids, store, sync } = await threeWorkbooks();
  const [id = ""] = ids;
  await sync();
  google.state.setResult(id, "Participants!J2", "=IMPORTRANGE(A1)", { type: "LOADING", message: "" });
  const outcomes: number[] = [];
  for (let pass = 0; pass < 6; pass++) {
    outcomes.push((await sync()).requests.sheets);
    time.pass(61_000);
  }
  expect(outcomes).toEqual([1, 1, 1, 1, 0, 0]);
  expect(await store.workbooks()).toMatchObject([{ status: "publie", generation: 2 }, {}, {}]);
});
