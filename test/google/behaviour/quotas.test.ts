import { expect, test } from "vitest";
import { at } from "../liveClient.ts";
import { type Seen, standIn } from "./standIn.ts";

test("the sixty-first read of a minute answers 429 and names the quota of the user; the next minute reads", async () => {
  const { ask, reader, values, pass } = await standIn();
  const token = reader();
  const statuses = [];
  for (let read = 0; read < 61; read += 1) statuses.push((await ask(values(), token)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  const { status, json } = await ask(values(), token);
  expect([status, at(json, "error", "status")]).toEqual([429, "RESOURCE_EXHAUSTED"]);
  expect(at(json, "error", "details", 0, "metadata", "quota_limit")).toBe("ReadRequestsPerMinutePerUser");
  pass(60_000);
  expect((await ask(values(), token)).status).toBe(200);
});

test("six users of one project share its 300 reads; another project is not concerned", async () => {
  const { ask, reader, values } = await standIn();
  const tokens = [1, 2, 3, 4, 5, 6].map((n) => reader(`service-${n}@projet.iam.gserviceaccount.com`));
  const seen: Seen[] = [];
  for (const token of tokens) for (let read = 0; read < 51; read += 1) seen.push(await ask(values(), token));
  const refused = seen.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(6);
  expect(at(refused[0]?.json, "error", "details", 0, "metadata", "quota_limit")).toBe(
    "ReadRequestsPerMinutePerProject",
  );
  expect((await ask(values(), reader("autre@example.org", "999"))).status).toBe(200);
});

test("Drive has no part in the quota of Sheets", async () => {
  const { ask, reader } = await standIn();
  const token = reader();
  for (let read = 0; read < 61; read += 1) {
    expect((await ask("/drive/v3/changes/startPageToken", token)).status).toBe(200);
  }
});
