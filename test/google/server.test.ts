import { generateKeyPairSync } from "node:crypto";
import { JWT, OAuth2Client } from "google-auth-library";
import { drive as driveApi } from "googleapis/build/src/apis/drive/index.js";
import { sheets as sheetsApi } from "googleapis/build/src/apis/sheets/index.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { at } from "./liveClient.ts";
import { type StandIn, startGoogle } from "./server.ts";

const OWNER = "association@example.org";
const SERVICE = "navette@projet.iam.gserviceaccount.com";

let google: StandIn;
let now: number;
let id: string;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 5, 8);
  google = await startGoogle({ clock: () => new Date(now) });
  id = google.state.createWorkbook({
    title: "Atelier des Ponts-de-Cé",
    owner: OWNER,
    locale: "fr_FR",
    tabs: [{ title: "Participants", rows: [["code"], ["P1"], ["P2"]] }],
  }).id;
});

afterEach(() => google.close());

type Seen = {
  readonly status: number;
  readonly json: unknown;
  readonly text: string;
  readonly encoding: string | null;
};

async function ask(path: string, token: string | null, init: RequestInit = {}): Promise<Seen> {
  const response = await fetch(google.url + path, {
    ...init,
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...init.headers },
  });
  const text = await response.text();
  const encoding = response.headers.get("content-encoding");
  return { status: response.status, json: text.startsWith("{") ? JSON.parse(text) : null, text, encoding };
}

function reader(email = SERVICE, project?: string): string {
  google.state.share(id, email, "reader");
  return google.state.issueToken(email, ["spreadsheets.readonly", "drive.metadata.readonly"], project);
}

const values = () => `/v4/spreadsheets/${id}/values/Participants!A2:A`;

describe("who may do what", () => {
  test("a request without a known token answers 401, in the words of each API", async () => {
    const sheets = await ask(values(), "ya29.unknown");
    expect([sheets.status, at(sheets.json, "error", "status")]).toEqual([401, "UNAUTHENTICATED"]);
    const drive = await ask("/drive/v3/files", null);
    expect([drive.status, at(drive.json, "error", "errors", 0, "reason")]).toEqual([401, "authError"]);
  });

  test("a token is over after an hour", async () => {
    const token = reader();
    now += 3_600_001;
    expect((await ask(values(), token)).status).toBe(401);
  });

  test("a read-only scope refuses every write", async () => {
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
    const token = google.state.issueToken("inconnue@example.org", ["spreadsheets.readonly"]);
    expect(at((await ask(values(), token)).json, "error", "status")).toBe("PERMISSION_DENIED");
    expect((await ask("/v4/spreadsheets/absent/values/A1", token)).status).toBe(404);
  });

  test("with drive.file a program reaches the workbooks it made, and no other", async () => {
    const token = google.state.issueToken(OWNER, ["drive.file"]);
    expect((await ask(values(), token)).status).toBe(404);
    const made = await ask("/v4/spreadsheets", token, { method: "POST", body: "{}" });
    expect((await ask(`/v4/spreadsheets/${String(at(made.json, "spreadsheetId"))}`, token)).status).toBe(200);
  });

  test("a protected range refuses those who are not its editors, and lets its owner write", async () => {
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
});

describe("quotas", () => {
  test("the sixty-first read of a minute answers 429 and names the quota of the user; the next minute reads", async () => {
    const token = reader();
    const statuses = [];
    for (let read = 0; read < 61; read += 1) statuses.push((await ask(values(), token)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    const { status, json } = await ask(values(), token);
    expect([status, at(json, "error", "status")]).toEqual([429, "RESOURCE_EXHAUSTED"]);
    expect(at(json, "error", "details", 0, "metadata", "quota_limit")).toBe("ReadRequestsPerMinutePerUser");
    now += 60_000;
    expect((await ask(values(), token)).status).toBe(200);
  });

  test("six users of one project share its 300 reads; another project is not concerned", async () => {
    const tokens = [1, 2, 3, 4, 5, 6].map((n) => reader(`service-${n}@projet.iam.gserviceaccount.com`));
    const seen: Seen[] = [];
    for (const token of tokens)
      for (let read = 0; read < 51; read += 1) seen.push(await ask(values(), token));
    const refused = seen.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(6);
    expect(at(refused[0]?.json, "error", "details", 0, "metadata", "quota_limit")).toBe(
      "ReadRequestsPerMinutePerProject",
    );
    expect((await ask(values(), reader("autre@example.org", "999"))).status).toBe(200);
  });

  test("Drive has no part in the quota of Sheets", async () => {
    const token = reader();
    for (let read = 0; read < 61; read += 1) {
      expect((await ask("/drive/v3/changes/startPageToken", token)).status).toBe(200);
    }
  });
});

describe("faults on demand", () => {
  test.each([500, 502, 503, 504, 401, 403, 404, 429])(
    "a status %i is answered as asked, once",
    async (status) => {
      const token = reader();
      google.state.faults.add({ fault: { kind: "status", status }, times: 1, url: /values/ });
      expect((await ask(values(), token)).status).toBe(status);
      expect((await ask(values(), token)).status).toBe(200);
    },
  );

  test("a connection is cut before or in the middle of an answer", async () => {
    const token = reader();
    google.state.faults.add({ fault: { kind: "reset" }, times: 1 });
    google.state.faults.add({ fault: { kind: "refuse" }, times: 1 });
    await expect(ask(values(), token)).rejects.toThrow();
    await expect(ask(values(), token)).rejects.toThrow();
    expect(google.log.exchanges.map(({ status }) => status)).toEqual(["cut", "cut"]);
  });

  test("a body that is not JSON any more comes with a status of 200", async () => {
    const token = reader();
    google.state.faults.add({ fault: { kind: "invalidJson" }, times: 1 });
    await expect(ask(values(), token)).rejects.toThrow(SyntaxError);
  });

  test("a gzip body is cut short", async () => {
    const token = reader();
    google.state.faults.add({ fault: { kind: "truncatedGzip" }, times: 1 });
    await expect(ask(values(), token)).rejects.toThrow();
  });

  test("a fault concerns one workbook, and only after as many requests as said", async () => {
    const token = reader();
    google.state.faults.add({ fault: { kind: "status", status: 500 }, fileId: id, after: 1, times: 1 });
    expect((await ask(values(), token)).status).toBe(200);
    expect((await ask("/drive/v3/files", token)).status).toBe(200);
    expect((await ask(values(), token)).status).toBe(500);
  });

  test("a request that hangs is ended by who asks", async () => {
    const token = reader();
    google.state.faults.add({ fault: { kind: "hang" }, times: 1 });
    await expect(ask(values(), token, { signal: AbortSignal.timeout(50) })).rejects.toThrow(
      /timeout|aborted/i,
    );
  });
});

describe("what is not modelled is refused aloud", () => {
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
    const token = google.state.issueToken(OWNER, ["spreadsheets", "drive"]);
    const url = path.startsWith("/") ? path : `/v4/spreadsheets/${id}${path}`;
    const { status, text } = await ask(url, token, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(status).toBe(501);
    expect(text).toContain("The stand-in for Google does not model");
  });
});

describe("the wire", () => {
  test("is compressed only for a client whose User-Agent says gzip too", async () => {
    const token = reader();
    const asked = { "accept-encoding": "gzip" };
    expect(
      (await ask(values(), token, { headers: { ...asked, "user-agent": "navette" } })).encoding,
    ).toBeNull();
    expect(
      (await ask(values(), token, { headers: { ...asked, "user-agent": "navette (gzip)" } })).encoding,
    ).toBe("gzip");
  });

  test("is indented unless asked otherwise", async () => {
    const token = reader();
    expect((await ask(values(), token)).text).toContain("\n  ");
    expect((await ask(`${values()}?prettyPrint=false`, token)).text.trim()).not.toContain("\n");
  });

  test("is written down: what was asked, by whom, what was told", async () => {
    await ask(values(), reader());
    const [exchange] = google.log.to(/values\/Participants!A2:A$/);
    expect(exchange).toMatchObject({ method: "GET", status: 200, user: SERVICE });
    expect(exchange?.responseBody).toContain("P1");
  });
});

describe("changes", () => {
  test("edits of a sheet are told together once the delay is over", async () => {
    const token = reader();
    google.state.changes.coalesceMs = 180_000;
    const start = at((await ask("/drive/v3/changes/startPageToken", token)).json, "startPageToken");
    google.state.setCell(id, "Participants!A2", "P7");
    google.state.setCell(id, "Participants!A3", "P8");
    const told = async () =>
      at((await ask(`/drive/v3/changes?pageToken=${String(start)}`, token)).json, "changes");
    expect(await told()).toEqual([]);
    now += 180_000;
    expect(await told()).toHaveLength(1);
  });

  test("a person who loses access is told of a removal, another one of nothing", async () => {
    const token = reader();
    const stranger = google.state.issueToken("inconnue@example.org", ["drive.metadata.readonly"]);
    const start = at((await ask("/drive/v3/changes/startPageToken", token)).json, "startPageToken");
    google.state.unshare(id, SERVICE);
    const path = `/drive/v3/changes?pageToken=${String(start)}`;
    expect(at((await ask(path, token)).json, "changes", 0)).toMatchObject({ fileId: id, removed: true });
    expect(at((await ask(path, stranger)).json, "changes")).toEqual([]);
  });
});

describe("Google's own client", () => {
  test("reads named columns with a bearer token, and lists files", async () => {
    const auth = new OAuth2Client();
    auth.setCredentials({ access_token: reader(), expiry_date: Date.now() + 3_600_000 });
    const sheets = sheetsApi({ version: "v4", auth, rootUrl: google.url });
    const { data } = await sheets.spreadsheets.values.batchGet({
      spreadsheetId: id,
      ranges: ["Participants!A2:A"],
      majorDimension: "COLUMNS",
      valueRenderOption: "UNFORMATTED_VALUE",
    });
    expect(data.valueRanges?.[0]?.values).toEqual([["P1", "P2"]]);
    const drive = driveApi({ version: "v3", auth, rootUrl: google.url });
    const files = await drive.files.list({ q: "trashed = false", fields: "files(id,name)" });
    expect(files.data.files).toEqual([{ id, name: "Atelier des Ponts-de-Cé" }]);
  });

  test("a service account has a token for the assertion it signs", async () => {
    google.state.share(id, SERVICE, "reader");
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const jwt = new JWT({
      email: SERVICE,
      key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      scopes: ["https://www.googleapis.com/auth/spreadsheets.readonly"],
    });
    const send = jwt.transporter.request.bind(jwt.transporter);
    // The library knows only Google's own address.
    jwt.transporter.request = (options) => send({ ...options, url: new URL(`${google.url}/token`) });
    const { access_token } = await jwt.authorize();
    expect((await ask(values(), access_token ?? "")).status).toBe(200);
  });

  test("a program without a key has the token of its machine", async () => {
    google.state.share(id, SERVICE, "reader");
    google.state.machineAccount = SERVICE;
    const scope = "https://www.googleapis.com/auth/spreadsheets.readonly";
    const path = `/computeMetadata/v1/instance/service-accounts/default/token?scopes=${scope}`;
    const { json } = await ask(path, null);
    expect((await ask(values(), String(at(json, "access_token")))).status).toBe(200);
  });

  test("a person who has signed in has tokens for a refresh token; another one is refused", async () => {
    const refresh = (refresh_token: string) => {
      const body = new URLSearchParams({ grant_type: "refresh_token", refresh_token });
      return ask("/token", null, { method: "POST", body });
    };
    const { json } = await refresh(google.state.issueRefreshToken(OWNER, ["spreadsheets"]));
    expect((await ask(values(), String(at(json, "access_token")))).status).toBe(200);
    expect(at((await refresh("1//other")).json, "error")).toBe("invalid_grant");
  });
});
