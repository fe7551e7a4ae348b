import { afterAll, expect, test } from "vitest";
import { ASSOCIATION_TABS } from "../../shared/workbook/template.ts";
import { startBrowser } from "../support/browser.ts";
import { aWorkbook, rawSheets, type TypedRow } from "../support/rawSheets.ts";
import { sidebarForm } from "./sidebarInBrowser.ts";

const browser = await startBrowser();
const inBrowser = test.skipIf(browser === null);
afterAll(() => browser?.close());

const PEOPLE: readonly TypedRow[] = ["Aubry", "Benali"].map((birthName, index) => ({
  code: `P-00${String(index + 1)}`,
  birthName,
  firstName: "Camille",
  birthDate: "05/03/1980",
}));
const DONE: readonly TypedRow[] = [
  {
    participant: "P-001",
    moment: "Entrée",
    date: "05/01/2026",
    administrative: 2,
    socialLife: 1,
    health: "refus",
    plan: "Ouvrir ses droits",
  },
];

const open = (participants = PEOPLE, assessments = DONE) =>
  sidebarForm(
    browser,
    "Bilan social",
    rawSheets(
      aWorkbook({
        participants,
        enrolments: participants.map(({ code = null }) => ({ participant: code, entry: "05/01/2026" })),
        attendances: [],
        assessments,
      }),
    ),
  );

const keys = Object.keys(ASSOCIATION_TABS.assessments.columns);
const bilans = (rows: readonly (readonly unknown[])[]) =>
  rows
    .slice(1)
    .map((row) =>
      Object.fromEntries(keys.flatMap((key, at) => ((row[at] ?? null) === null ? [] : [[key, row[at]]]))),
    );

inBrowser(
  "an assessment is recorded with the keyboard alone, the former levels beside",
  async () => {
    const { page, frame, rows, said, check, picture } = await open();
    await check();
    await picture("assessment-list");
    await page.keyboard.type("aub");
    await page.keyboard.press("Enter");
    await frame.getByRole("radiogroup").first().waitFor();
    expect(await frame.getByLabel("Moment").inputValue()).toBe("Milieu");
    expect(await frame.locator("legend").allTextContents()).toEqual([
      "Administratif entrée : 2",
      "Famille",
      "Vie sociale et culturelle entrée : 1",
      "Logement",
      "Finances",
      "Santé entrée : refus",
      "Emploi-formation",
      "Langue",
      "Mobilité",
      "Numérique",
    ]);
    // The first domain has the focus: a digit, then two tabulations to the next.
    await page.keyboard.press("4");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("5");
    await page.keyboard.press("2");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("3");
    await page.keyboard.press("Delete");
    const housing = frame.getByRole("radiogroup", { name: /Logement/ });
    await housing.getByText("5", { exact: true }).click();
    expect(await housing.locator("input:checked").count()).toBe(1);
    await housing.getByText("5", { exact: true }).click();
    expect(await housing.locator("input:checked").count()).toBe(0);
    await frame.getByLabel("Santé, sans niveau").selectOption("ne sait pas");
    await frame.getByLabel("Plan d'action").fill("=appeler la CAF");
    await check();
    await picture("assessment-form");
    await frame.getByLabel("Plan d'action").press("Tab");
    await page.keyboard.press("Enter");
    await said("Enregistré : bilan de AUBRY Camille, milieu.");
    expect(bilans(rows("Bilans"))[1]).toEqual({
      participant: "P-001",
      moment: "Milieu",
      date: 46_082,
      administrative: 4,
      family: 2,
      health: "ne sait pas",
      plan: "=appeler la CAF",
    });
  },
  60_000,
);

inBrowser(
  "the assessment of a moment and a day that is there already is shown, and corrected in its row",
  async () => {
    const { frame, page, rows, said, check, picture } = await open();
    await page.keyboard.type("aub");
    await page.keyboard.press("Enter");
    await frame
      .getByRole("radiogroup", { name: /Famille/ })
      .getByText("3")
      .click();
    await frame.getByLabel("Date").fill("05/01/2026");
    await frame.getByLabel("Date").press("Tab");
    expect(await frame.getByLabel("Moment").inputValue()).toBe("Entrée");
    await expect.poll(() => frame.locator(".notice").textContent()).toContain("déjà dans le classeur");
    expect(await frame.getByLabel("Santé, sans niveau").inputValue()).toBe("refus");
    expect(
      await frame
        .getByRole("radiogroup", { name: /Administratif/ })
        .locator("input:checked")
        .getAttribute("value"),
    ).toBe("2");
    await check();
    await picture("assessment-again");
    await frame.getByRole("button", { name: "Enregistrer le bilan" }).click();
    await said("Enregistré : bilan de AUBRY Camille, entrée.");
    expect(bilans(rows("Bilans"))).toEqual([
      {
        participant: "P-001",
        moment: "Entrée",
        date: "05/01/2026",
        administrative: 2,
        family: 3,
        socialLife: 1,
        health: "refus",
        plan: "Ouvrir ses droits",
      },
    ]);
  },
  60_000,
);

inBrowser(
  "an empty assessment is refused at its first domain",
  async () => {
    const { frame, page, said, check, picture } = await open();
    await page.keyboard.type("benali");
    await page.keyboard.press("Enter");
    await frame.getByRole("button", { name: "Enregistrer le bilan" }).click();
    await said("Rien n'est enregistré : des champs sont à corriger.");
    await check();
    await picture("assessment-errors");
  },
  60_000,
);

inBrowser("a workbook without anybody says so", async () => {
  const { frame, check, picture } = await open([], []);
  expect(await frame.locator(".notice").textContent()).toBe("Personne dans l'onglet « Participants ».");
  await check();
  await picture("assessment-empty");
});
