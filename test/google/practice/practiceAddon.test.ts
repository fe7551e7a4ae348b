import { afterAll, beforeEach, expect, test } from "vitest";
import { COLLEAGUE } from "../appsScript/scriptProject.ts";
import { cell, chosen, menu, practiceInBrowser } from "./practiceInBrowser.ts";

const { browser, open, restore, close } = await practiceInBrowser();
const inBrowser = test.skipIf(browser === null);
beforeEach(restore);
afterAll(close);

inBrowser("protections stop the colleague and not the owner; what the add-on fills asks first", async () => {
  const page = await open();
  await page.getByLabel("Vous êtes").selectOption(COLLEAGUE);
  await expect.poll(() => cell(page, "A1").getAttribute("class")).toMatch(/locked/);
  await cell(page, "A1").click();
  await page.keyboard.type("Autre");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByRole("dialog").textContent()).toContain("cellule protégée");
  await page.getByRole("button", { name: "OK" }).click();
  await menu(page, "Écrire en A1");
  await expect
    .poll(() => page.getByRole("dialog").textContent())
    .toContain("trying to edit a protected cell");
  await page.getByRole("button", { name: "OK" }).click();
  await cell(page, "E3").click();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Oui" }).click();
  await expect.poll(() => cell(page, "E3").textContent()).toBe("7");
  await page.getByLabel("Vous êtes").selectOption({ index: 0 });
  await menu(page, "Écrire en A1");
  await expect.poll(() => cell(page, "A1").textContent()).toBe("x");
});

inBrowser(
  "the side bar is the page of the add-on, 300 pixels wide, and what it saves shows in the cells",
  async () => {
    const page = await open();
    await menu(page, "Faire l'appel");
    const frame = page.frameLocator('iframe[title="Faire l\'appel"]');
    await frame.getByLabel("Code").fill("P-003");
    await frame.getByLabel("Présent").selectOption("Absent");
    await frame.getByRole("button", { name: "Enregistrer" }).click();
    await expect.poll(() => frame.locator("#said").textContent()).toBe("form ligne 3");
    expect(await cell(page, "A3").textContent()).toBe("P-003");
    expect(await page.locator("#sidebar").evaluate((panel) => panel.getBoundingClientRect().width)).toBe(300);
    await page.getByRole("button", { name: "Fermer le panneau" }).click();
    expect(await page.locator("iframe").count()).toBe(0);
  },
);

inBrowser("google.script.run keeps its rules in the side bar, whose frame reaches nothing else", async () => {
  const page = await open();
  await menu(page, "Faire l'appel");
  await page.frameLocator("iframe").getByRole("button", { name: "Enregistrer" }).waitFor();
  const frame = page.frames().find((each) => each.url().includes("/page/"));
  const handle = await frame?.evaluateHandle("window.tryAll()");
  await expect.poll(() => handle?.evaluate((answers) => (answers as string[]).length)).toBe(6);
  const answers = (await handle?.jsonValue()) as string[];
  expect([...answers].sort()).toEqual([
    "date: argument 1.when is a Date, which google.script.run cannot carry",
    'echo: {"list":[1,null]}',
    "fail: Le SIRET manque",
    "giveDate: result is a Date, which google.script.run cannot carry",
    "secret_: secret_ is not a function that a page may call",
    "storage: SecurityError",
  ]);
});

inBrowser(
  "a question of the add-on waits for the person, and the workbook stays as it is until then",
  async () => {
    const page = await open();
    await menu(page, "Tout effacer");
    await page.getByRole("button", { name: "Non" }).click();
    await expect.poll(() => cell(page, "A2").textContent()).toBe("P-001");
    await menu(page, "Tout effacer");
    expect(await cell(page, "A2").textContent()).toBe("P-001");
    await page.getByRole("button", { name: "Oui" }).click();
    await expect.poll(() => cell(page, "A2").textContent()).toBe("");
    expect(await page.locator("#status").textContent()).toBe("Navette : C'est fait");
  },
);

inBrowser("the page shows the cells that the add-on activates, in whatever tab and line", async () => {
  const page = await open();
  await menu(page, "Aller à la fin");
  await expect.poll(() => chosen(page)).toBe("C400");
  expect(await page.getByRole("tab", { name: "Ateliers" }).getAttribute("aria-selected")).toBe("true");
  expect(await cell(page, "D401").getAttribute("aria-selected")).toBe("true");
});
