import { AxeBuilder } from "@axe-core/playwright";
import { mkdirSync } from "node:fs";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, expect, onTestFinished, test } from "vitest";
import type { CheckForm } from "../../addon/gestures/checkThisWorkbook.ts";
import { menu } from "../google/practice/practiceInBrowser.ts";
import { startPractice } from "../google/practice/startPractice.ts";
import { startBrowser } from "../support/browser.ts";
import { addonWorkbook, shippedAddon } from "./addonWorkbook.ts";
import { addOldTable, type OldCell } from "./oldTable.ts";

/** People in lines, sessions in columns; marks that only its authors understand, a name that somebody mistyped. */
const PRESENCES: readonly (readonly OldCell[])[] = [
  ["Émargement atelier Cuisine"],
  ["Nom Prénom", { day: "2012-02-02" }, { day: "2012-02-09" }, { day: "2012-02-16" }, "Total"],
  ["ZZCANARI Quetzal", "P", "bof", "x", 2],
  ["YYCANARI Wombatt", "tél", "P", "stage", 1],
];

const PICTURES = process.env["NAVETTE_PICTURES"];
const browser = await startBrowser();
const book = await addonWorkbook();
addOldTable(book);
addOldTable(book, PRESENCES, { title: "Cuisine 2012", sheetId: 12 });
const practice = await startPractice({
  state: book.state,
  spreadsheetId: book.id,
  addon: await shippedAddon(),
});
const inBrowser = test.skipIf(browser === null);

afterAll(async () => {
  await browser?.close();
  await practice.close();
});

/** The panel of the import, in a browser that says nothing in its console. */
async function openImport() {
  const context = await browser?.newContext({ viewport: { width: 1200, height: 800 } });
  if (context === undefined) return expect.fail("no browser");
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("dialog", (dialog) => said.push(dialog.message()));
  onTestFinished(async () => {
    await context.close();
    expect(said).toEqual([]);
  });
  await page.goto(practice.url);
  await page.waitForSelector("body[data-ready]");
  await menu(page, "Importer un ancien tableau");
  const frame = page.frameLocator("iframe");
  const title = frame.locator("h1");
  return {
    page,
    frame,
    title,
    step: (text: string) => expect.poll(() => title.textContent(), { timeout: 30_000 }).toContain(text),
    press: (name: string) => frame.getByRole("button", { name }).press("Enter"),
  };
}

const lastLevel = () => book.rows("Participants").at(-1);

/** Nothing sticks out of the 300 pixels, folded or not, and axe has nothing to say. */
async function lookAt(page: Page, frame: FrameLocator, name: string): Promise<void> {
  const inner = page.frames().find((each) => each.url().includes("/page/"));
  if (PICTURES !== undefined) await picture(page, frame, name);
  const widths = await inner?.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    return [document.documentElement.scrollWidth, document.documentElement.clientWidth];
  });
  if (PICTURES !== undefined) await picture(page, frame, `${name}-unfolded`);
  expect(widths?.[0], name).toBeLessThanOrEqual(widths?.[1] ?? 0);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];
  const { violations, passes } = await new AxeBuilder({ page }).include("iframe").withTags(tags).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.filter(({ target }) => target.length > 1).map(({ html }) => [id, html]),
  );
  expect(found, name).toEqual([]);
  const inside = passes.filter(({ nodes }) => nodes.some(({ target }) => target.length > 1));
  expect(inside.length).toBeGreaterThan(10);
}

/** The whole panel, as tall as it is. */
async function picture(page: Page, frame: FrameLocator, name: string): Promise<void> {
  mkdirSync(PICTURES ?? "", { recursive: true });
  const html = await frame.locator("html").evaluate((root) => root.scrollHeight);
  await page.setViewportSize({ width: 1200, height: Math.min(4000, html + 140) });
  await page.locator("#sidebar").screenshot({ path: `${PICTURES ?? ""}/import-${name}.png` });
  await page.setViewportSize({ width: 1200, height: 800 });
}

inBrowser(
  "an old table is imported with the keyboard, two values being decided, and the checks find nothing",
  async () => {
    const { page, frame, title, step, press } = await openImport();
    await step("Quel onglet");
    await lookAt(page, frame, "1-tab");
    await frame.getByLabel("Onglet").press("Enter");
    await press("Continuer");

    await step("où va chaque colonne");
    expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true);
    expect(await frame.getByLabel("Niv. form.").inputValue()).not.toBe("0");
    await lookAt(page, frame, "2-columns");
    await press("Continuer");

    await step("À vous de décider");
    await press("Voir l'aperçu");
    await expect.poll(() => frame.getByRole("status").textContent()).toContain("Il reste 5 décisions");
    await lookAt(page, frame, "3-decisions");
    await frame.getByLabel("Mois sans le jour, comme « oct-09 »").press("ArrowDown");
    await frame.getByLabel("Mois sans le jour, comme « oct-12 »").press("ArrowDown");
    await frame.getByLabel("« ? »", { exact: true }).selectOption({ label: "non recueilli" });
    await frame
      .getByLabel("« Saint-Essai »", { exact: true })
      .selectOption({ label: "taper une autre valeur…" });
    await page.keyboard.type("quelque part");
    await frame.getByLabel("« bac pro »", { exact: true }).press("ArrowDown");
    await press("Voir l'aperçu");
    await expect.poll(() => frame.locator(".error:visible").textContent()).toContain("n'est pas comprise");
    await lookAt(page, frame, "3-not-understood");
    await frame.getByLabel("Valeur à écrire pour « Saint-Essai »").fill("49353 Trélazé");
    await page.keyboard.press("Enter");

    await step("Ce qui sera écrit");
    expect(await frame.locator("table").innerText()).toMatch(/Participants\s+2\s+3\s+Parcours\s+2\s+3/);
    await lookAt(page, frame, "4-preview");
    expect(await frame.locator("main img").count()).toBe(0);
    await press("Écrire dans le classeur");

    await step("est importé");
    await lookAt(page, frame, "5-saved");
    expect(book.rows("Participants").length).toBe(6);
    expect(lastLevel()).toContain("Niveau IV (terminale ou bac)");
    const { tabs } = book.script.call("openCheck").result as CheckForm;
    expect(tabs).toEqual([]);
  },
  120_000,
);

inBrowser(
  "a register of presences is imported; marks of one kind are decided at once",
  async () => {
    const { page, frame, step, press } = await openImport();
    await step("Quel onglet");
    await frame.getByLabel("Onglet").selectOption("Cuisine 2012 (4 lignes)");
    await press("Continuer");
    await step("où va chaque colonne");
    await lookAt(page, frame, "6-presences");
    await press("Continuer");
    await step("À vous de décider");
    await lookAt(page, frame, "7-presences-decisions");
    await frame
      .getByLabel("Pour toutes celles qui ne sont pas encore décidées")
      .selectOption("garder tel quel dans les observations");
    await press("Appliquer");
    await frame.getByLabel("Demi-journée : le tableau ne le dit pas", { exact: true }).selectOption("Matin");
    await frame.getByLabel(/est-ce P-002/).selectOption("P-002");
    await frame.getByLabel("Atelier : le tableau ne le dit pas", { exact: true }).selectOption("Cuisine");
    await press("Voir l'aperçu");
    await step("Ce qui sera écrit");
    await lookAt(page, frame, "8-presences-preview");
    await press("Écrire dans le classeur");
    await step("est importé");
    expect(book.rows("Présences").length).toBe(6);
    await press("Importer un autre onglet");
    await step("Quel onglet");
  },
  120_000,
);
