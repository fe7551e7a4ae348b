import { expect, test } from "vitest";
import { at } from "../liveClient.ts";
import { OWNER, SERVICE, standIn } from "./standIn.ts";

test("a request without a known token answers 401, in the words of each API", async () => {
  const { ask, values } = await standIn();
  const sheets = await ask(values(), "ya29.unknown");
  expect([sheets.status, at(sheets.json, "error", "status")]).toEqual([401, "UNAUTHENTICATED"]);
  const drive = await ask("/drive/v3/files", null);
  expect([drive.status, at(drive.json, "error", "errors", 0, "reason")]).toEqual([401, "authError"]);
});

test("a token is over after an hour", async () => {
  const { ask, reader, values, pass } = await standIn();
  const token = reader();
  pass(3_600_001);
  expect((await ask(values(), token)).status).toBe(401);
});

test("a read-only scope refuses every write", async () => {
  const { google, id, ask } = await standIn();
  google.state.share(id, SERVICE, "writer");
  const token = google.state.issueToken(SERVICE, ["spreadsheets.readonly"]);
  const { status, json } = await ask(`/v4/spreadsheets/${id}:batchUpdate`, token, {
    method: "POST",
    body: "{}",
  });
  expect([status, at(json, "error", "details", 0, "reason")]).toEqual([
    403,
    "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
  ]);
});

test("a workbook that is not shared answers 403; one that does not exist, 404", async () => {
  const { google, ask, values } = await standIn();
  const token = google.state.issueToken("inconnue@example.org", ["spreadsheets.readonly"]);
  expect(at((await ask(values(), token)).json, "error", "status")).toBe("PERMISSION_DENIED");
  expect((await ask("/v4/spreadsheets/absent/values/A1", token)).status).toBe(404);
});

test("with drive.file a program reaches the workbooks it made, and no other", async () => {
  const { google, ask, values } = await standIn();
  const token = google.state.issueToken(OWNER, ["drive.file"]);
  expect((await ask(values(), token)).status).toBe(404);
  const made = await ask("/v4/spreadsheets", token, { method: "POST", body: "{}" });
  expect((await ask(`/v4/spreadsheets/${String(at(made.json, "spreadsheetId"))}`, token)).status).toBe(200);
});

test("a protected range refuses those who are not its editors, and lets its owner write", async () => {
  const { google, id, ask } = await standIn();
  google.state.share(id, "stagiaire@example.org", "writer");
  const owner = google.state.issueToken(OWNER, ["spreadsheets"]);
  const other = google.state.issueToken("stagiaire@example.org", ["spreadsheets"]);
  const protectedRange = { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 } };
  const body = JSON.stringify({ requests: [{ addProtectedRange: { protectedRange } }] });
  await ask(`/v4/spreadsheets/${id}:batchUpdate`, owner, { method: "POST", body });
  const write = (token: string) =>
    ask(`/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, token, {
      method: "PUT",
      body: JSON.stringify({ values: [["identifiant"]] }),
    });
  expect((await write(other)).status).toBe(400);
  expect((await write(owner)).status).toBe(200);
});
