import { generateKeyPairSync } from "node:crypto";
import { JWT, OAuth2Client } from "google-auth-library";
import { drive as driveApi } from "googleapis/build/src/apis/drive/index.js";
import { sheets as sheetsApi } from "googleapis/build/src/apis/sheets/index.js";
import { expect, test } from "vitest";
import { at } from "../liveClient.ts";
import { OWNER, SERVICE, standIn } from "./standIn.ts";

test("reads named columns with a bearer token, and lists files", async () => {
  const { google, id, reader } = await standIn();
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
  const { google, id, ask, values } = await standIn();
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
  const { google, id, ask, values } = await standIn();
  google.state.share(id, SERVICE, "reader");
  google.state.machineAccount = SERVICE;
  const scope = "https://www.googleapis.com/auth/spreadsheets.readonly";
  const path = `/computeMetadata/v1/instance/service-accounts/default/token?scopes=${scope}`;
  const { json } = await ask(path, null);
  expect((await ask(values(), String(at(json, "access_token")))).status).toBe(200);
});

test("a person who has signed in has tokens for a refresh token; another one is refused", async () => {
  const { google, ask, values } = await standIn();
  const refresh = (refresh_token: string) => {
    const body = new URLSearchParams({ grant_type: "refresh_token", refresh_token });
    return ask("/token", null, { method: "POST", body });
  };
  const { json } = await refresh(google.state.issueRefreshToken(OWNER, ["spreadsheets"]));
  expect((await ask(values(), String(at(json, "access_token")))).status).toBe(200);
  expect(at((await refresh("1//other")).json, "error")).toBe("invalid_grant");
});
