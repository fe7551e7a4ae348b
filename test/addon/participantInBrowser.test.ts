import { afterAll, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";
import { sidebarForm } from "./sidebarInBrowser.ts";

const browser = await startBrowser();
const inBrowser = test.skipIf(browser === null);
afterAll(() => browser?.close());

const open = () =>
  sidebarForm(browser, "Participant : nouveau, retour, modification", rawSheets(aWorkbook()));

inBrowser("a person is enrolled from the keyboard alone, after the errors were told", async () => {
  const { page, frame, rows, said, check, picture } = await open();
  expect(await frame.locator(":focus").getAttribute("aria-required")).toBe("true");
  await check();
  await picture("participant-empty");
  await page.keyboard.press("Enter");
  await said("Rien n'est enregistré : des champs sont à corriger.");
  expect(await frame.locator("[aria-invalid]").count()).toBe(3);
  await check();
  await picture("participant-errors");
  for (const text of ["Essai", "Dupont", "Anne", "5 mars 1980"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  expect(await frame.getByText("5 mars 1980").count()).toBe(1);
  await page.keyboard.press("ArrowDown");
  expect(await frame.getByLabel("Sexe").inputValue()).toBe("Femme");
  for (const details of await frame.locator("summary").all()) await details.press("Enter");
  await check();
  await picture("participant-full");
  await frame.getByLabel("Prénom").press("Enter");
  await said("Enregistré : P-003.");
  expect(rows("Participants").at(-1)?.slice(0, 5)).toEqual(["P-003", "Essai", "Dupont", "Anne", 29285]);
});

inBrowser("somebody who is there already is offered a new stay instead of a second card", async () => {
  const { frame, rows, said, check, picture } = await open();
  await frame.getByLabel("Nom de naissance").fill("Yycanary");
  await frame.getByLabel("Prénom").fill("Wombat");
  await frame.getByLabel("Date de naissance").fill("01/01/1970");
  await frame.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await said("À vérifier avant d'enregistrer.");
  await check();
  await picture("participant-alike");
  await frame.getByRole("button", { name: /C'est YYCANARI Wombat \(P-002, 01\/01\/1970\)/ }).press("Enter");
  expect(await frame.getByLabel("Qui revient ?").inputValue()).toBe("YYCANARI Wombat (P-002)");
  await frame.getByRole("button", { name: "Enregistrer le nouveau parcours" }).click();
  await said("Enregistré : P-002.");
  expect(rows("Participants").length).toBe(3);
  expect(rows("Parcours").at(-1)?.slice(0, 2)).toEqual(["P-002", 46082]);
});
