import assert from "node:assert/strict";
import type { Expectation } from "./expectation.ts";
import { at, listAt } from "./liveClient.ts";
import { partsOf, withWorkbook } from "./liveWorkbook.ts";

const BATCH_PAGE = "https://developers.google.com/workspace/sheets/api/guides/batchupdate";

export const WRITING_EXPECTATIONS: readonly Expectation[] = [
  {
    claim: "a batchUpdate with one bad request changes nothing, and says which request is bad",
    source: BATCH_PAGE,
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        const { status, json } = await workbook.batchUpdate(
          { addSheet: { properties: { title: "Ateliers" } } },
          { deleteSheet: { sheetId: 404 } },
        );
        assert.equal(status, 400);
        assert.match(String(at(json, "error", "message")), /^Invalid requests\[1\]\.deleteSheet: /);
        const { json: after } = await workbook.get("sheets.properties.title");
        assert.equal(listAt(after, "sheets").length, 1);
      }),
  },
  {
    claim: "a value that a strict list refuses is accepted when the API writes it",
    source: "supposed: pages tell that a person's paste is accepted, and that SpreadsheetApp throws",
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        const range = {
          sheetId: 1,
          startRowIndex: 1,
          endRowIndex: 3,
          startColumnIndex: 0,
          endColumnIndex: 1,
        };
        const condition = { type: "ONE_OF_LIST", values: [{ userEnteredValue: "oui" }] };
        await workbook.batchUpdate({ setDataValidation: { range, rule: { condition, strict: true } } });
        assert.equal((await workbook.write("Participants!A2", [["peut-être"]])).status, 200);
        assert.deepEqual(partsOf(await workbook.batchGet("Participants!A2:A3"))[0]?.values, [["peut-être"]]);
      }),
  },
  {
    claim: "a protected range which only warns takes no editors",
    source: "https://github.com/burnash/gspread/issues/1437",
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        const protectedRange = {
          range: { sheetId: 1 },
          warningOnly: true,
          editors: { users: ["quelqu.un@example.org"] },
        };
        const { status, json } = await workbook.batchUpdate({ addProtectedRange: { protectedRange } });
        assert.equal(status, 400);
        assert.match(String(at(json, "error", "message")), /warningOnly/);
      }),
  },
  {
    claim:
      "developer metadata of the workbook and of a tab are read by spreadsheets.get, with a read-only scope too",
    source: "https://developers.google.com/workspace/sheets/api/guides/metadata",
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        const metadata = (location: object) => ({
          createDeveloperMetadata: {
            developerMetadata: {
              metadataKey: "navette",
              metadataValue: "1",
              visibility: "DOCUMENT",
              location,
            },
          },
        });
        await workbook.batchUpdate(metadata({ spreadsheet: true }), metadata({ sheetId: 1 }));
        const { json } = await workbook.get("developerMetadata,sheets(developerMetadata)");
        assert.equal(at(json, "developerMetadata", 0, "metadataValue"), "1");
        assert.equal(at(json, "sheets", 0, "developerMetadata", 0, "location", "locationType"), "SHEET");
      }),
  },
  {
    claim: "a write that starts below the grid is refused, and its message tells the limits",
    source: "https://github.com/brekkylab/backlot, measured there against Google",
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        const { status, json } = await workbook.write("Participants!A21", [["P1"]]);
        assert.equal(status, 400);
        assert.match(
          String(at(json, "error", "message")),
          /exceeds grid limits\. Max rows: 20, max columns: 6$/,
        );
      }),
  },
  {
    claim:
      "in a French file a date is shown day first and a number with a comma; unformatted, both are numbers",
    source: "https://developers.google.com/workspace/sheets/api/guides/formats",
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        await workbook.write("Participants!A1", [["15/03/2012", "3,5"]], "USER_ENTERED");
        const path = `/v4/spreadsheets/${workbook.id}/values/${encodeURIComponent("Participants!A1:B1")}`;
        const shown = await client.call("sheets", "GET", path);
        assert.deepEqual(at(shown.json, "values"), [["15/03/2012", "3,5"]]);
        // 15 March 2012 is 40,983 days after 30 December 1899.
        const raw = await client.call("sheets", "GET", `${path}?valueRenderOption=UNFORMATTED_VALUE`);
        assert.deepEqual(at(raw.json, "values"), [[40_983, 3.5]]);
      }),
  },
];
