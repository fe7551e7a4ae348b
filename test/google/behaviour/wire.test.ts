import { expect, test } from "vitest";
import { SERVICE, standIn } from "./standIn.ts";

test("is compressed only for a client whose User-Agent says gzip too", async () => {
  const { ask, reader, values } = await standIn();
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
  const { ask, reader, values } = await standIn();
  const token = reader();
  expect((await ask(values(), token)).text).toContain("\n  ");
  expect((await ask(`${values()}?prettyPrint=false`, token)).text.trim()).not.toContain("\n");
});

test("is written down: what was asked, by whom, what was told", async () => {
  const { google, ask, reader, values } = await standIn();
  await ask(values(), reader());
  const [exchange] = google.log.to(/values\/Participants!A2:A$/);
  expect(exchange).toMatchObject({ method: "GET", status: 200, user: SERVICE });
  expect(exchange?.responseBody).toContain("P1");
});
