import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { PAGES_APART, pageOfSection } from "../../../server/pages/sections.ts";
import { serve } from "../../../server/serve.ts";
import { startBrowser } from "../../support/browser.ts";
import { anApp, SETTINGS } from "../../support/dashboard.ts";
import { demonstrationStore } from "../../support/demonstrationStore.ts";

const browser = await startBrowser();
const { store, close } = await demonstrationStore();
const settings = { ...SETTINGS, demonstration: true };
const full = await serve({ app: anApp({ reader: store, settings }), port: 0, hostname: "127.0.0.1" });
const empty = await serve({ app: anApp(), port: 0, hostname: "127.0.0.1" });
const inBrowser = test.skipIf(browser === null);

afterAll(async () => {
  await browser?.close();
  await Promise.all([full.close(), empty.close()]);
  await close();
});

test("the dashboard of 22 structures weighs less than 50 kB", async () => {
  const answer = await fetch(addressOf("/?annee=2012"));
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(50_000);
});

const addressOf = (path: string) => new URL(path, full.address).href;
const PAGES: readonly (readonly [what: string, address: string])[] = [
  ["the dashboard of 2012", addressOf("/?annee=2012")],
  ["the bilan of 2012", addressOf("/bilan?annee=2012")],
  ["the bilan of a year without data", addressOf("/bilan?annee=2031")],
  ...PAGES_APART.map(
    (section) => [`the page « ${section.words} »`, addressOf(pageOfSection(section, 2012))] as const,
  ),
  ["the list of what to correct", addressOf("/a-corriger")],
  ["the page on accessibility", addressOf("/accessibilite")],
  ["an unknown address", addressOf("/nulle-part")],
  ["a year that is no year", addressOf("/?annee=hier")],
  ["a year without data", addressOf("/?annee=2031")],
  ["the dashboard of a department without a workbook", empty.address],
];

type Screen = { readonly width?: number; readonly scripts?: boolean };

/** A page as somebody has it whose browser runs no script. Fails on anything the console says. */
async function look(address: string, { width = 1200, scripts = false }: Screen = {}): Promise<Page> {
  if (browser === null) return expect.fail("no browser");
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width, height: 900 } });
  const said: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("requestfailed", (request) => said.push(`not loaded: ${request.url()}`));
  const answer = await page.goto(address);
  // Chromium reports every 4xx in the console, that of the page itself included.
  const expected = (answer?.status() ?? 0) >= 400 ? /the server responded with a status of 40\d/ : /^$/;
  onTestFinished(async () => {
    await context.close();
    expect(said.filter((line) => !expected.test(line))).toEqual([]);
  });
  return page;
}

/** Every <details> open: what is folded must hold too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

inBrowser.each(PAGES)(
  "%s fits screens of 320, 390 and 1200 pixels, folded and unfolded",
  async (_, address) => {
    for (const width of [320, 390, 1200]) {
      const page = await look(address, { width });
      expect(await widthOf(page)).toBeLessThanOrEqual(width);
      await unfold(page);
      expect(await widthOf(page)).toBeLessThanOrEqual(width);
      expect(await textsOutsideTheirChart(page)).toEqual([]);
    }
  },
);

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Labels and values of the charts that stand out of their card. */
function textsOutsideTheirChart(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("svg text")].flatMap((text) => {
      const around = text.closest("article")?.getBoundingClientRect();
      const own = text.getBoundingClientRect();
      const inside = around !== undefined && own.left >= around.left && own.right <= around.right;
      return inside ? [] : [text.textContent];
    }),
  );
}

inBrowser.each(PAGES)(
  "axe finds nothing to say of %s, by WCAG 2 A and AA and by the RGAA",
  async (_, address) => {
    // axe itself is a script that waits for timers.
    const page = await look(address, { scripts: true });
    await unfold(page);
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];
    const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
    // axe cannot tell what is behind a text of a chart: the contrasts of the palette are tested apart.
    const real = violations.filter(
      ({ id, nodes }) => id !== "color-contrast" || nodes.some(({ html }) => !html.startsWith("<text")),
    );
    expect(real.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  },
);

inBrowser("the keyboard starts with the link that skips to the content", async () => {
  const page = await look(addressOf("/?annee=2012"));
  await page.keyboard.press("Tab");
  const focused = page.locator(":focus");
  expect(await focused.textContent()).toContain("Aller au contenu");
  const box = await focused.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect(box?.width).toBeGreaterThan(50);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("contenu");
});

inBrowser("the keyboard unfolds how a figure is computed", async () => {
  const page = await look(addressOf("/?annee=2012"));
  const tile = page.locator("#structures-conventionnees");
  expect(await tile.getByText("par identifiant").isVisible()).toBe(false);
  await tile.locator("summary").focus();
  await page.keyboard.press("Enter");
  expect(await tile.getByText("par identifiant").isVisible()).toBe(true);
});

inBrowser("whatever takes the focus shows it", async () => {
  const page = await look(addressOf("/?annee=2012"));
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return "body";
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 ? "seen" : focused.outerHTML;
    });
    expect(outline).toBe("seen");
  }
});

inBrowser(
  "a chart is read as one image with a name, in a card with a table of the same figures and of the unknown",
  async () => {
    const page = await look(addressOf("/?annee=2012"));
    const chart = page.getByRole("img", { name: /^Sexe\b/ });
    expect(await chart.count()).toBe(1);
    const card = page.locator("article", { has: chart });
    await card.locator("summary").first().click();
    expect(await card.getByRole("table").innerText()).toMatch(
      /Femme\s+351\s+62\s%\s+Homme\s+212\s+38\s%\s+Inconnu\s+3/,
    );
  },
);

inBrowser(
  "a person moves to another year, then to what a workbook has to correct, without a script",
  async () => {
    const page = await look(addressOf("/?annee=2012"));
    await page.getByRole("link", { name: "2011" }).first().click();
    expect(page.url()).toContain("annee=2011");
    expect(await page.locator("h1").textContent()).toContain("2011");
    await page.goto(addressOf("/a-corriger"));
    await page.locator("select[name=gravite]").selectOption({ label: "erreur" });
    await page.getByRole("button", { name: "Afficher" }).click();
    expect(page.url()).toContain("gravite=erreur");
    expect(await page.locator("tbody").textContent()).not.toContain("à vérifier");
  },
);

inBrowser("on paper the figures and their charts stay, and what is only for a screen goes", async () => {
  const page = await look(addressOf("/?annee=2012"));
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("nav").first().isVisible()).toBe(false);
  expect(await page.locator("svg").first().isVisible()).toBe(true);
  expect(await page.locator("h1").isVisible()).toBe(true);
});
