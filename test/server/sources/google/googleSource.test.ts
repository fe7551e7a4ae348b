import { expect, test } from "vitest";
import { DEPARTMENT_TEMPLATE } from "../../../../shared/workbook/template.ts";
import { GOOGLE_QUOTAS } from "../../../google/wire/quotas.ts";
import { googleSync, makeWorkbooks, sheetIdOf, touch } from "../../../support/googleSync.ts";
import { editAs, makeWorkbook, SERVICE } from "../../../support/googleWorkbooks.ts";
import { siretOf } from "../../../support/pulls.ts";
import { rawSheets } from "../../../support/rawSheets.ts";

test("a first reading takes one request a workbook, then one in all when nothing changed, then n + 1", async () => {
  const setting = await googleSync();
  const { store, sync } = setting;
  const ids = makeWorkbooks(setting, 12);

  const cold = await sync();
  expect(cold).toMatchObject({ seen: 12, changed: 12, held: 0, unreadable: 0, logged: [] });
  expect(cold.requests).toEqual({ sheets: 12, drive: 2 });

  const idle = await sync();
  expect(idle).toMatchObject({ unchanged: 12, changed: 0 });
  expect(idle.requests).toEqual({ sheets: 0, drive: 1 });

  touch(setting, ids.slice(0, 3));
  const changed = await sync();
  expect(changed).toMatchObject({ unchanged: 9, changed: 3 });
  expect(changed.requests).toEqual({ sheets: 3, drive: 1 });
  expect((await store.drive.state()).silentChanges).toBe(0);
});

test("a hundred workbooks are all read under the quota of one reader, 60 a minute, without one failed reading", async () => {
  const setting = await googleSync({ quotas: GOOGLE_QUOTAS });
  const { google, time, sync } = setting;
  makeWorkbooks(setting, 100);
  const started = time.now();
  const report = await sync();
  expect(report).toMatchObject({ seen: 100, changed: 100, unreadable: 0 });
  expect(report.requests.sheets).toBe(100);
  expect(google.log.exchanges.filter(({ status }) => status !== 200)).toEqual([]);
  expect(time.now() - started).toBeLessThan(2 * 60_000);
});

test("when others spend the quota too, what Google refuses is asked again in its next minute, and nothing fails", async () => {
  const setting = await googleSync({ quotas: { ...GOOGLE_QUOTAS, read: { perUser: 20, perProject: 300 } } });
  makeWorkbooks(setting, 50);
  const report = await setting.sync();
  expect(report).toMatchObject({ seen: 50, changed: 50, unreadable: 0 });
  const refused = setting.google.log.exchanges.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  // Of the four that are under way when the quota is spent, in each of three minutes.
  expect(refused.length).toBeLessThanOrEqual(12);
  expect(report.requests.sheets).toBe(50 + refused.length);
});

test("the department's workbook is known by its name, and read in one request too", async () => {
  const { google, store, sync } = await googleSync();
  makeWorkbook(google.state, rawSheets({ structures: [{ identifier: siretOf(1), name: "Un" }] }), {
    title: "Classeur du Département",
    template: DEPARTMENT_TEMPLATE,
  });
  expect((await sync()).requests.sheets).toBe(1);
  expect(await store.workbooks()).toMatchObject([{ kind: "department", status: "publie" }]);
});

test("under another name it takes three requests the first time, and one from then on", async () => {
  const { google, store, sync } = await googleSync();
  const sheets = rawSheets({ structures: [{ identifier: siretOf(1), name: "Un" }] });
  const id = makeWorkbook(google.state, sheets, { title: "Conventions 49", template: DEPARTMENT_TEMPLATE });
  expect((await sync()).requests.sheets).toBe(3);
  google.state.setCell(id, "Structures!B2", "Deux");
  expect((await sync()).requests.sheets).toBe(1);
  expect(await store.workbooks()).toMatchObject([{ kind: "department", status: "publie" }]);
});

test("moved, renamed, hidden, with rows above the headers, a workbook still takes one request", async () => {
  const setting = await googleSync();
  const { google, store, sync } = setting;
  const [id = ""] = makeWorkbooks(setting, 1);
  const sheetId = sheetIdOf(setting, id, "Participants");
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
  expect(await sync()).toMatchObject({ changed: 1, requests: { sheets: 1 } });
  const [state] = await store.workbooks();
  expect(state?.tallies.find(({ tab }) => tab === "participants")).toMatchObject({ accepted: 2 });
});

test("a spreadsheet that is no Navette workbook is said once, and read again only when it changes", async () => {
  const { google, sync } = await googleSync();
  const { id } = google.state.createWorkbook({ title: "Menus de la cantine", owner: "x@y.z" });
  google.state.share(id, SERVICE, "reader");
  expect(await sync()).toMatchObject({ unreadable: 1 });
  expect((await sync()).requests).toEqual({ sheets: 0, drive: 1 });
  google.state.setCell(id, "Sheet1!A1", "Carottes");
  expect((await sync()).requests.sheets).toBeGreaterThan(0);
});
