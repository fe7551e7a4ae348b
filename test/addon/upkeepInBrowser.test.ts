import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { COLLEAGUE } from "../google/appsScript/scriptProject.ts";
import { menu } from "../google/practice/practiceInBrowser.ts";
import { setCell } from "../google/workbook/tab.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { startBrowser } from "../support/browser.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";
import { addonWorkbook } from "./addonWorkbook.ts";
import { emptyWorkbook } from "./emptyWorkbook.ts";
import { practicePage } from "./practicePage.ts";

const browser = await startBrowser();
const inBrowser = test.skipIf(browser === null);
afterAll(() => browser?.close());

const PICTURES = process.env["NAVETTE_PICTURES"];

const practiceOn = (book: Parameters<typeof practicePage>[1]) => practicePage(browser, book);

async function openForm(page: Page, item: string): Promise<Frame> {
  await menu(page, item);
  await page.waitForSelector(`#sidebar iframe[title]`);
  const element = await page.waitForSelector("#sidebar iframe");
  const frame = await element.contentFrame();
  if (frame === null) return expect.fail("no frame");
  await frame.waitForSelector("main:not([aria-busy]) h1");
  return frame;
}

/** Fails on what axe finds and on what sticks out of the 300 pixels; draws it when somebody wants to see. */
async function look(page: Page, frame: Frame, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include("#sidebar").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  if (PICTURES === undefined) return;
  const height = await frame.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1200, height: Math.max(500, height + 140) });
  await page.locator("#sidebar").screenshot({ path: `${PICTURES}/${name}.png` });
  await page.setViewportSize({ width: 1200, height: 900 });
}

const status = (frame: Frame) => frame.locator(".status").textContent();

inBrowser("a new file becomes a workbook, and a form opens in it", async () => {
  const page = await practiceOn(await emptyWorkbook());
  const frame = await openForm(page, "Installer ou mettre à jour le classeur");
  await look(page, frame, "install-new");
  await frame.getByRole("button", { name: "Installer" }).press("Enter");
  await expect.poll(() => status(frame), { timeout: 25_000 }).toBe("Le classeur suit le modèle.");
  await look(page, frame, "install-done");
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/install-workbook.png` });
  await expect.poll(() => page.getByRole("tab", { name: "Participants" }).count()).toBe(1);
  await menu(page, "Participant : nouveau, retour, modification");
  const form = page.frameLocator('iframe[title="Participant"]');
  await expect.poll(() => form.getByLabel("Nom de naissance").count(), { timeout: 10_000 }).toBe(1);
});

inBrowser("an older workbook is told what it lacks", async () => {
  const page = await practiceOn(
    await emptyWorkbook([
      { title: "Budget", rows: [["Poste"]] },
      { title: "Participants", rows: [["Code", "Nom de naissance", "Prénom"]] },
    ]),
  );
  await look(page, await openForm(page, "Installer ou mettre à jour le classeur"), "install-update");
});

const SEXES = ["F", "Femmme", "bleu", "Femme ", "H"];
const PEOPLE = Array.from({ length: 30 }, (_, index) => ({
  code: `P-${String(index + 1).padStart(3, "0")}`,
  birthName: `Zzessai${String(index)}`,
  firstName: "Essai",
  birthDate: "03/04/1985",
  sex: "Femme",
}));
const STAYS = PEOPLE.map(({ code }, index) => ({
  participant: code,
  entry: index % 3 === 0 ? 2012 : 40_909,
  rights: "RSA socle",
}));

inBrowser("a colleague pastes over a column: it is found, shown in its cell, and repaired", async () => {
  const book = await addonWorkbook({
    sheets: rawSheets(aWorkbook({ participants: PEOPLE, enrolments: STAYS })),
    locale: "en_US",
  });
  book.state.edit(book.id, (workbook) => {
    const tab = tabByTitle(workbook, "Participants");
    const column = (tab?.rows[0] ?? []).findIndex((cell) => cell?.value === "Sexe");
    PEOPLE.forEach((_person, index) => {
      if (tab !== undefined) setCell(tab, index + 1, column, { value: SEXES[index % SEXES.length] ?? "" });
    });
  });
  const page = await practiceOn(book);
  await page.getByLabel("Vous êtes").selectOption(COLLEAGUE);
  const frame = await openForm(page, "Contrôler le classeur");
  await look(page, frame, "check-found");
  await frame.getByRole("button", { name: "Aller à B5 de Parcours" }).click();
  await expect.poll(() => page.locator("#address").textContent()).toBe("B5");
  await frame.getByRole("button", { name: /^Réparer/ }).press("Enter");
  await expect.poll(() => status(frame)).toBe("C'est réparé. Le classeur vient d'être contrôlé à nouveau.");
  await look(page, frame, "check-repaired");
  const sexes = book.rows("Participants").map((row) => row[9]);
  expect(sexes.slice(0, 6)).toEqual(["Sexe", "Femme", "Femmme", "bleu", "Femme", "Homme"]);
});

inBrowser("the figures of a year are shown with their proof and written in the workbook", async () => {
  const page = await practiceOn(
    await addonWorkbook({ sheets: rawSheets(aWorkbook({ participants: PEOPLE, enrolments: STAYS })) }),
  );
  const frame = await openForm(page, "Mes chiffres");
  await look(page, frame, "figures");
  await frame.getByRole("button", { name: "Écrire dans l'onglet Synthèse" }).press("Enter");
  await expect.poll(() => status(frame)).toBe("Les chiffres de 2012 sont dans l'onglet « Synthèse ».");
  await expect
    .poll(() => page.getByRole("tab", { name: "Synthèse" }).getAttribute("aria-selected"))
    .toBe("true");
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/figures-tab.png` });
});
