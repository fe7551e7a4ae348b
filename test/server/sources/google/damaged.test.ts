import { expect, test } from "vitest";
import { tabByTitle } from "../../../google/workbook/workbook.ts";
import {
  boundRanges,
  deleteRanges,
  type GoogleSync,
  googleSync,
  sheetIdOf,
  sheetsOfStructure,
  touch,
} from "../../../support/googleSync.ts";
import { editAs, makeWorkbook } from "../../../support/googleWorkbooks.ts";
import type { TypedRows } from "../../../support/rawSheets.ts";

async function oneWorkbook(overrides: TypedRows = {}) {
  const setting = await googleSync();
  return { ...setting, setting, id: makeWorkbook(setting.google.state, sheetsOfStructure(1, overrides)) };
}

async function attendancesOf({ store }: GoogleSync) {
  const [state] = await store.workbooks();
  return state?.tallies.find(({ tab }) => tab === "attendances");
}

const problemsOf = async ({ store }: GoogleSync) =>
  (await store.problems({ limit: 50, offset: 0 })).problems.map(({ code, tab }) => ({ code, tab }));

/** Presences of different days, so that each of them counts. */
const manyAttendances = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    date: 40_910 + index,
    halfDay: "Matin",
    workshop: "Cuisine",
    participant: "P-001",
    status: "Présent",
  }));

/** Reads again after a correction in Participants. @returns requests to Sheets */
async function nextReading(setting: GoogleSync, id: string, sex: string): Promise<number> {
  touch(setting, [id], sex);
  return (await setting.sync()).requests.sheets;
}

test("three thousand rows typed below the formatted part are read whole, in one request", async () => {
  const { setting, sync } = await oneWorkbook({ attendances: manyAttendances(3_000) });
  expect((await sync()).requests.sheets).toBe(1);
  expect(await attendancesOf(setting)).toMatchObject({ rows: 3_000, accepted: 3_000 });
});

test("ranges that stop short, as an export makes them, take 3 requests then 2, and lose none of 3,000 rows", async () => {
  const { setting, id, store, sync } = await oneWorkbook({ attendances: manyAttendances(3_000) });
  boundRanges(setting, id, 1_000);
  expect((await sync()).requests.sheets).toBe(3);
  expect(await attendancesOf(setting)).toMatchObject({ rows: 3_000, accepted: 3_000 });
  expect(await problemsOf(setting)).toContainEqual({ code: "range_missing", tab: "attendances" });
  expect(await store.workbooks()).toMatchObject([{ status: "publie" }]);
  expect(await nextReading(setting, id, "Femme")).toBe(2);
});

test("one bounded range among open ones is seen too", async () => {
  const { google, setting, id, sync } = await oneWorkbook({ attendances: manyAttendances(3_000) });
  google.state.edit(id, (workbook) => {
    workbook.namedRanges = workbook.namedRanges.map((named) =>
      named.name !== "navette_presences_statut" || named.range === null
        ? named
        : { ...named, range: { ...named.range, startRowIndex: 0, endRowIndex: 1_000 } },
    );
  });
  expect((await sync()).requests.sheets).toBe(3);
  expect(await attendancesOf(setting)).toMatchObject({ rows: 3_000, accepted: 3_000 });
});

test("optional tabs that are not there are no problem: 3 requests, then 2", async () => {
  const { google, setting, id, store, sync } = await oneWorkbook();
  const absent = ["Groupes", "Bilans", "Relances", "Financements", "Équipe", "Matériel"];
  editAs(
    google.state,
    id,
    absent.map((title) => ({ deleteSheet: { sheetId: sheetIdOf(setting, id, title) } })),
  );
  expect((await sync()).requests.sheets).toBe(3);
  expect(await store.workbooks()).toMatchObject([{ status: "publie", problemCount: 0 }]);
  expect(await nextReading(setting, id, "Femme")).toBe(2);
});

test("a range that was deleted is reported, and its column is found by its header: 4 requests, then 3", async () => {
  const { setting, id, store, sync } = await oneWorkbook();
  deleteRanges(setting, id, ["navette_participants_sexe"]);
  expect((await sync()).requests.sheets).toBe(4);
  expect((await store.problems({ limit: 9, offset: 0 })).problems).toMatchObject([
    { code: "range_missing", tab: "participants", sentence: expect.stringContaining("« Sexe »") as string },
  ]);
  expect(await nextReading(setting, id, "Homme")).toBe(3);
  const pulled = (await store.pulledSnapshot(id))?.pull.content.tabs.find(
    ({ key }) => key === "participants",
  );
  expect(pulled?.columns.find(({ key }) => key === "sex")?.cells).toEqual(["Femme", "Homme"]);
});

test("once its ranges are put back, a workbook takes one request again", async () => {
  const { google, setting, id, sync } = await oneWorkbook();
  const range = { sheetId: sheetIdOf(setting, id, "Participants"), startColumnIndex: 9, endColumnIndex: 10 };
  deleteRanges(setting, id, ["navette_participants_sexe"]);
  await sync();
  editAs(google.state, id, [{ addNamedRange: { namedRange: { name: "navette_participants_sexe", range } } }]);
  expect((await sync()).requests.sheets).toBe(2);
  expect(await problemsOf(setting)).toEqual([]);
  expect(await nextReading(setting, id, "Femme")).toBe(1);
});

test("a header that stands elsewhere than under its range is followed: 4 requests, then 3; one that was renamed, 3 then 2", async () => {
  const { google, setting, id, store, sync } = await oneWorkbook();
  google.state.setCell(id, "Participants!J1", "Commune");
  google.state.setCell(id, "Participants!K1", "Sexe");
  google.state.setCell(id, "Participants!K2", "Femme");
  // Both headers are under ranges that are there: their columns are only called the other way round.
  expect((await sync()).requests.sheets).toBe(1);
  google.state.setCell(id, "Participants!J1", "Genre");
  google.state.setCell(id, "Participants!K1", "Genre d'avant");
  expect((await sync()).requests.sheets).toBe(3);
  expect(await problemsOf(setting)).toContainEqual({ code: "columns_missing", tab: "participants" });
  expect(await nextReading(setting, id, "Femme")).toBe(2);

  const sheetId = sheetIdOf(setting, id, "Participants");
  editAs(google.state, id, [{ appendDimension: { sheetId, dimension: "COLUMNS", length: 1 } }]);
  google.state.setCell(id, "Participants!Q1", "Sexe");
  google.state.setCell(id, "Participants!Q2", "Homme");
  expect((await sync()).requests.sheets).toBe(3);
  const pulled = (await store.pulledSnapshot(id))?.pull.content.tabs.find(
    ({ key }) => key === "participants",
  );
  expect(pulled?.columns.find(({ key }) => key === "sex")).toMatchObject({ position: 17, cells: ["Homme"] });
});

test("a workbook without any range, an older one or one that came by XLSX, is read by its headers: 4 requests, then 3", async () => {
  const { google, setting, id, sync } = await oneWorkbook({ attendances: manyAttendances(3_000) });
  editAs(google.state, id, [{ deleteSheet: { sheetId: sheetIdOf(setting, id, "Navette") } }]);
  google.state.edit(id, (workbook) => {
    workbook.namedRanges = [];
    workbook.metadata = [];
  });
  expect((await sync()).requests.sheets).toBe(4);
  expect(await attendancesOf(setting)).toMatchObject({ rows: 3_000, accepted: 3_000 });
  expect(await problemsOf(setting)).toEqual([{ code: "range_missing", tab: null }]);
  expect(await nextReading(setting, id, "Femme")).toBe(3);
});

test("an older version that lacks a column of today is read whole", async () => {
  const { google, setting, id, store, sync } = await oneWorkbook({ attendances: manyAttendances(3_000) });
  const range = { sheetId: sheetIdOf(setting, id, "Participants"), dimension: "COLUMNS" };
  editAs(google.state, id, [{ deleteDimension: { range: { ...range, startIndex: 14, endIndex: 15 } } }]);
  expect((await sync()).requests.sheets).toBe(4);
  expect(await attendancesOf(setting)).toMatchObject({ rows: 3_000, accepted: 3_000 });
  expect(await store.workbooks()).toMatchObject([{ status: "publie" }]);
  expect(await problemsOf(setting)).toEqual(
    expect.arrayContaining([
      { code: "range_missing", tab: "participants" },
      { code: "columns_missing", tab: "participants" },
    ]),
  );
});

test("a core tab that lost both its title and its ranges is not looked for among people: the workbook waits", async () => {
  const { google, setting, id, store, sync } = await oneWorkbook();
  const { namedRanges } = google.state.workbook(id);
  deleteRanges(
    setting,
    id,
    namedRanges.map(({ name }) => name).filter((name) => name.startsWith("navette_participants_")),
  );
  const properties = { sheetId: sheetIdOf(setting, id, "Participants"), title: "Les gens" };
  editAs(google.state, id, [{ updateSheetProperties: { properties, fields: "title" } }]);
  expect(await sync()).toMatchObject({ held: 1 });
  expect(await store.workbooks()).toMatchObject([
    { status: "retenu", reason: expect.stringContaining("« Participants »") as string },
  ]);
  expect(google.log.to(/Les gens/)).toEqual([]);
});

/** One more presence, in the last row of a grid made larger for it. */
function addAttendance({ google: { state } }: GoogleSync, id: string, lastRow: number): void {
  const tab = tabByTitle(state.workbook(id), "Présences");
  if (tab === undefined) throw new Error("The workbook has no presences");
  const length = lastRow - tab.rowCount;
  editAs(state, id, [{ appendDimension: { sheetId: tab.sheetId, dimension: "ROWS", length } }]);
  const cells = { A: 39_000 + lastRow, B: "Matin", C: "Cuisine", D: "P-001", E: "Présent" };
  for (const [column, value] of Object.entries(cells))
    state.setCell(id, `Présences!${column}${lastRow}`, value);
}

test("a row count typed over its formula makes no reading short, whatever it says", async () => {
  for (const typed of [10, 1_000, 3_001, 5_000]) {
    const { google, setting, id, store, sync } = await oneWorkbook();
    await sync();
    const lines = google.state
      .workbook(id)
      .tabs.find(({ properties }) => properties.title === "Navette")?.rows;
    const line = (lines?.findIndex((row) => row?.[0]?.value === "attendances") ?? 0) + 1;
    google.state.setCell(id, `Navette!B${line}`, typed);
    addAttendance(setting, id, 3_001);
    // Right by chance, or wrong: then the workbook is read the slow way, and says that something is to be put back.
    const right = typed === 3_001;
    expect((await sync()).requests.sheets).toBe(right ? 1 : 3);
    expect(await attendancesOf(setting)).toMatchObject({ accepted: 3, rows: 3_000 });
    expect(await problemsOf(setting)).toEqual(right ? [] : [{ code: "range_missing", tab: null }]);
    expect(await store.workbooks()).toMatchObject([{ status: "publie" }]);
  }
});

test("ranges bounded by an export, and every count typed over too: what one request cannot tell is found by the rotation", async () => {
  const { google, setting, id, time, sync } = await oneWorkbook();
  boundRanges(setting, id, 1_000);
  const navette = google.state.workbook(id).tabs.find(({ properties }) => properties.title === "Navette");
  navette?.rows.forEach((row, index) => {
    if (row?.[1]?.formula !== undefined) google.state.setCell(id, `Navette!B${index + 1}`, 1_000);
  });
  await sync();
  addAttendance(setting, id, 1_001);
  expect((await sync()).requests.sheets).toBe(1);
  expect(await attendancesOf(setting)).toMatchObject({ rows: 2 });
  time.pass(6 * 3_600_000);
  expect((await sync()).requests.sheets).toBe(2);
  expect(await attendancesOf(setting)).toMatchObject({ rows: 1_000, accepted: 3 });
  expect(await problemsOf(setting)).toContainEqual({ code: "range_missing", tab: "attendances" });
  addAttendance(setting, id, 1_002);
  expect((await sync()).requests.sheets).toBe(2);
  expect(await attendancesOf(setting)).toMatchObject({ rows: 1_001, accepted: 4 });
});
