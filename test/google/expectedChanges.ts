import assert from "node:assert/strict";
import type { Expectation } from "./expectation.ts";
import { at, listAt, type LiveClient } from "./liveClient.ts";
import { withWorkbook } from "./liveWorkbook.ts";

const CHANGES_PAGE = "https://developers.google.com/workspace/drive/api/guides/manage-changes";
const FIELDS = "nextPageToken,newStartPageToken,changes(fileId,removed,file(name,trashed,version))";

async function startToken(client: LiveClient): Promise<string> {
  const { json } = await client.call("drive", "GET", "/drive/v3/changes/startPageToken");
  return String(at(json, "startPageToken"));
}

function listFrom(client: LiveClient, token: string, pageSize = 100) {
  return client.call(
    "drive",
    "GET",
    `/drive/v3/changes?pageToken=${token}&pageSize=${pageSize}&fields=${FIELDS}`,
  );
}

/** Asks until a change of the file is told: Google may take three minutes. */
async function awaitChange(client: LiveClient, token: string, fileId: string): Promise<unknown> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const { json } = await listFrom(client, token);
    const found = listAt(json, "changes").find((change) => at(change, "fileId") === fileId);
    if (found !== undefined) return found;
    await client.pause(10_000);
  }
  throw new Error("no change of the file was told in five minutes");
}

export const CHANGE_EXPECTATIONS: readonly Expectation[] = [
  {
    claim: "an edit of a sheet made after the start token is told by changes.list, with its file",
    source: CHANGES_PAGE,
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        const token = await startToken(client);
        await workbook.write("Participants!A1", [["code"]]);
        const change = await awaitChange(client, token, workbook.id);
        assert.equal(at(change, "removed"), false);
        assert.equal(at(change, "file", "trashed"), false);
      }),
  },
  {
    claim: "the last page of changes has newStartPageToken and no nextPageToken; the others the contrary",
    source: "https://developers.google.com/workspace/drive/api/reference/rest/v3/changes/list",
    run: (client) =>
      withWorkbook(client, (first) =>
        withWorkbook(client, async (second) => {
          const token = await startToken(client);
          await first.write("Participants!A1", [["code"]]);
          await second.write("Participants!A1", [["code"]]);
          await awaitChange(client, token, first.id);
          await awaitChange(client, token, second.id);
          const page = (await listFrom(client, token, 1)).json;
          assert.equal(at(page, "newStartPageToken"), undefined);
          assert.notEqual(at(page, "nextPageToken"), undefined);
          const whole = (await listFrom(client, token, 100)).json;
          assert.equal(at(whole, "nextPageToken"), undefined);
          assert.notEqual(at(whole, "newStartPageToken"), undefined);
        }),
      ),
  },
  {
    claim: "a file edited twice appears once, where it last changed",
    source: "supposed: the reference says « the changes of a file », the guide shows one entry a file",
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        const token = await startToken(client);
        await workbook.write("Participants!A1", [["code"]]);
        await awaitChange(client, token, workbook.id);
        await workbook.write("Participants!A2", [["P1"]]);
        await client.pause(200_000);
        const changes = listAt((await listFrom(client, token)).json, "changes");
        assert.equal(changes.filter((change) => at(change, "fileId") === workbook.id).length, 1);
      }),
  },
  {
    claim: "a file put in the bin is told as trashed, not as removed, and its values can still be read",
    source: "https://developers.google.com/workspace/drive/api/guides/delete",
    run: (client) =>
      withWorkbook(client, async (workbook) => {
        await workbook.write("Participants!A1", [["code"]]);
        const token = await startToken(client);
        await client.call("drive", "PATCH", `/drive/v3/files/${workbook.id}`, { trashed: true });
        const change = await awaitChange(client, token, workbook.id);
        assert.equal(at(change, "removed"), false);
        assert.equal(at(change, "file", "trashed"), true);
        assert.equal((await workbook.batchGet("Participants!A1")).status, 200);
      }),
  },
  {
    claim: "a file deleted for good is told as removed, without its file, and reading it answers 404",
    source: CHANGES_PAGE,
    run: async (client) => {
      let [token, id] = ["", ""];
      await withWorkbook(client, async (workbook) => {
        id = workbook.id;
        token = await startToken(client);
      });
      const change = await awaitChange(client, token, id);
      assert.equal(at(change, "removed"), true);
      assert.equal(at(change, "file"), undefined);
      const { status, json } = await client.call("sheets", "GET", `/v4/spreadsheets/${id}/values/A1`);
      assert.equal(status, 404);
      assert.equal(at(json, "error", "status"), "NOT_FOUND");
    },
  },
];
