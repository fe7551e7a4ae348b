import { expect, test } from "vitest";
import { OWNER, standIn } from "./standIn.ts";

test.each([
  ["an endpoint", "GET", "/v4/spreadsheets/x:getByDataFilter", undefined],
  ["a parameter", "GET", "/drive/v3/files?corpus=domain", undefined],
  ["a request", "POST", ":batchUpdate", { requests: [{ addChart: {} }] }],
  [
    "a field of a request",
    "POST",
    ":batchUpdate",
    { requests: [{ addSheet: { properties: { dataSource: {} } } }] },
  ],
  ["a field of an answer", "GET", "?fields=sheets.charts", undefined],
])("%s", async (_what, method, path, body) => {
  const { google, id, ask } = await standIn();
  const token = google.state.issueToken(OWNER, ["spreadsheets", "drive"]);
  const url = path.startsWith("/") ? path : `/v4/spreadsheets/${id}${path}`;
  const { status, text } = await ask(url, token, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(status).toBe(501);
  expect(text).toContain("The stand-in for Google does not model");
});
