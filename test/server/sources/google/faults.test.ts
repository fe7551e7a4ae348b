import { expect, test } from "vitest";
import type { FaultRule } from "../../../google/wire/faults.ts";
import { type GoogleSync, googleSync, makeWorkbooks, touch } from "../../../support/googleSync.ts";
import { SERVICE } from "../../../support/googleWorkbooks.ts";

type Fault = FaultRule["fault"];
const status = (code: number): Fault => ({ kind: "status", status: code });

/** What stumbles: asking again is the remedy. */
const STUMBLES: Readonly<Record<string, Fault>> = {
  "a 500": status(500),
  "a 502 and its page": status(502),
  "a 503": status(503),
  "a 504": status(504),
  "a 408 and its page": status(408),
  "a 429 of the reader": status(429),
  "a 429 of the project": { kind: "status", status: 429, quota: "Project" },
  "a connection refused": { kind: "refuse" },
  "an answer cut in its middle": { kind: "reset" },
  "a gzip body cut short": { kind: "truncatedGzip" },
  "something else than JSON": { kind: "invalidJson" },
  "a request that hangs": { kind: "hang" },
};
/** What Google says no to: asking again changes nothing. */
const REFUSALS: Readonly<Record<string, Fault>> = {
  "a 401": status(401),
  "a 403": status(403),
  "a 404": status(404),
};

/** Three workbooks that were read once, all changed since. A request that hangs is given up after a tenth of a second. */
async function threeChanged(): Promise<
  GoogleSync & { readonly ids: readonly string[]; readonly second: string }
> {
  const setting = await googleSync({ timeout: 100 });
  const ids = makeWorkbooks(setting, 3);
  await setting.sync();
  touch(setting, ids);
  return { ...setting, ids, second: ids[1] ?? "" };
}

const generationsOf = async ({ store }: GoogleSync) =>
  (await store.workbooks()).map(({ generation }) => generation);

for (const [name, fault] of Object.entries({
  ...STUMBLES,
  "a slow answer": { kind: "slow", milliseconds: 30 } as const,
})) {
  test(`${name} is gone through: every workbook is read, and nothing is left of it`, async () => {
    const setting = await threeChanged();
    setting.google.state.faults.add({ fault, url: /^\/v4\//, fileId: setting.second, times: 2 });
    expect(await setting.sync()).toMatchObject({ changed: 3, unreadable: 0, logged: [] });
    expect(await generationsOf(setting)).toEqual([2, 2, 2]);
  });
}

for (const [name, fault] of Object.entries({ ...STUMBLES, ...REFUSALS })) {
  test(`${name}, again and again on one workbook, keeps its last good state and stops no other; it comes back by itself`, async () => {
    const setting = await threeChanged();
    const { google, store, time, sync, second } = setting;
    google.state.faults.add({ fault, url: /^\/v4\//, fileId: second });
    expect(await sync()).toMatchObject({ changed: 2, unreadable: 1, logged: [] });
    const [first, stale, third] = await store.workbooks();
    expect([first, third]).toMatchObject([
      { status: "publie", generation: 2 },
      { status: "publie", generation: 2 },
    ]);
    expect(stale).toMatchObject({ status: "illisible", generation: 1 });
    expect(stale?.reason).toMatch(/Google/);
    expect(stale?.tallies).toEqual(first?.tallies);

    google.state.faults.clear();
    // What Google says no to is asked again hours later, when Drive announces nothing.
    if (name in REFUSALS) time.pass(6 * 3_600_000);
    expect(await sync()).toMatchObject({ changed: 1, unchanged: 2, unreadable: 0 });
    expect(await generationsOf(setting)).toEqual([2, 2, 2]);
  });
}

for (const code of [403, 404]) {
  test(`a ${code} is asked once, then only when Drive announces something`, async () => {
    const setting = await threeChanged();
    const { google, sync, second } = setting;
    google.state.faults.add({ fault: status(code), url: /^\/v4\//, fileId: second });
    expect(await sync()).toMatchObject({ unreadable: 1, requests: { sheets: 3, drive: 1 } });
    expect((await sync()).requests).toEqual({ sheets: 0, drive: 1 });
    google.state.faults.clear();
    touch(setting, [second]);
    expect(await sync()).toMatchObject({ changed: 1, requests: { sheets: 1, drive: 1 } });
  });
}

test("a workbook in the bin keeps its last good state, stops no other, and comes back when it is taken out", async () => {
  const setting = await threeChanged();
  const { google, store, sync, second } = setting;
  google.state.trash(second);
  expect(await sync()).toMatchObject({ changed: 2, unreadable: 1, requests: { sheets: 2, drive: 1 } });
  expect(await store.workbooks()).toMatchObject([
    { status: "publie", generation: 2 },
    { status: "illisible", generation: 1, reason: expect.stringContaining("corbeille") as string },
    { status: "publie", generation: 2 },
  ]);
  google.state.trash(second, false);
  expect(await sync()).toMatchObject({ changed: 1, unchanged: 2, requests: { sheets: 1, drive: 1 } });
  expect(await generationsOf(setting)).toEqual([2, 2, 2]);
});

test("access lost costs nothing, and comes back by itself", async () => {
  const setting = await threeChanged();
  const { google, store, sync, second } = setting;
  google.state.unshare(second, SERVICE);
  expect(await sync()).toMatchObject({ changed: 2, unreadable: 1, absent: 0 });
  expect((await sync()).requests).toEqual({ sheets: 0, drive: 1 });
  expect(await store.workbooks()).toMatchObject([{}, { status: "illisible", generation: 1 }, {}]);
  google.state.share(second, SERVICE, "reader");
  expect(await sync()).toMatchObject({ changed: 1, unchanged: 2, requests: { sheets: 1, drive: 1 } });
});

test("credentials that Google refuses end the sync with a sentence, and change nothing", async () => {
  const { google, store, sync } = await threeChanged();
  google.state.faults.add({ fault: status(401) });
  await expect(sync()).rejects.toMatchObject({ code: "google_credentials_refused" });
  expect((await store.workbooks()).map(({ status: kept }) => kept)).toEqual(["publie", "publie", "publie"]);
  google.state.faults.clear();
  expect(await sync()).toMatchObject({ changed: 3, unreadable: 0 });
});

test("Drive that does not answer ends the sync with a sentence, and changes nothing", async () => {
  const { google, store, sync } = await threeChanged();
  google.state.faults.add({ fault: status(503), url: /^\/drive\// });
  await expect(sync()).rejects.toMatchObject({ code: "google_unreachable" });
  expect((await store.workbooks()).map(({ status: kept }) => kept)).toEqual(["publie", "publie", "publie"]);
  google.state.faults.clear();
  expect(await sync()).toMatchObject({ changed: 3, unreadable: 0 });
});
