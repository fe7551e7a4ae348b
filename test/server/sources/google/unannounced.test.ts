import { expect, test } from "vitest";
import { googleSync, makeWorkbooks, touch } from "../../../support/googleSync.ts";

test("a token that Drive no longer knows costs a listing, and only the workbooks that changed are read", async () => {
  const setting = await googleSync();
  const { store, time, sync } = setting;
  const ids = makeWorkbooks(setting, 3);
  await sync();
  touch(setting, ids.slice(1, 2));
  await store.drive.record({ token: "perdu", changed: [], lost: [], at: time.clock().toISOString() });
  const report = await sync();
  expect(report).toMatchObject({ changed: 1, unchanged: 2 });
  expect(report.requests).toEqual({ sheets: 1, drive: 3 });
  expect((await sync()).requests).toEqual({ sheets: 0, drive: 1 });
});

test("a change that Drive never announced is found by the rotation, at two requests a workbook, and counted", async () => {
  const setting = await googleSync();
  const { google, store, time, sync } = setting;
  const ids = makeWorkbooks(setting, 3);
  await sync();
  google.state.changes.mute(ids[1] ?? "");
  touch(setting, ids.slice(1, 2));
  expect(await sync()).toMatchObject({ unchanged: 3, requests: { sheets: 0 } });
  time.pass(7 * 3_600_000);
  expect(await sync()).toMatchObject({ changed: 1, unchanged: 2, requests: { sheets: 6, drive: 1 } });
  expect((await store.drive.state()).silentChanges).toBe(1);
  expect((await sync()).requests).toEqual({ sheets: 0, drive: 1 });
  touch(setting, ids.slice(0, 1));
  expect((await sync()).requests).toEqual({ sheets: 1, drive: 1 });
});

test("formulas in progress are not believed: the last good state stays until they have ended", async () => {
  const setting = await googleSync();
  const { google, store, sync } = setting;
  const [id = ""] = makeWorkbooks(setting, 3);
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
  const setting = await googleSync();
  const { google, store, time, sync } = setting;
  const [id = ""] = makeWorkbooks(setting, 3);
  await sync();
  google.state.setResult(id, "Participants!J2", "=IMPORTRANGE(A1)", { type: "LOADING", message: "" });
  const readings: number[] = [];
  for (let pass = 0; pass < 6; pass++) {
    readings.push((await sync()).requests.sheets);
    time.pass(61_000);
  }
  expect(readings).toEqual([1, 1, 1, 1, 0, 0]);
  expect(await store.workbooks()).toMatchObject([{ status: "publie", generation: 2 }, {}, {}]);
});
