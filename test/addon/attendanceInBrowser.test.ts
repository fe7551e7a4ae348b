import { afterAll, expect, test } from "vitest";
import { COLLEAGUE } from "../google/appsScript/scriptProject.ts";
import { startBrowser } from "../support/browser.ts";
import { aWorkbook, rawSheets, type TypedRow } from "../support/rawSheets.ts";
import { sidebarForm } from "./sidebarInBrowser.ts";

const browser = await startBrowser();
const inBrowser = test.skipIf(browser === null);
afterAll(() => browser?.close());

const NAMES = ["Aubry", "Benali", "Cordier", "Da Silva", "Estève", "Faure", "Garnier", "Haddad", "Imbert"];
const MORE = ["Joly", "Keller", "Zola<b onclick='x'>.</b><img src=x onerror=alert(1)>"];
const code = (number: number) => `P-${String(number).padStart(3, "0")}`;
const PARTICIPANTS = [...NAMES, ...MORE].map((birthName, index) => ({
  code: code(index + 1),
  birthName,
  firstName: "Camille",
  birthDate: "05/03/1980",
}));
const WORKSHOPS = [
  { name: "Cuisine", modality: "Collectif", duration: 120, weeklySlots: "dimanche matin" },
  { name: "Entretien", modality: "Individuel", duration: 60 },
];
/** Today is Sunday 1 March 2026, day 46082 of a spreadsheet. */
const TODAY = 46_082;

const open = (attendances: readonly TypedRow[] = [], overrides: Parameters<typeof aWorkbook>[0] = {}) =>
  sidebarForm(
    browser,
    "Émarger une séance",
    rawSheets(
      aWorkbook({
        workshops: WORKSHOPS,
        participants: PARTICIPANTS,
        enrolments: PARTICIPANTS.map((each) => ({ participant: each.code, entry: "05/01/2026" })),
        attendances,
        ...overrides,
      }),
    ),
  );

const press = async ({ page }: Awaited<ReturnType<typeof open>>, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

inBrowser("a session of twelve people is called with the keyboard alone and saved", async () => {
  const form = await open();
  const { frame, rows, said, check, picture } = form;
  await expect.poll(() => frame.locator(".counts").textContent()).toBe("12 non saisis");
  await picture("attendance-empty");
  await check();
  // The first person has the focus; each answer goes to the next one. The third is taken back, the fourth corrected.
  await press(form, "p", "e", "a", "ArrowUp", "Backspace", "ArrowDown", "p", "ArrowUp", "a");
  await press(form, ..."pppppp", "a", "p");
  await expect
    .poll(() => frame.locator(".counts").textContent())
    .toBe("8 présents, 1 excusé, 2 absents, 1 non saisi");
  await frame.getByLabel("Motif de l'absence de BENALI Camille").selectOption("Transport");
  const marked = frame
    .getByRole("radiogroup", { name: "AUBRY Camille" })
    .getByRole("radio", { name: "Présent" });
  expect(await marked.isChecked()).toBe(true);
  await picture("attendance-full");
  await check();
  await frame.getByRole("radio", { name: "Présent" }).first().focus();
  await press(form, "Enter");
  await said("Enregistré : 11 réponses enregistrées.");
  const saved = rows("Présences")
    .slice(1)
    .map((row) => row.slice(0, 7));
  const at = (participant: string, status: string, reason: string | null = null) => [
    TODAY,
    "Matin",
    "Cuisine",
    participant,
    status,
    null,
    reason,
  ];
  expect(saved).toEqual([
    at("P-001", "Présent"),
    at("P-002", "Absent excusé", "Transport"),
    at("P-004", "Absent"),
    ...[5, 6, 7, 8, 9, 10].map((number) => at(code(number), "Présent")),
    at("P-011", "Absent"),
    at("P-012", "Présent"),
  ]);
});

inBrowser("a name that holds HTML is shown and never run", async () => {
  const { frame } = await open();
  expect(await frame.locator(".who").last().textContent()).toBe(
    "ZOLA<B ONCLICK='X'>.</B><IMG SRC=X ONERROR=ALERT(1)> Camille",
  );
  expect(await frame.locator("main img, main b").count()).toBe(0);
});

inBrowser("a session that is recorded shows at once, and an older one once it was asked for", async () => {
  const row = (date: string, status: string) => ({
    date,
    halfDay: "Après-midi",
    workshop: "cuisine",
    participant: "P-001",
    status,
    minutes: 90,
  });
  const { frame, said, picture, check } = await open([
    row("26/02/2026", "Présent"),
    row("02/10/2025", "Absent"),
  ]);
  await frame.getByLabel("Demi-journée").selectOption("Après-midi");
  await frame.getByLabel("Date").fill("26/02/2026");
  await frame.getByLabel("Date").press("Tab");
  await said("Séance déjà saisie : 1 réponse enregistrée.");
  expect(await frame.getByLabel("Durée de AUBRY Camille").inputValue()).toBe("90");
  await picture("attendance-durations");
  await check();
  await frame.getByLabel("Date").fill("02/10/2025");
  await frame.getByLabel("Date").press("Tab");
  await expect.poll(() => frame.locator(".counts").textContent()).toBe("1 absent");
});

inBrowser("everybody at once, a cancelled session, and the way back", async () => {
  const { frame, rows, said, picture, check } = await open();
  const counts = () => frame.locator(".counts").textContent();
  await frame.getByRole("button", { name: "Tous présents" }).click();
  await expect.poll(counts).toBe("12 présents");
  await frame.getByLabel("Séance annulée").check();
  await expect.poll(counts).toBe("12 « séance annulée »");
  await picture("attendance-cancelled");
  await check();
  await frame.getByLabel("Séance annulée").uncheck();
  await expect.poll(counts).toBe("12 présents");
  await frame.getByLabel("Séance annulée").check();
  await frame.getByRole("button", { name: "Enregistrer la séance" }).click();
  await said("Enregistré : 12 réponses enregistrées.");
  expect(
    new Set(
      rows("Présences")
        .slice(1)
        .map((row) => row[4]),
    ),
  ).toEqual(new Set(["Séance annulée"]));
});

inBrowser("an individual workshop starts with nobody and takes the person who is typed", async () => {
  const form = await open();
  const { frame, rows, said, picture, check } = form;
  await frame.getByLabel("Atelier").selectOption("Entretien");
  await expect.poll(() => frame.locator(".notice").textContent()).toContain("ajoutez la personne reçue");
  await picture("attendance-individual");
  await check();
  await frame.getByLabel("Ajouter une personne").fill("estev");
  await frame.getByLabel("Ajouter une personne").press("Enter");
  await press(form, "p", "Enter");
  await said("Enregistré : 1 réponse enregistrée.");
  expect(rows("Présences")[1]?.slice(2, 5)).toEqual(["Entretien", "P-005", "Présent"]);
});

inBrowser("a person whom a colleague marked otherwise meanwhile is asked about", async () => {
  const form = await open();
  const { frame, rows, script, said, picture, check } = form;
  const nothing = { status: null, minutes: null, absenceReason: null };
  const theirs = (participant: string) => ({
    participant,
    before: nothing,
    mark: { ...nothing, status: "Absent" },
  });
  const session = { date: "2026-03-01", halfDay: "matin", workshop: "Cuisine" };
  script.call("saveSession", [session, ["P-001", "P-002", "P-012"].map(theirs)], { user: COLLEAGUE });
  await press(form, "p", "p", "p", "Enter");
  await said("1 réponse enregistrée. 2 à vérifier.");
  await picture("attendance-conflict");
  await check();
  await frame
    .getByRole("group", { name: "AUBRY" })
    .getByRole("button", { name: "Garder « Absent »" })
    .click();
  await frame.getByRole("button", { name: "Mettre « Présent »" }).click();
  await said("Enregistré : 1 réponse enregistrée.");
  expect(
    rows("Présences")
      .slice(1)
      .map((row) => [row[3], row[4]]),
  ).toEqual([
    ["P-001", "Absent"],
    ["P-002", "Présent"],
    ["P-012", "Absent"],
    ["P-003", "Présent"],
  ]);
});

inBrowser("the sheet to sign has the title, the people and lines for others, and no button", async () => {
  const { page, frame } = await open();
  await frame.evaluate(() => {
    window.addEventListener("beforeprint", () => (document.title = "printed"));
  });
  await frame.getByRole("button", { name: "Feuille à imprimer et à signer" }).click();
  await expect.poll(() => frame.title()).toBe("printed");
  await page.emulateMedia({ media: "print" });
  expect(await frame.locator("main").isVisible()).toBe(false);
  const paper = frame.locator(".paper");
  expect(await paper.innerText()).toMatch(
    /Association d'essai\s+Feuille d'émargement\s+Cuisine — dimanche 1er mars 2026, matin/,
  );
  expect(await paper.locator("tbody tr").count()).toBe(17);
  const html = await frame.content();
  const alone = await page.context().newPage();
  await alone.setViewportSize({ width: 794, height: 1123 });
  await alone.setContent(html.replace(/<script[^]*?<\/script>/g, ""));
  await alone.emulateMedia({ media: "print" });
  if (process.env["NAVETTE_PICTURES"] !== undefined)
    await alone.screenshot({ path: `${process.env["NAVETTE_PICTURES"]}/attendance-paper.png` });
});

inBrowser("a workbook without a workshop says what to do", async () => {
  const { frame, check, picture } = await open([], { workshops: [] });
  expect(await frame.locator(".notice").textContent()).toContain("ajoutez-en un dans l'onglet « Ateliers »");
  await picture("attendance-without-workshop");
  await check();
});
