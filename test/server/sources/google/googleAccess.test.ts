import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { googleAccess, READING_SCOPES } from "../../../../server/sources/google/googleAccess.ts";
import { googleApi } from "../../../../server/sources/google/googleApi.ts";
import { createPacer } from "../../../../server/sources/google/pacer.ts";
import { startGoogle } from "../../../google/server.ts";
import { SERVICE } from "../../../support/googleWorkbooks.ts";
import { simulatedTime } from "../../../support/simulatedTime.ts";

function keyFile(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "navette-key-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, "service.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

function serviceKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return keyFile({
    type: "service_account",
    client_email: SERVICE,
    private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
  });
}

async function standIn() {
  const google = await startGoogle();
  onTestFinished(() => google.close());
  return google;
}

test("a service account signs in once, with the right to read and no other", async () => {
  const google = await standIn();
  const access = await googleAccess({ credentials: serviceKey(), url: google.url });
  const api = googleApi(access, createPacer(simulatedTime()));
  await api.startToken();
  await api.files();
  expect(google.log.to(/^\/token/)).toHaveLength(1);
  const { user, requestHeaders } = google.log.to(/^\/drive\//)[0] ?? {};
  expect(user).toBe(SERVICE);
  expect(requestHeaders?.["accept-encoding"]).toContain("gzip");
  expect(requestHeaders?.["user-agent"]).toContain("gzip");
  const granted = [...google.state.principals.values()].map(({ scopes }) => scopes);
  expect(granted).toEqual([[...READING_SCOPES]]);
  for (const scope of READING_SCOPES) expect(scope).toMatch(/\.readonly$/);
});

test("credentials that are no key at all are refused with a sentence", async () => {
  const google = await standIn();
  for (const credentials of [keyFile("pas du JSON"), keyFile({ type: "inconnu" }), "/nulle/part.json"]) {
    const asked = async () => {
      const access = await googleAccess({ credentials, url: google.url });
      await googleApi(access, createPacer(simulatedTime())).startToken();
    };
    await expect(asked()).rejects.toMatchObject({ code: "google_credentials_refused" });
  }
});

test("a sign-in that Google refuses is said as such, not laid at a workbook's door", async () => {
  const google = await standIn();
  google.state.faults.add({ fault: { kind: "status", status: 401 }, url: /^\/token/ });
  const access = await googleAccess({ credentials: serviceKey(), url: google.url });
  const api = googleApi(access, createPacer(simulatedTime()));
  await expect(api.startToken()).rejects.toMatchObject({ code: "google_credentials_refused" });
});
