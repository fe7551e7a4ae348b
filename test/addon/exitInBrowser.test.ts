import { afterAll, expect, test } from "vitest";
import { ASSOCIATION_TABS } from "../../shared/workbook/template.ts";
import { startBrowser } from "../support/browser.ts";
import { aWorkbook, rawSheets, type TypedRow } from "../support/rawSheets.ts";
import { sidebarForm } from "./sidebarInBrowser.ts";

const browser = await startBrowser();
const inBrowser = test.skipIf(browser === null);
afterAll(() => browser?.close());

const PEOPLE = ["Aubry", "Benali", "Cordier", "Da Silva<img src=x onerror=alert(1)>"].map(
  (birthName, index) => ({
    code: `P-00${String(index + 1)}`,
    birthName,
    firstName: "Camille",
    birthDate: "05/03/1980",
  }),
);
/** Today is 1 March 2026. */
const STAYS: readonly TypedRow[] = [
  { participant: "P-001", entry: "05/01/2026" },
  {
    participant: "P-002",
    entry: "02/06/2025",
    exit: "15/11/2025",
    outcome: "Emploi",
    effects: "ne sait pas",
  },
  { participant: "P-003", entry: "02/01/2020", exit: "30/06/2020", outcome: "CDI" },
  { participant: "P-004", entry: "05/01/2026" },
];

const open = (participants: readonly TypedRow[] = PEOPLE, enrolments = STAYS) =>
  sidebarForm(
    browser,
    "Sortie et suivi",
    rawSheets(aWorkbook({ participants, enrolments, attendances: [] })),
  );

const keys = Object.keys(ASSOCIATION_TABS.enrolments.columns);
const cellsOf = (rows: readonly (readonly unknown[])[], participant: string) => {
  const row = rows.find(([code]) => code === participant) ?? [];
  return Object.fromEntries(keys.flatMap((key, at) => ((row[at] ?? null) === null ? [] : [[key, row[at]]])));
};

inBrowser(
  "an exit is recorded with the keyboard alone: the person, the situation, Enter",
  async () => {
    const { page, frame, rows, said, check, picture } = await open();
    const search = frame.getByRole("combobox", { name: "Qui ?" });
    await expect.poll(() => search.evaluate((each) => each === document.activeElement)).toBe(true);
    await check();
    await picture("exit-list");
    await page.keyboard.type("silva");
    await expect.poll(() => frame.getByRole("option").count()).toBe(1);
    // A name is shown, never run.
    expect(await frame.getByRole("option").textContent()).toContain("DA SILVA<IMG SRC=X ONERROR=ALERT(1)>");
    expect(await frame.locator("img").count()).toBe(0);
    await picture("exit-search");
    await check();
    await page.keyboard.press("Enter");
    const outcome = frame.getByRole("combobox", { name: "Situation à la sortie" });
    await expect.poll(() => outcome.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await frame.getByLabel("Date de sortie").inputValue()).toBe("01/03/2026");
    await check();
    await picture("exit-form");
    await page.keyboard.type("cdd");
    await expect.poll(() => frame.locator(".search [role=status]").textContent()).toBe("2 résultats.");
    expect(await outcome.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const active = await outcome.getAttribute("aria-activedescendant");
    expect(await frame.locator(`#${active ?? ""}`).textContent()).toBe("CDD de moins de 6 mois");
    await picture("exit-outcomes");
    await check();
    await page.keyboard.press("Escape");
    expect(await outcome.getAttribute("aria-expanded")).toBe("false");
    expect(await outcome.inputValue()).toBe("cdd");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    expect(await outcome.inputValue()).toBe("CDD de 6 mois et plus");
    await page.keyboard.press("Enter");
    await said("Enregistré : sortie de DA SILVA<IMG SRC=X ONERROR=ALERT(1)> Camille.");
    expect(cellsOf(rows("Parcours"), "P-004")).toEqual({
      participant: "P-004",
      entry: "05/01/2026",
      exit: 46_082,
      outcome: "CDD de 6 mois et plus",
    });
  },
  60_000,
);

inBrowser(
  "a follow-up is done from its reminder, and leaves what was not touched as it was",
  async () => {
    const { frame, rows, said, check, picture } = await open();
    const cards = frame.locator("button.card");
    expect(await cards.first().textContent()).toContain("Situation à compléter, situation à 3 mois");
    expect(await frame.locator("summary").textContent()).toBe("Sorties plus anciennes (1)");
    await cards.first().click();
    await check();
    await frame.locator("details").evaluate((each: HTMLDetailsElement) => (each.open = true));
    await picture("exit-gone");
    await check();
    await frame.getByLabel("Situation à 3 mois").selectOption("Injoignable");
    await frame.getByRole("combobox", { name: "Situation à la sortie" }).fill("interim");
    await frame.getByRole("button", { name: "Enregistrer les modifications" }).click();
    await said("Enregistré : suivi de BENALI Camille.");
    expect(cellsOf(rows("Parcours"), "P-002")).toMatchObject({
      outcome: "Intérim",
      effects: "ne sait pas",
      situationAt3Months: "Injoignable",
    });
    expect(await frame.locator("h2").textContent()).toBe("Suivi à faire (0)");
  },
  60_000,
);

inBrowser(
  "an exit recorded by mistake is taken back after a question in the page",
  async () => {
    const { frame, rows, said, check, picture } = await open();
    await frame.locator("button.card").first().click();
    await frame.getByRole("button", { name: "Annuler la sortie…" }).click();
    await check();
    await picture("exit-take-back");
    await frame.getByRole("button", { name: "Non" }).click();
    expect(cellsOf(rows("Parcours"), "P-002")).toHaveProperty("exit");
    await frame.getByRole("button", { name: "Annuler la sortie…" }).click();
    await frame.getByRole("button", { name: "Oui, annuler la sortie" }).click();
    await said("La sortie de BENALI Camille est annulée.");
    expect(cellsOf(rows("Parcours"), "P-002")).toEqual({ participant: "P-002", entry: "02/06/2025" });
  },
  60_000,
);

inBrowser(
  "an error is said beside its field, and a vague situation once it is saved",
  async () => {
    const { page, frame, said, check, picture } = await open();
    await frame.getByRole("combobox", { name: "Qui ?" }).fill("aubry");
    await page.keyboard.press("Enter");
    await frame.getByLabel("Date de sortie").fill("01/03/2025");
    await frame.getByRole("combobox", { name: "Situation à la sortie" }).fill("parti");
    await frame.getByRole("button", { name: "Enregistrer la sortie" }).click();
    await said("Rien n'est enregistré : des champs sont à corriger.");
    expect(await frame.locator(".error:visible").allTextContents()).toEqual([
      expect.stringContaining("ne peut pas précéder l'entrée"),
      expect.stringContaining("Valeur non reconnue"),
    ]);
    await check();
    await picture("exit-errors");
    await frame.getByLabel("Date de sortie").fill("28/02/2026");
    await frame.getByRole("combobox", { name: "Situation à la sortie" }).fill("Emploi");
    await frame.getByRole("button", { name: "Enregistrer la sortie" }).click();
    await said("Enregistré : sortie de AUBRY Camille. Situation à la sortie à compléter.");
    expect(await frame.locator("button.card strong").first().textContent()).toBe("AUBRY Camille");
    await picture("exit-saved");
  },
  60_000,
);

inBrowser("a workbook without a stay says so", async () => {
  const { frame, check, picture } = await open([], []);
  expect(await frame.locator(".notice").textContent()).toBe("Aucun parcours dans l'onglet « Parcours ».");
  await check();
  await picture("exit-empty");
});
