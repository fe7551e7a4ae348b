import { afterEach, beforeEach, expect, test } from "vitest";
import { at } from "../liveClient.ts";
import { type StandIn, startGoogle } from "../server.ts";
import { NO_QUOTAS } from "../wire/quotas.ts";

const OWNER = "association@example.org";
let google: StandIn;
let id: string;
let token: string;

beforeEach(async () => {
  google = await startGoogle({ quotas: NO_QUOTAS });
  id = google.state.createWorkbook({
    title: "Classeur",
    owner: OWNER,
    locale: "fr_FR",
    tabs: [{ title: "Présences 2012", rowCount: 10, columnCount: 4 }, { title: "D'autres" }],
  }).id;
  token = google.state.issueToken(OWNER, ["spreadsheets"]);
});

afterEach(() => google.close());

async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`${google.url}/v4/spreadsheets/${id}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as unknown };
}

const read = (range: string, options = "") => call("GET", `/values/${encodeURIComponent(range)}?${options}`);

function type(range: string, text: string) {
  const path = `/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`;
  return call("PUT", path, { values: [[text]] });
}

// What each reading gives is written in Google's guides of formats and of ValueRenderOption.
test.each([
  ["3,5", 3.5, "3,5"],
  ["1 234,5", 1234.5, "1\u202f234,50"],
  ["15/03/2012", 40_983, "15/03/2012"],
  ["2012-03-15", 40_983, "2012-03-15"],
  ["31/02/2012", "31/02/2012", "31/02/2012"],
  ["12 %", 0.12, "12%"],
  ["vrai", true, "VRAI"],
  ["'007", "007", "007"],
  ["007", 7, "7"],
  ["3.5", "3.5", "3.5"],
])("« %s » typed in a French file is %j, shown « %s »", async (text, value, shown) => {
  await type("'Présences 2012'!A1", text);
  const unformatted = await read("'Présences 2012'!A1", "valueRenderOption=UNFORMATTED_VALUE");
  expect(at(unformatted.json, "values", 0, 0)).toBe(value);
  expect(at((await read("'Présences 2012'!A1")).json, "values", 0, 0)).toBe(shown);
});

test.each([
  ["présences 2012!a1:b2", "'Présences 2012'!A1:B2"],
  ["'Présences 2012'!B:B", "'Présences 2012'!B1:B10"],
  ["'Présences 2012'!2:3", "'Présences 2012'!A2:D3"],
  ["'Présences 2012'!C3:99", "'Présences 2012'!C3:D10"],
  ["'D''autres'", "'D''autres'!A1:Z1000"],
  ["A1", "'Présences 2012'!A1"],
  ["'Présences 2012'!R2C1:R3C2", "'Présences 2012'!A2:B3"],
])("the range %s is read as %s", async (asked, echoed) => {
  expect(at((await read(asked)).json, "range")).toBe(echoed);
});

test.each(["Absent!A1", "'Présences 2012", "'Présences 2012'!A0", "n_absent"])(
  "no range is %s",
  async (asked) => {
    const { status, json } = await read(asked);
    expect([status, at(json, "error", "message")]).toEqual([400, `Unable to parse range: ${asked}`]);
  },
);

test("an error is shown as its code, and read unformatted with its sentence", async () => {
  google.state.setResult(id, "'Présences 2012'!A1", "=1/0", {
    type: "DIVIDE_BY_ZERO",
    message: "Le paramètre 2 de la fonction DIVIDE ne peut pas être égal à zéro.",
  });
  expect(at((await read("'Présences 2012'!A1")).json, "values", 0, 0)).toBe("#DIV/0!");
  const unformatted = await read("'Présences 2012'!A1", "valueRenderOption=UNFORMATTED_VALUE");
  expect(at(unformatted.json, "values", 0, 0)).toBe(
    "#DIV/0! (Le paramètre 2 de la fonction DIVIDE ne peut pas être égal à zéro.)",
  );
  const formula = await read("'Présences 2012'!A1", "valueRenderOption=FORMULA");
  expect(at(formula.json, "values", 0, 0)).toBe("=1/0");
});

test("a formula that the stand-in cannot compute is refused aloud", async () => {
  expect((await type("'Présences 2012'!A1", "=QUERY(B1:C9)")).status).toBe(501);
});

test("a null leaves a cell alone, an empty text empties it", async () => {
  const path = "/values/A1?valueInputOption=RAW";
  await call("PUT", path, { values: [["a", "b", "c"]] });
  await call("PUT", path, { values: [[null, "", "d"]] });
  expect(at((await read("A1:C1")).json, "values")).toEqual([["a", "", "d"]]);
});

test("values wider than the range they are sent to are refused", async () => {
  const path = `/values/${encodeURIComponent("A1:B1")}?valueInputOption=RAW`;
  const { status, json } = await call("PUT", path, { values: [["a", "b", "c"]] });
  expect(status).toBe(400);
  expect(at(json, "error", "message")).toMatch(/tried writing to column \[C\]$/);
});

test("rows appended go below the table that the range touches, and the grid grows for them", async () => {
  await call("PUT", "/values/A9?valueInputOption=RAW", { values: [["code"], ["P1"]] });
  const path = "/values/A9:append?valueInputOption=RAW";
  const { json } = await call("POST", path, { values: [["P2"], ["P3"]] });
  expect(at(json, "tableRange")).toBe("'Présences 2012'!A9:A10");
  expect(at(json, "updates", "updatedRange")).toBe("'Présences 2012'!A11:A12");
  expect(google.state.workbook(id).tabs[0]?.rowCount).toBe(12);
});
