import { afterAll, beforeAll, describe, test } from "vitest";
import { EXPECTATIONS } from "./expectations.ts";
import { type LiveClient, liveClient } from "./liveClient.ts";
import { type StandIn, startGoogle } from "./server.ts";
import { NO_QUOTAS } from "./wire/quotas.ts";

let google: StandIn;
let client: LiveClient;

beforeAll(async () => {
  google = await startGoogle({ quotas: NO_QUOTAS });
  const token = google.state.issueToken("camille@example.org", ["spreadsheets", "drive"]);
  client = liveClient({ sheets: google.url, drive: google.url }, token, () => Promise.resolve());
});

afterAll(() => google.close());

describe("the stand-in does what Google is expected to do where no recording says", () => {
  for (const { claim, run } of EXPECTATIONS) test(claim, () => run(client));
});
