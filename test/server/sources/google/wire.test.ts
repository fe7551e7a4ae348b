import { expect, test } from "vitest";
import { columnsOf, sharedColumnsOf } from "../../../../shared/workbook/tab.ts";
import { namedRangeOf } from "../../../../shared/workbook/namedRange.ts";
import { ASSOCIATION_TABS, ASSOCIATION_TEMPLATE } from "../../../../shared/workbook/template.ts";
import { deleteRanges, type GoogleSync, googleSync, sheetIdOf } from "../../../support/googleSync.ts";
import { editAs, makeWorkbook } from "../../../support/googleWorkbooks.ts";
import { aWorkbook, rawSheets } from "../../../support/rawSheets.ts";
import { query } from "../../../support/temporaryStore.ts";

/** What identifies the two invented participants of `aWorkbook`, and stands nowhere else. */
const CANARIES = ["Zzcanari", "Yycanari", "Quetzal", "Wombat", "03/04/1985", "01/01/1970", "31140", "25569"];
const { participants } = ASSOCIATION_TABS;
const IDENTIFYING = ASSOCIATION_TEMPLATE.tabs.flatMap((tab) =>
  columnsOf(tab).flatMap(({ column }) => (column.identifying === true ? namedRangeOf(tab, column) : [])),
);
const SHARED = sharedColumnsOf(participants).map(({ column }) => namedRangeOf(participants, column));

async function oneWorkbook() {
  const setting = await googleSync();
  const id = makeWorkbook(setting.google.state, rawSheets(aWorkbook()));
  return { ...setting, setting, id };
}

function firstRowRequests({ google }: GoogleSync): readonly string[] {
  return google.log
    .to(/^\/v4\//)
    .flatMap(({ decodedUrl }) => decodedUrl.match(/'Participants'![A-Z]+1:[A-Z]+1/g) ?? []);
}

function expectNobody({ google }: GoogleSync): void {
  const asked = google.log.exchanges.map(({ decodedUrl }) => decodedUrl).join("\n");
  const told = google.log.exchanges.map(({ responseBody }) => responseBody).join("\n");
  expect(told).not.toBe("");
  for (const name of IDENTIFYING) expect(asked).not.toContain(name);
  for (const canary of CANARIES) expect(told).not.toContain(canary);
}

/** The first participant stands where the headers were. */
const deleteHeaders = ({ google: { state } }: GoogleSync, id: string, sheetId: number) => {
  const range = { sheetId, dimension: "ROWS", startIndex: 0, endIndex: 1 };
  editAs(state, id, [{ deleteDimension: { range } }]);
};

/** The headers come last of the first rows. */
const sortHeaders = ({ google: { state } }: GoogleSync, id: string, sheetId: number) => {
  const range = { sheetId, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 16 };
  const sortSpecs = [{ dimensionIndex: 0, sortOrder: "DESCENDING" }];
  editAs(state, id, [{ sortRange: { range, sortSpecs } }]);
};

const moveNames = ({ google: { state } }: GoogleSync, id: string, sheetId: number) => {
  const source = { sheetId, dimension: "COLUMNS", startIndex: 1, endIndex: 5 };
  editAs(state, id, [{ moveDimension: { source, destinationIndex: 12 } }]);
};

test("no request names a column that identifies a person, and no answer holds what identifies one", async () => {
  const { setting, google, sync } = await oneWorkbook();
  expect(await sync()).toMatchObject({ changed: 1 });
  expect(google.log.exchanges.map(({ decodedUrl }) => decodedUrl).join()).toContain(
    "ranges=navette_participants_code",
  );
  expectNobody(setting);
});

for (const [how, loseHeaders] of Object.entries({ deleted: deleteHeaders, "sorted away": sortHeaders })) {
  for (const moved of [false, true]) {
    test(`a header row ${how}, a shared range missing, names ${moved ? "moved" : "in place"}: no name crosses the wire, and the workbook waits`, async () => {
      const { setting, google, id, sync } = await oneWorkbook();
      await sync();
      const sheetId = sheetIdOf(setting, id, "Participants");
      if (moved) moveNames(setting, id, sheetId);
      loseHeaders(setting, id, sheetId);
      deleteRanges(setting, id, ["navette_participants_sexe"]);
      expect(await sync()).toMatchObject({ held: 1, changed: 0 });
      // What is beside the seven columns that identify somebody, and the sex among it: the row was a person's.
      expect(firstRowRequests(setting)).toEqual(
        moved
          ? ["'Participants'!A1:A1", "'Participants'!E1:H1", "'Participants'!M1:P1"]
          : ["'Participants'!A1:A1", "'Participants'!I1:P1"],
      );
      expectNobody(setting);
      expect(google.log.exchanges.some(({ responseBody }) => /"(?:Femme|Homme)"/.test(responseBody))).toBe(
        true,
      );
    });
  }

  test(`a header row ${how} in a workbook that never had ranges: no name crosses the wire, and the workbook waits`, async () => {
    const { setting, google, id, sync } = await oneWorkbook();
    google.state.edit(id, (workbook) => {
      workbook.namedRanges = [];
    });
    loseHeaders(setting, id, sheetIdOf(setting, id, "Participants"));
    expect(await sync()).toMatchObject({ held: 1 });
    expect(firstRowRequests(setting)).toEqual(["'Participants'!A1:A1", "'Participants'!I1:P1"]);
    expectNobody(setting);
  });

  test(`a header row ${how}, a shared range and one of a name missing: nothing is looked for, the workbook waits`, async () => {
    const { setting, id, store, sync } = await oneWorkbook();
    await sync();
    const sheetId = sheetIdOf(setting, id, "Participants");
    moveNames(setting, id, sheetId);
    loseHeaders(setting, id, sheetId);
    deleteRanges(setting, id, ["navette_participants_sexe", "navette_participants_prenom"]);
    await sync();
    expect(await store.workbooks()).toMatchObject([{ status: "retenu", generation: 1 }]);
    expectNobody(setting);
  });
}

test("a shared range and one of a name missing: the missing column is not looked for, and the sentence says what to put back", async () => {
  const { setting, google, id, store, sync } = await oneWorkbook();
  await sync();
  deleteRanges(setting, id, ["navette_participants_sexe", "navette_participants_prenom"]);
  expect(await sync()).toMatchObject({ unreadable: 1, requests: { sheets: 3 } });
  expect(await store.workbooks()).toMatchObject([
    { status: "illisible", generation: 1, reason: expect.stringContaining("Remettez les repères") as string },
  ]);
  expectNobody(setting);
  expect((await sync()).requests).toEqual({ sheets: 0, drive: 1 });
  const range = { sheetId: sheetIdOf(setting, id, "Participants"), startColumnIndex: 3, endColumnIndex: 4 };
  editAs(google.state, id, [
    { addNamedRange: { namedRange: { name: "navette_participants_prenom", range } } },
  ]);
  expect(await sync()).toMatchObject({ unreadable: 0, changed: 1 });
});

test("workbooks made before names had ranges are read in one request, and as a file would be when they have none at all", async () => {
  const { setting, google, id, store, sync } = await oneWorkbook();
  deleteRanges(setting, id, IDENTIFYING);
  expect(await sync()).toMatchObject({ changed: 1, requests: { sheets: 1 } });
  deleteRanges(setting, id, SHARED);
  expect(await sync()).toMatchObject({ changed: 1, requests: { sheets: 4 } });
  expectNobody(setting);
  moveNames(setting, id, sheetIdOf(setting, id, "Participants"));
  expect(await sync()).toMatchObject({ unreadable: 1 });
  expectNobody(setting);
  expect(google.log.to(/^\/v4\//)).toHaveLength(2);
  expect(await store.workbooks()).toMatchObject([{ status: "illisible", generation: 2 }]);
});

test("a range of a coded column that was put over names is not read, once the outline is looked at", async () => {
  const { setting, google, id, sync } = await oneWorkbook();
  editAs(google.state, id, [{ deleteSheet: { sheetId: sheetIdOf(setting, id, "Bilans") } }]);
  google.state.edit(id, (workbook) => {
    workbook.namedRanges = workbook.namedRanges.map((named) =>
      named.name !== "navette_participants_sexe" || named.range === null
        ? named
        : { ...named, range: { ...named.range, startColumnIndex: 1, endColumnIndex: 2 } },
    );
  });
  expect(await sync()).toMatchObject({ changed: 1, requests: { sheets: 4 } });
  expectNobody(setting);
});

test("names pasted by hand over coded columns are reported as bad values, echoed and stored nowhere", async () => {
  const { google, id, store, file, sync } = await oneWorkbook();
  await sync();
  const coded = sharedColumnsOf(participants).filter(({ column }) => column.naturalKey !== true);
  const letters = columnsOf(participants).map(
    ({ key }, index) => [key, String.fromCharCode(65 + index)] as const,
  );
  const letterOf = new Map(letters);
  for (const { key } of coded)
    google.state.setCell(id, `Participants!${letterOf.get(key) ?? ""}2`, "Zzcanari Quetzal");
  google.state.setCell(id, "Présences!D2", "Zzcanari");
  google.state.setCell(id, "Présences!E3", "Wombat Yycanari");
  await sync();
  const { problems } = await store.problems({ limit: 100, offset: 0 });
  const cells = new Set(problems.map(({ tab, cell }) => `${tab ?? ""} ${cell ?? ""}`));
  for (const { key } of coded) expect(cells).toContain(`participants ${letterOf.get(key) ?? ""}2`);
  expect(cells).toContain("attendances D2");
  expect(cells).toContain("attendances E3");
  const [state] = await store.workbooks();
  for (const { rows, accepted, refused, blank } of state?.tallies ?? [])
    expect(accepted + refused + blank).toBe(rows);
  const tables = query(file, "SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) =>
    String(name),
  );
  const stored = JSON.stringify([
    ...tables.map((table) => query(file, `SELECT * FROM "${table}"`)),
    (await store.pulledSnapshot(id))?.pull,
    (await store.publishedSnapshot(id))?.pull,
    problems,
    state,
  ]);
  for (const canary of CANARIES) expect(stored).not.toContain(canary);
});
