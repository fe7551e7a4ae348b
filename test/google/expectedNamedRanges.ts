import assert from "node:assert/strict";
import type { Expectation } from "./expectation.ts";
import { at } from "./liveClient.ts";
import { type LiveWorkbook, nameColumn, partsOf, withWorkbook } from "./liveWorkbook.ts";

const A1_PAGE = "https://developers.google.com/workspace/sheets/api/guides/concepts#a1_notation";
const NAMED_PAGE = "https://developers.google.com/workspace/sheets/api/samples/named-protected-ranges";
const SUPPOSED = "supposed: no page of Google's says so";

async function threeColumns(workbook: LiveWorkbook): Promise<void> {
  await workbook.write("Participants!A1", [
    ["code", "commune", "âge"],
    ["P1", "Angers", 31],
    ["P2", "", 47],
    ["P3", "Cholet"],
  ]);
  await workbook.batchUpdate(
    nameColumn("n_code", 0),
    nameColumn("n_commune", 1),
    nameColumn("n_age", 2, 1, 20),
  );
}

export const NAMED_RANGE_EXPECTATIONS: readonly Expectation[] = [
  {
    claim: "batchGet answers named ranges in the order asked, each with the cells it stands for",
    source: A1_PAGE,
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        await threeColumns(workbook);
        assert.deepEqual(partsOf(await workbook.batchGet("n_age", "n_code")), [
          { range: "Participants!C2:C20", values: [[31, 47]] },
          { range: "Participants!A2:A20", values: [["P1", "P2", "P3"]] },
        ]);
      }),
  },
  {
    claim: "a column with a gap keeps the gap, and loses its empty end",
    source:
      "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values#ValueRange",
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        await threeColumns(workbook);
        assert.deepEqual(partsOf(await workbook.batchGet("n_commune"))[0]?.values, [
          ["Angers", "", "Cholet"],
        ]);
      }),
  },
  {
    claim: "a named range without a last row reads down to the end of the grid, wherever the grid ends",
    source:
      "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#GridRange",
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        await threeColumns(workbook);
        await workbook.batchUpdate({ appendDimension: { sheetId: 1, dimension: "ROWS", length: 5 } });
        assert.deepEqual(
          partsOf(await workbook.batchGet("n_code", "n_age")).map(({ range }) => range),
          ["Participants!A2:A25", "Participants!C2:C20"],
        );
      }),
  },
  {
    claim: "a named range follows its column when columns are inserted before it and when it is moved",
    source: NAMED_PAGE,
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        await threeColumns(workbook);
        await workbook.batchUpdate(
          { insertDimension: { range: { sheetId: 1, dimension: "COLUMNS", startIndex: 0, endIndex: 2 } } },
          {
            moveDimension: {
              source: { sheetId: 1, dimension: "COLUMNS", startIndex: 4, endIndex: 5 },
              destinationIndex: 0,
            },
          },
        );
        assert.deepEqual(partsOf(await workbook.batchGet("n_age", "n_code")), [
          { range: "Participants!A2:A20", values: [[31, 47]] },
          { range: "Participants!D2:D20", values: [["P1", "P2", "P3"]] },
        ]);
      }),
  },
  {
    claim: "a named range follows its tab when it is renamed",
    source: SUPPOSED,
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        await threeColumns(workbook);
        const properties = { sheetId: 1, title: "Les participants" };
        await workbook.batchUpdate({ updateSheetProperties: { properties, fields: "title" } });
        assert.equal(partsOf(await workbook.batchGet("n_code"))[0]?.range, "'Les participants'!A2:A20");
      }),
  },
  {
    claim: "the name of a range is found whatever its case",
    source: SUPPOSED,
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        await threeColumns(workbook);
        assert.equal((await workbook.batchGet("N_CODE")).status, 200);
      }),
  },
  {
    claim: "one range that does not exist fails the whole batchGet with 400, and its message names it",
    source: "https://github.com/brekkylab/backlot, measured there against Google",
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        await threeColumns(workbook);
        const { status, json } = await workbook.batchGet("n_code", "n_absent");
        assert.equal(status, 400);
        assert.equal(at(json, "error", "message"), "Unable to parse range: n_absent");
        assert.equal(at(json, "error", "status"), "INVALID_ARGUMENT");
      }),
  },
  {
    claim:
      "a named range whose column was deleted can no longer be read: 400, as a range that does not exist",
    source: SUPPOSED,
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        await threeColumns(workbook);
        const range = { sheetId: 1, dimension: "COLUMNS", startIndex: 1, endIndex: 2 };
        await workbook.batchUpdate({ deleteDimension: { range } });
        assert.equal((await workbook.batchGet("n_commune")).status, 400);
        assert.equal(partsOf(await workbook.batchGet("n_age"))[0]?.range, "Participants!B2:B20");
      }),
  },
  {
    claim: "an error is read unformatted as its code and its sentence",
    source: "https://github.com/brekkylab/backlot/issues/159",
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        await workbook.write("Participants!A2", [["=1/0"]], "USER_ENTERED");
        await workbook.batchUpdate(nameColumn("n_code", 0));
        const shown = at(partsOf(await workbook.batchGet("n_code")), 0, "values", 0, 0);
        assert.match(String(shown), /^#DIV\/0! \(.+\)$/);
      }),
  },
];
