import type { FrameLocator, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { practicePage } from "../addon/practicePage.ts";
import { COLLEAGUE } from "../google/appsScript/scriptProject.ts";
import { menu } from "../google/practice/practiceInBrowser.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { startBrowser } from "../support/browser.ts";
import { dashboard } from "../support/dashboard.ts";
import { type GoogleSync, googleSync } from "../support/googleSync.ts";
import { editAs, OWNER, SERVICE } from "../support/googleWorkbooks.ts";
import { articleText } from "../support/pageText.ts";
import { SIRET } from "../support/rawSheets.ts";

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

const inBrowser = test.skipIf(browser === null);

inBrowser.each([
  { locale: "fr_FR", user: OWNER },
  { locale: "en_US", user: COLLEAGUE },
])(
  "from an empty file to the dashboard by the side bar alone, and no name left the workbook: $locale, $user",
  async ({ locale, user }) => {
    const syncing = await googleSync();
    const { google, store, sync } = syncing;
    const id = emptyFile(syncing, locale);
    const page = await practicePage(browser, { state: google.state, id });

    const install = await open(page, "Installer ou mettre à jour le classeur");
    await install.getByRole("button", { name: "Installer" }).click();
    await said(page, "Le classeur suit le modèle.", 60_000);
    google.state.setCell(id, "Structure!B1", SIRET);
    google.state.setCell(id, "Ateliers!A2", "Cuisine");
    google.state.setCell(id, "Ateliers!I2", 120);
    protectHeaders(syncing, id);
    await page.getByLabel("Vous êtes").selectOption(user);

    const person = await open(page, "Participant : nouveau, retour, modification");
    for (const [index, [birthName, firstName, birthDate]] of PEOPLE.entries()) {
      await person.getByLabel("Nom de naissance").fill(birthName);
      await person.getByLabel("Prénom").fill(firstName);
      await person.getByLabel("Date de naissance").fill(birthDate);
      await person.getByLabel("Sexe").selectOption({ index: 1 + (index % 2) });
      await person.getByLabel("Entrée").first().fill("09/01/2012");
      await person.getByRole("checkbox", { name: "RSA socle" }).check();
      await person.getByRole("button", { name: "Enregistrer", exact: true }).click();
      await said(page, `Enregistré : P-${String(index + 1).padStart(3, "0")}.`);
    }

    const roll = await open(page, "Émarger une séance");
    await roll.getByLabel("Date").fill("12/01/2012");
    await roll.getByLabel("Date").press("Tab");
    await roll.getByRole("button", { name: "Tous présents" }).click();
    await roll.getByRole("button", { name: "Enregistrer la séance" }).click();
    await said(page, /12 réponses enregistrées/);

    const exit = await open(page, "Sortie et suivi");
    await exit.getByRole("combobox", { name: "Qui ?" }).fill("Aulne");
    await exit.getByRole("option").first().click();
    await exit.getByLabel("Date de sortie").fill("29/06/2012");
    await exit.getByRole("combobox", { name: "Situation à la sortie" }).fill("CDI");
    await exit.getByRole("option", { name: "CDI", exact: true }).click();
    await exit.getByRole("button", { name: "Enregistrer la sortie" }).click();
    await said(page, /^Enregistré : sortie de AULNE/);

    // Somebody pastes over a column: what was a label of the list is not one any more.
    PEOPLE.forEach((_, index) => {
      google.state.setCell(id, `Participants!J${String(index + 2)}`, index % 2 === 0 ? "F" : "H ");
    });
    const check = await open(page, "Contrôler le classeur");
    await check.getByRole("button", { name: /^Réparer/ }).click();
    await said(page, "C'est réparé. Le classeur vient d'être contrôlé à nouveau.");
    await page.close();

    await sync();
    const html = await (await dashboard({ reader: store })("/?annee=2012")).text();
    expect(articleText(html, "personnes-accueillies")).toMatch(/^Personnes au RSA socle accueillies 12 /);
    expect(articleText(html, "repartition-par-sexe")).toContain("Femme 50 % (6)");
    expect(articleText(html, "situation-a-la-sortie")).toContain("Emploi 100 % (1)");
    const wire = JSON.stringify(google.log.exchanges);
    for (const [birthName, firstName] of PEOPLE) {
      expect(wire).not.toContain(birthName);
      expect(wire).not.toContain(firstName);
    }
  },
  180_000,
);

function emptyFile({ google: { state } }: GoogleSync, locale: string): string {
  const { id } = state.createWorkbook({ title: "Atelier", owner: OWNER, locale, timeZone: "Europe/Paris" });
  state.share(id, COLLEAGUE, "writer");
  state.share(id, SERVICE, "reader");
  return id;
}

/** The owner forbids the headers to everybody else, as careful people do. */
function protectHeaders({ google: { state } }: GoogleSync, id: string): void {
  for (const title of ["Participants", "Parcours", "Présences"]) {
    const sheetId = tabByTitle(state.workbook(id), title)?.sheetId ?? Number.NaN;
    const range = { sheetId, startRowIndex: 0, endRowIndex: 1 };
    editAs(state, id, [{ addProtectedRange: { protectedRange: { range, editors: { users: [OWNER] } } } }]);
  }
}

/** Opens a form from the menu. */
async function open(page: Page, item: string): Promise<FrameLocator> {
  await menu(page, item);
  return page.frameLocator("#sidebar iframe");
}

async function said(page: Page, sentence: string | RegExp, timeout = 15_000): Promise<void> {
  const line = page.frameLocator("#sidebar iframe").locator(".status");
  const poll = expect.poll(() => line.textContent(), { timeout });
  await (typeof sentence === "string" ? poll.toBe(sentence) : poll.toMatch(sentence));
}
