import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { READING_SCOPES } from "../../../../server/sources/google/googleAccess.ts";
import { type StandIn, startGoogle } from "../../../google/server.ts";
import { makeWorkbook, SERVICE } from "../../../support/googleWorkbooks.ts";
import { aWorkbook, rawSheets } from "../../../support/rawSheets.ts";

const NAVETTE = new URL("../../../../server/bin/navette.js", import.meta.url).pathname;

type Ended = { readonly code: number | string | null; readonly out: string; readonly err: string };

/** `navette sync` on a machine without any key, whose metadata server is the stand-in: in a process of its own. */
function synchronise(google: StandIn): Promise<Ended> {
  const home = mkdtempSync(join(tmpdir(), "navette-machine-"));
  onTestFinished(() => {
    rmSync(home, { recursive: true, force: true });
  });
  const env = {
    PATH: process.env["PATH"],
    HOME: home,
    CLOUDSDK_CONFIG: home,
    GCE_METADATA_HOST: google.url.replace("http://", ""),
    NAVETTE_DATA: join(home, "data"),
    NAVETTE_GOOGLE_CREDENTIALS: "default",
    NAVETTE_GOOGLE_URL: google.url,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [NAVETTE, "sync"], { env, timeout: 25_000 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : (error.code ?? null), out, err });
    });
  });
}

test("on a machine of Google's, the service reads without any key, with the rights to read and no other", async () => {
  const google = await startGoogle();
  onTestFinished(() => google.close());
  google.state.machineAccount = SERVICE;
  makeWorkbook(google.state, rawSheets(aWorkbook()));
  const { code, out, err } = await synchronise(google);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("1 classeur");
  expect(out).toContain("1 mis à jour");
  expect(google.log.to(/^\/token/)).toEqual([]);
  expect(google.log.to(/service-accounts\/default\/token/)).toHaveLength(1);
  for (const { user } of google.log.to(/^\/(v4|drive)\//)) expect(user).toBe(SERVICE);
  expect(google.log.to(/^\/v4\//)).toHaveLength(1);
  expect([...google.state.principals.values()].map(({ scopes }) => scopes)).toEqual([[...READING_SCOPES]]);
});

test("on a machine that has no account, the refusal says what to do, and nothing is asked of Google", async () => {
  const google = await startGoogle();
  onTestFinished(() => google.close());
  const { code, out, err } = await synchronise(google);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toBe(
    "Cette machine n'a pas d'identifiants Google par défaut. Attachez-lui un compte de service, lancez gcloud auth application-default login, ou indiquez le fichier d'une clé.\n",
  );
  expect(google.log.to(/^\/(v4|drive)\//)).toEqual([]);
});

test("an account that the machine may not lend is refused with a sentence", async () => {
  const google = await startGoogle();
  onTestFinished(() => google.close());
  google.state.machineAccount = SERVICE;
  google.state.faults.add({ fault: { kind: "status", status: 403 }, url: /default\/token/ });
  const { code, err } = await synchronise(google);
  expect(code).toBe(2);
  expect(err).toContain("Google refuse les identifiants de Navette");
});
