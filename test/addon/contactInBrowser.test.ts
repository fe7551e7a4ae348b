import { afterAll, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";
import { sidebarForm } from "./sidebarInBrowser.ts";

const browser = await startBrowser();
const inBrowser = test.skipIf(browser === null);
afterAll(() => browser?.close());

const PEOPLE = ["Aubry", "Benali", "Cordier", "Da Silva<i>"].map((birthName, index) => ({
  code: `P-00${String(index + 1)}`,
  birthName,
  firstName: "Camille",
  birthDate: "05/03/1980",
  phone: "06 12 34 56 78",
}));
const presence = (participant: string, date: string) => ({
  date,
  halfDay: "Matin",
  workshop: "Cuisine",
  participant,
  status: "Présent",
});

const open = (participants: typeof PEOPLE = PEOPLE) =>
  sidebarForm(
    browser,
    "Relance",
    rawSheets(
      aWorkbook({
        participants,
        enrolments: participants.map(({ code }) => ({ participant: code, entry: "05/01/2026" })),
        attendances: [presence("P-001", "05/02/2026"), presence("P-002", "26/02/2026")],
        contacts: [{ date: "20/02/2026", participant: "P-003", means: "Téléphone", result: "Injoignable" }],
      }),
    ),
  );

inBrowser("the people whom nobody saw for three weeks come first, and a contact is noted", async () => {
  const { page, frame, rows, said, check, picture } = await open();
  const cards = () => frame.locator("button.card strong").allTextContents();
  expect(await cards()).toEqual(["CORDIER Camille", "DA SILVA<I> Camille", "AUBRY Camille"]);
  expect(await frame.locator("button.card i").count()).toBe(0);
  await check();
  await picture("contact-list");
  await frame.getByLabel("Sans venir depuis").fill("0");
  await expect.poll(async () => (await cards()).length).toBe(4);
  await frame.getByLabel("Sans venir depuis").fill("7");
  await expect.poll(cards).toEqual(["CORDIER Camille", "DA SILVA<I> Camille"]);
  await frame.getByRole("button", { name: /CORDIER/ }).press("Enter");
  await picture("contact-form");
  await check();
  await page.keyboard.press("Enter");
  await frame.getByRole("button", { name: "Enregistrer la relance" }).click();
  await said(/des champs sont à corriger/);
  await picture("contact-errors");
  await check();
  await frame.getByLabel("Moyen").selectOption("Message");
  await frame.getByLabel("Résultat").selectOption("Joint");
  await frame.getByLabel("Suite").fill("=rappeler lundi");
  await frame.getByRole("button", { name: "Enregistrer la relance" }).click();
  await said("Enregistré : relance de CORDIER Camille.");
  expect(rows("Relances").at(-1)?.slice(0, 5)).toEqual([
    46_082,
    "P-003",
    "Message",
    "Joint",
    "=rappeler lundi",
  ]);
  expect(await frame.getByRole("button", { name: /CORDIER/ }).textContent()).toContain(
    "Relance le 01/03/2026 : message, joint",
  );
});

inBrowser("when nobody is silent the form says so", async () => {
  const { frame, check, picture } = await open(PEOPLE.slice(1, 2));
  expect(await frame.locator(".notice").textContent()).toBe(
    "Toutes les personnes inscrites sont venues depuis moins de 3 semaines.",
  );
  await picture("contact-nobody");
  await check();
});
