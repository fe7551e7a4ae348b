import { expect, test } from "vitest";
import { standIn } from "./standIn.ts";

test.each([500, 502, 503, 504, 401, 403, 404, 408, 429])(
  "a status %i is answered as asked, once",
  async (status) => {
    const { google, ask, reader, values } = await standIn();
    const token = reader();
    google.state.faults.add({ fault: { kind: "status", status }, times: 1, url: /values/ });
    expect((await ask(values(), token)).status).toBe(status);
    expect((await ask(values(), token)).status).toBe(200);
  },
);

test("a connection is cut before or in the middle of an answer", async () => {
  const { google, ask, reader, values } = await standIn();
  const token = reader();
  google.state.faults.add({ fault: { kind: "reset" }, times: 1 });
  google.state.faults.add({ fault: { kind: "refuse" }, times: 1 });
  await expect(ask(values(), token)).rejects.toThrow();
  await expect(ask(values(), token)).rejects.toThrow();
  expect(google.log.exchanges.map(({ status }) => status)).toEqual(["cut", "cut"]);
});

test("a body that is not JSON any more comes with a status of 200", async () => {
  const { google, ask, reader, values } = await standIn();
  const token = reader();
  google.state.faults.add({ fault: { kind: "invalidJson" }, times: 1 });
  await expect(ask(values(), token)).rejects.toThrow(SyntaxError);
});

test("a gzip body is cut short", async () => {
  const { google, ask, reader, values } = await standIn();
  const token = reader();
  google.state.faults.add({ fault: { kind: "truncatedGzip" }, times: 1 });
  await expect(ask(values(), token)).rejects.toThrow();
});

test("a fault concerns one workbook, and only after as many requests as said", async () => {
  const { google, id, ask, reader, values } = await standIn();
  const token = reader();
  google.state.faults.add({ fault: { kind: "status", status: 500 }, fileId: id, after: 1, times: 1 });
  expect((await ask(values(), token)).status).toBe(200);
  expect((await ask("/drive/v3/files", token)).status).toBe(200);
  expect((await ask(values(), token)).status).toBe(500);
});

test("a request that hangs is ended by who asks", async () => {
  const { google, ask, reader, values } = await standIn();
  const token = reader();
  google.state.faults.add({ fault: { kind: "hang" }, times: 1 });
  await expect(ask(values(), token, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout|aborted/i);
});
