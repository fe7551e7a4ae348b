import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createAppsScript } from "./appsScript.ts";
import { finishRun } from "./finishRun.ts";
import { scriptProject } from "./scriptProject.ts";

// Patterns of SimpleDateFormat, as the documentation of Utilities.formatDate gives them.
test.each([
  ["Europe/Paris", "dd/MM/yyyy HH:mm", "02/03/2026 10:00"],
  ["GMT", "yyyy-MM-dd'T'HH:mm:ss'Z'", "2026-03-02T09:00:00Z"],
  ["America/Cayenne", "EEE d MMM yy, h a", "Mon 2 Mar 26, 6 AM"],
  ["Europe/Paris", "EEEE d MMMM", "Monday 2 March"],
  ["Europe/Paris", "XXX Z", "+01:00 +0100"],
])("in %s, « %s » writes the moment as %s", (zone, pattern, written) => {
  expect(scriptProject().evaluate(`Utilities.formatDate(new Date(), "${zone}", "${pattern}")`)).toBe(written);
});

test("digests and base64 are those of the standards, bytes signed as Java's", () => {
  const { evaluate } = scriptProject();
  // RFC 4648 and FIPS 180-2: "abc".
  expect(evaluate(`Utilities.base64Encode("foobar")`)).toBe("Zm9vYmFy");
  expect(evaluate(`Utilities.base64EncodeWebSafe([-1, -17])`)).toBe("_-8=");
  expect(evaluate(`Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc").slice(0, 4)`)).toEqual([
    -70, 120, 22, -65,
  ]);
  expect(evaluate(`Utilities.newBlob(Utilities.base64Decode("w6k=")).getDataAsString()`)).toBe("é");
});

test("identifiers are new at each call, and the same at every run", () => {
  const both = () => scriptProject().evaluate(`[Utilities.getUuid(), Utilities.getUuid()]`) as string[];
  const [first, second] = both();
  expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(second).not.toBe(first);
  expect(both()).toEqual([first, second]);
});

test("menus are told with their items, and a question is answered by the test", () => {
  const { host } = scriptProject();
  const script = host(`
    function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu("Navette").addItem("Faire l'appel", "call").addSeparator()
        .addSubMenu(ui.createMenu("Plus").addItem("Contrôler", "check")).addToUi();
    }
    function ask() {
      const ui = SpreadsheetApp.getUi();
      return ui.alert("Sûr ?", "Tout sera remplacé.", ui.ButtonSet.YES_NO) === ui.Button.YES;
    }
    function name() { return SpreadsheetApp.getUi().prompt("Votre nom ?").getResponseText(); }`);
  expect(script.open().shown).toEqual([
    {
      kind: "menu",
      title: "Navette",
      items: [
        { kind: "item", label: "Faire l'appel", functionName: "call" },
        { kind: "separator" },
        { kind: "menu", label: "Plus", items: [{ kind: "item", label: "Contrôler", functionName: "check" }] },
      ],
    },
  ]);
  expect(script.run("ask", [], { answers: [{ button: "YES" }] }).result).toBe(true);
  expect(script.run("ask", [], { answers: [{ button: "NO" }] }).result).toBe(false);
  expect(script.run("name", [], { answers: [{ button: "OK", text: "Zoé" }] }).result).toBe("Zoé");
  expect(() => script.run("ask")).toThrow(/NotEmulated: an answer/);
  const started = script.start("ask");
  expect(started.resume()).toMatchObject({
    status: "asking",
    question: { buttons: "YES_NO", title: "Sûr ?" },
  });
  expect(started.answer({ button: "YES" })).toEqual({ status: "done", result: true });
});

test("a request really leaves, to a server of the same process, and the script goes on with the answer", async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === "/lost" ? 404 : 200;
    response.end(`${request.method} ${request.headers["content-type"] ?? ""}`);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { state, id } = scriptProject();
  const script = createAppsScript({
    state,
    spreadsheetId: id,
    files: {
      "Code.js": `
        function send(path) {
          return UrlFetchApp.fetch("https://navette.example" + path, { method: "post", contentType: "application/json", payload: "{}" })
            .getContentText();
        }`,
      "appsscript.json": JSON.stringify({
        timeZone: "Europe/Paris",
        oauthScopes: ["https://www.googleapis.com/auth/script.external_request"],
        urlFetchWhitelist: ["https://navette.example/"],
      }),
    },
  });
  const surroundings = {
    fetch: async ({
      url: asked,
      method,
      headers,
      payload,
    }: Parameters<Parameters<typeof finishRun>[1]["fetch"]>[0]) => {
      const there = asked.replace("https://navette.example", url);
      const response = await fetch(there, {
        method,
        headers,
        ...(payload === undefined ? {} : { body: payload }),
      });
      return { status: response.status, headers: {}, body: await response.text() };
    },
    ask: () => Promise.reject(new Error("no question")),
    wait: () => Promise.reject(new Error("no lock")),
  };
  const { result } = await finishRun(script.start("send", ["/here"]), surroundings);
  expect(result).toBe("POST application/json");
  await expect(finishRun(script.start("send", ["/lost"]), surroundings)).rejects.toThrow("returned code 404");
  server.close();
});
