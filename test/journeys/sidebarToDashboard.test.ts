import { afterAll, expect, test } from "vitest";
import type { Frame, Page } from "playwright-core";
import { shippedAddon } from "../addon/addonWorkbook.ts";
import { menu } from "../google/practice/practiceInBrowser.ts";
import { startPractice } from "../google/practice/startPractice.ts";
import { startBrowser } from "../support/browser.ts";
import { dashboard } from "../support/dashboard.ts";
import { googleSync } from "../support/googleSync.ts";
import { makeWorkbook } from "../support/googleWorkbooks.ts";
import { articleText } from "../support/pageText.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";

const browser = await startBrowser();
afterAll(() => browser?.close());

/** Invented. The last two look like markup and like a formula. */
const PEOPLE = [
  ["Aulne", "Basile", "03/04/1985"],
  ["Bouleau", "Céleste", "14/07/1990"],
  ["Charme", "Damien", "01/01/1979"],
  ["Érable", "Édith", "29/02/1988"],
  ["Frêne", "Fantine", "17/09/1970"],
  ["Genévrier", "Gaspard", "08/12/1965"],
  ["Hêtre", "Hortense", "22/06/1995"],
  ["If", "Isidore", "11/11/1982"],
  ["Jujubier", "Jeanne", "05/05/1975"],
  ["Koelreuteria", "Kléber", "30/10/1968"],
  ["<img src=x onerror=alert(1)>", "Lise", "02/02/1992"],
  ["=HYPERLINK(1)", "Mathurin", "19/03/1987"],
] as const;

test.skipIf(browser === null)(
  "twelve people typed in the sidebar are twelve people on the dashboard, and no name left the workbook",
  async () => {
    if (browser === null) return expect.fail("no browser");
    const syncing = await googleSync();
    const { google, store, sync } = syncing;
    const id = makeWorkbook(
      google.state,
      rawSheets(aWorkbook({ participants: [], enrolments: [], attendances: [] })),
      {
        bare: false,
      },
    );
    const practice = await startPractice({
      state: google.state,
      spreadsheetId: id,
      addon: await shippedAddon(),
    });
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(practice.url);
    await page.waitForSelector("body[data-ready]");
    await menu(page, "Participant : nouveau, retour, modification");
    for (const [index, [birthName, firstName, birthDate]] of PEOPLE.entries()) {
      const form = await sidebar(page);
      await form.getByLabel("Nom de naissance").fill(birthName);
      await form.getByLabel("Prénom").fill(firstName);
      await form.getByLabel("Date de naissance").fill(birthDate);
      await form.getByLabel("Sexe").selectOption({ index: 1 + (index % 2) });
      await form.getByLabel("Entrée", { exact: false }).first().fill("09/01/2012");
      await form.getByRole("checkbox", { name: "RSA socle" }).check();
      await form.getByRole("button", { name: "Enregistrer", exact: true }).click();
      await expect
        .poll(() => form.locator(".status").textContent(), { timeout: 10_000 })
        .toBe(`Enregistré : P-${String(index + 1).padStart(3, "0")}.`);
    }

    await menu(page, "Émarger une séance");
    const roll = page.frameLocator("iframe");
    await roll.getByLabel("Date").fill("12/01/2012");
    await roll.getByLabel("Date").press("Tab");
    await roll.getByRole("button", { name: "Tous présents" }).click();
    await roll.getByRole("button", { name: "Enregistrer la séance" }).click();
    await expect.poll(() => roll.locator(".status").textContent()).toContain("12 réponses enregistrées");

    await menu(page, "Sortie et suivi");
    const exit = page.frameLocator("iframe");
    await exit.getByRole("combobox", { name: "Qui ?" }).fill("Aulne");
    await exit.getByRole("option").first().click();
    await exit.getByLabel("Date de sortie").fill("29/06/2012");
    await exit.getByRole("combobox", { name: "Situation à la sortie" }).fill("CDI");
    await exit.getByRole("option", { name: "CDI", exact: true }).click();
    await exit.getByRole("button", { name: "Enregistrer la sortie" }).click();
    await expect.poll(() => exit.locator(".status").textContent()).toContain("Enregistré : sortie de AULNE");
    expect(dialogs).toEqual([]);
    await page.close();
    await practice.close();

    await sync();
    const html = await (await dashboard({ reader: store })("/?annee=2012")).text();
    expect(articleText(html, "personnes-accueillies")).toMatch(/^Personnes au RSA socle accueillies 12 /);
    expect(articleText(html, "situation-a-la-sortie")).toContain("Emploi 100 % (1)");
    const wire = JSON.stringify(google.log.exchanges);
    for (const [birthName, firstName] of PEOPLE) {
      expect(wire).not.toContain(birthName);
      expect(wire).not.toContain(firstName);
    }
  },
  120_000,
);

/** The form inside the frame, once it may be used. */
async function sidebar(page: Page): Promise<Frame> {
  await page.frameLocator("iframe").getByLabel("Nom de naissance").waitFor();
  const frame = page.frames().find((each) => each.url().includes("/page/"));
  return frame ?? expect.fail("no side bar");
}
