import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeEach, expect, test } from "vitest";
import { cell, chosen, menu, practiceInBrowser } from "./practiceInBrowser.ts";

const { browser, open, workbook, restore, close, url } = await practiceInBrowser();
const inBrowser = test.skipIf(browser === null);
beforeEach(restore);
afterAll(close);

inBrowser("a cell is typed with the keyboard alone, read as Sheets reads it, and kept", async () => {
  const page = await open();
  await cell(page, "A3").click();
  await page.keyboard.type("P-002");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Absent");
  await page.keyboard.press("Enter");
  await expect.poll(() => chosen(page)).toBe("B4");
  await cell(page, "D3").click();
  await page.keyboard.type("5/3/12");
  await page.keyboard.press("Enter");
  await expect.poll(() => cell(page, "D3").textContent()).toBe("05/03/2012");
  const row = workbook().tabs[0]?.rows[2]?.map((each) => each?.value);
  // 5 March 2012 is the day 40973 after 30 December 1899.
  expect(row).toEqual(["P-002", "Absent", undefined, 40_973]);
});

inBrowser("arrows walk through the cells, Escape gives up, Delete empties", async () => {
  const page = await open();
  await cell(page, "A1").click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => chosen(page)).toBe("B2");
  expect(await page.locator("#hint").textContent()).toContain("On attend une présence.");
  await page.keyboard.press("Enter");
  await page.keyboard.type(" bien sûr");
  await page.keyboard.press("Escape");
  await expect.poll(() => cell(page, "B2").textContent()).toBe("Présent");
  await page.keyboard.press("Delete");
  await expect.poll(() => cell(page, "B2").textContent()).toBe("");
});

inBrowser("what is being typed is kept when one clicks elsewhere, and one stays there", async () => {
  const page = await open();
  await cell(page, "A4").click();
  await page.keyboard.type("P-004");
  await cell(page, "C7").click();
  await expect.poll(() => workbook().tabs[0]?.rows[3]?.[0]?.value).toBe("P-004");
  await page.keyboard.type("note");
  await page.keyboard.press("Enter");
  await expect.poll(() => cell(page, "C7").textContent()).toBe("note");
  expect(await chosen(page)).toBe("C8");
});

inBrowser("what a strict list refuses is told, and not kept", async () => {
  const page = await open();
  await cell(page, "B2").dblclick();
  await page.locator("td input").fill("Malade");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  expect(await dialog.textContent()).toContain("Choisissez parmi : Présent, Absent.");
  await dialog.getByRole("button", { name: "OK" }).click();
  await expect.poll(() => cell(page, "B2").textContent()).toBe("Présent");
});

inBrowser("a block is copied and pasted, even where a list would refuse it, and the list stays", async () => {
  const page = await open();
  await page.evaluate(() => navigator.clipboard.writeText("P-010\tMalade\nP-011\tAbsent"));
  await cell(page, "A5").click();
  await page.keyboard.press("Control+v");
  await expect.poll(() => cell(page, "B6").textContent()).toBe("Absent");
  expect(await cell(page, "B5").textContent()).toBe("Malade");
  expect(await cell(page, "B5").getAttribute("class")).toMatch(/invalid/);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("P-010\tMalade");
});

inBrowser("the exercise can be begun again", async () => {
  const page = await open();
  await cell(page, "C2").click();
  await page.keyboard.type("essai");
  await page.keyboard.press("Enter");
  await expect.poll(() => cell(page, "C2").textContent()).toBe("essai");
  await page.getByRole("button", { name: "Recommencer" }).click();
  await page.getByRole("button", { name: "Oui" }).click();
  await expect.poll(() => cell(page, "C2").textContent()).toBe("");
});

inBrowser.each([1200, 800])(
  "axe finds nothing to say at %d pixels, and nothing overflows",
  async (width) => {
    const page = await open(width);
    const check = async () => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];
      const { violations } = await new AxeBuilder({ page }).withTags(tags).exclude("iframe").analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual(
        [],
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await menu(page, "Faire l'appel");
    await page.frameLocator("iframe").getByLabel("Code").waitFor();
    await page.getByRole("button", { name: "Navette" }).click();
    await check();
    await page.getByRole("menuitem", { name: "Tout effacer" }).click();
    await page.getByRole("dialog").waitFor();
    await check();
  },
  120_000,
);

test("another site open in the same browser cannot write in the workbook", async () => {
  const answer = await fetch(new URL("/api/reset", url), {
    method: "POST",
    headers: { "Sec-Fetch-Site": "cross-site" },
  });
  expect(answer.status).toBe(403);
});
