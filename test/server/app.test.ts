import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { dashboard, SETTINGS } from "../support/dashboard.ts";
import { readerOf } from "../support/readerOf.ts";

const PAGES = ["/", "/?annee=2012", "/a-corriger", "/accessibilite"];
const POLICY =
  "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const brokenReader = {
  ...readerOf({}),
  revision: () => Promise.reject(new Error("SQLITE_CORRUPT: the file of the store is damaged")),
};

test.each([
  ["/", 200],
  ["/accessibilite", 200],
  ["/api/chiffres", 200],
  ["/api/chiffres.csv", 200],
  ["/nulle-part", 404],
  ["/?annee=hier", 400],
  ["/api/chiffres?annee=hier", 400],
])(
  "%s answers %i, with the headers that keep a browser from loading, framing or guessing anything",
  async (path, status) => {
    const answer = await dashboard()(path);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "x-frame-options": "DENY",
      "cache-control": "no-store",
    });
    expect(answer.headers.get("permissions-policy")).toContain("geolocation=()");
    expect(answer.headers.has("x-powered-by")).toBe(false);
  },
);

test.each([
  "navette.example",
  "localhost.navette.example",
  "127.0.0.1.nip.io",
  "evil@localhost",
  "192.168.1.20:8080",
  "",
])("a page of the Web that points « %s » at this machine gets nothing", async (host) => {
  for (const path of ["/", "/api/chiffres"]) {
    const answer = await dashboard()(path, { headers: { host } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-security-policy")).toBe(POLICY);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toContain("Adresse refusée");
  }
});

test.each(["localhost", "localhost:8080", "LOCALHOST", "127.0.0.1:3000", "[::1]:8080"])(
  "this machine asks as « %s »",
  async (host) => {
    expect((await dashboard()("/", { headers: { host } })).status).toBe(200);
  },
);

test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])(
  "%s is refused: nothing is written here",
  async (method) => {
    const answer = await dashboard()("/", { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD");
    expect(await answer.text()).toContain("rien ne s&#39;y écrit");
  },
);

test("HEAD answers as GET does, without a body", async () => {
  const answer = await dashboard()("/", { method: "HEAD" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/text\/html/);
  expect(await answer.text()).toBe("");
});

test("an unknown address says so in French and repeats nothing of it", async () => {
  const answer = await dashboard()("/<script>alert(1)</script>");
  expect(answer.status).toBe(404);
  const page = await answer.text();
  expect(page).toContain("Page introuvable");
  expect(page).not.toContain("alert");
});

test.each(["/", "/api/chiffres", "/api/chiffres.csv"])(
  "%s says that it failed without a detail; those who maintain it find the detail in the log",
  async (path) => {
    const logged: string[] = [];
    const answer = await dashboard({ reader: brokenReader, log: (message) => logged.push(message) })(path);
    expect(answer.status).toBe(500);
    const page = await answer.text();
    expect(page).toContain("Erreur du service");
    expect(page).not.toMatch(/SQLITE|\.ts|at /);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("SQLITE_CORRUPT");
  },
);

test("what a page loads is named after its content and kept for ever", async () => {
  const ask = dashboard();
  const page = await (await ask("/")).text();
  const loaded = [...page.matchAll(/<link[^>]* href="([^"]+)"/g)].map(([, href = ""]) => href);
  expect(loaded.length).toBeGreaterThan(0);
  for (const href of loaded) {
    const answer = await ask(href);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const hash = createHash("sha256")
      .update(await answer.text())
      .digest("hex");
    expect(hash).toContain(/\.([0-9a-f]{12,})\./.exec(href)?.[1] ?? "no hash in the name");
  }
});

test.each(PAGES)("%s is a complete French page that needs neither script nor inline style", async (path) => {
  const page = await (await dashboard()(path)).text();
  expect(page).toMatch(/^<!doctype html>\s*<html lang="fr"/i);
  expect(page.match(/<h1/g)).toHaveLength(1);
  expect(page).toMatch(/<title>[^<]+<\/title>/);
  expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
  expect(page.indexOf('href="#contenu"')).toBeLessThan(page.indexOf("<header"));
  expect(page).toContain('id="contenu"');
});

test("what comes from a setting or a workbook is text, never markup", async () => {
  const ask = dashboard({
    settings: { ...SETTINGS, departmentName: '<img src=x onerror="alert(1)">' },
  });
  const page = await (await ask("/")).text();
  expect(page).not.toContain("<img");
  expect(page).toContain("&lt;img");
});

test("the demonstration says on every page that its data are invented; a real department never does", async () => {
  const settings = { ...SETTINGS, demonstration: true };
  for (const path of PAGES) {
    expect(await (await dashboard({ settings })(path)).text()).toMatch(/Démonstration/);
    expect(await (await dashboard()(path)).text()).not.toMatch(/Démonstration/);
  }
});
