import type { Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { startBrowser } from "../../support/browser.ts";
import { COLLEAGUE, OWNER, scriptProject } from "../appsScript/scriptProject.ts";
import { startPractice } from "./startPractice.ts";

const SIDEBAR = `<!doctype html><html lang="fr"><head><title>Appel</title></head><body>
<h1>Appel</h1>
<form id="form"><label>Code <input name="code" required></label>
<label>Présent <select name="state"><option>Présent</option><option>Absent</option></select></label>
<button>Enregistrer</button></form>
<p id="said" role="status"></p>
<script>
  const say = (text) => { document.getElementById("said").textContent = text; };
  const failed = (error) => say(error.name + " : " + error.message);
  document.getElementById("form").addEventListener("submit", (event) => {
    event.preventDefault();
    google.script.run.withSuccessHandler((row, from) => say(from + " ligne " + row)).withFailureHandler(failed)
      .withUserObject("form").save(event.target);
  });
  window.tryAll = () => {
    const answers = [];
    const note = (name) => (value) => answers.push(name + ": " + (value instanceof Error ? value.message : JSON.stringify(value)));
    const run = (name, ...args) => google.script.run.withSuccessHandler(note(name)).withFailureHandler(note(name))[name](...args);
    run("echo", { list: [1, undefined], gone: undefined });
    run("secret_");
    run("giveDate");
    run("fail");
    try { run("echo", { when: new Date() }); } catch (error) { answers.push("date: " + error.message); }
    try { localStorage.length; answers.push("storage"); } catch (error) { answers.push("storage: " + error.name); }
    return answers;
  };
</script></body></html>`;

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Navette").addItem("Faire l'appel", "open").addItem("Tout effacer", "erase")
    .addSeparator().addItem("Aller à la fin", "goToEnd").addItem("Écrire en A1", "writeCorner").addToUi();
}
function open() {
  const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Faire l'appel");
  SpreadsheetApp.getUi().showSidebar(page);
}
function save(fields) {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Présences");
  sheet.appendRow([fields.code, fields.state]);
  return sheet.getLastRow();
}
function erase() {
  const ui = SpreadsheetApp.getUi();
  if (ui.alert("Tout effacer", "Vraiment tout ?", ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  SpreadsheetApp.getActiveSheet().clearContents();
  SpreadsheetApp.getActive().toast("C'est fait", "Navette");
}
function goToEnd() { SpreadsheetApp.getActive().getSheetByName("Ateliers").getRange("C400:D401").activate(); }
function writeCorner() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("x"); }
function echo(value) { return value; }
function secret_() { return 1; }
function giveDate() { return new Date(); }
function fail() { throw new Error("Le SIRET manque"); }`;

/** A practice workbook of two tabs, its add-on, and a browser to use them; the browser is null where none can start. */
export async function practiceInBrowser() {
  const browser = await startBrowser();
  const project = scriptProject({
    tabs: [
      {
        title: "Présences",
        rowCount: 40,
        columnCount: 5,
        rows: [
          ["Code", "État", "Note", "Date"],
          ["P-001", "Présent"],
        ],
      },
      { title: "Ateliers", rowCount: 500, columnCount: 8 },
    ],
  });
  const { state, id } = project;
  project.evaluate(`(sheet().setFrozenRows(1),
    cells("B2:B").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["Présent", "Absent"])
      .setAllowInvalid(false).setHelpText("On attend une présence.").build()),
    cells("D2:D").setNumberFormat("dd/mm/yyyy"),
    cells("A1:D1").protect().removeEditors(["${COLLEAGUE}"]),
    cells("E1:E").protect().setWarningOnly(true), 0)`);
  const atStart = state.workbook(id);
  const practice = await startPractice({
    state,
    spreadsheetId: id,
    addon: {
      "Code.js": CODE,
      "sidebar.html": SIDEBAR,
      "appsscript.json": JSON.stringify({
        timeZone: "Europe/Paris",
        oauthScopes: ["spreadsheets.currentonly", "script.container.ui"].map(
          (scope) => `https://www.googleapis.com/auth/${scope}`,
        ),
      }),
    },
  });

  /** The page, once it may be used; fails on anything that its console says. */
  async function open(width = 1200): Promise<Page> {
    if (browser === null) return expect.fail("no browser");
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(practice.url);
    await page.waitForSelector("body[data-ready]");
    onTestFinished(async () => {
      await context.close();
      expect(said).toEqual([]);
    });
    return page;
  }

  return {
    browser,
    url: practice.url,
    open,
    workbook: () => state.workbook(id),
    /** As before any test. */
    restore: () => {
      state.workbooks.set(id, atStart);
      practice.script.select(OWNER, {
        sheetId: 0,
        area: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 },
      });
    },
    close: async () => {
      await browser?.close();
      await practice.close();
    },
  };
}

export const cell = (page: Page, a1: string) => {
  const column = a1.charCodeAt(0) - 65;
  return page.locator(`td[data-at="${Number(a1.slice(1)) - 1},${column}"]`);
};
export const chosen = (page: Page) => page.locator("#address").textContent();

export async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Navette" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}
