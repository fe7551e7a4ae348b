import { GoogleState, type NewTab } from "../googleState.ts";
import { type AppsScript, createAppsScript } from "./appsScript.ts";
import type { RunOptions, ScriptFiles } from "./run.ts";
import { ScriptStorage } from "./scriptStorage.ts";

export const OWNER = "association@structure.example";
export const COLLEAGUE = "collegue@structure.example";

const SCOPES = [
  "https://www.googleapis.com/auth/spreadsheets.currentonly",
  "https://www.googleapis.com/auth/script.container.ui",
];

export type ProjectOptions = {
  readonly tabs?: readonly NewTab[];
  readonly locale?: string;
  readonly timeZone?: string;
  /** Of the script; that of the workbook when nothing is said. */
  readonly scriptTimeZone?: string;
  readonly scopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
  readonly pages?: ScriptFiles;
};

export type ScriptProject = {
  readonly state: GoogleState;
  readonly id: string;
  /** A host for this code. */
  readonly host: (code: string) => AppsScript;
  /** What an expression of the script is worth. */
  readonly evaluate: (expression: string, options?: RunOptions) => unknown;
};

/** A small workbook that a colleague may edit too, and a script to write for it: for tests of the host. */
export function scriptProject({
  tabs = [{ title: "Présences", rowCount: 20, columnCount: 6 }, { title: "Ateliers" }],
  locale = "fr_FR",
  timeZone = "Europe/Paris",
  scriptTimeZone = timeZone,
  scopes = SCOPES,
  urlFetchWhitelist,
  pages = {},
}: ProjectOptions = {}): ScriptProject {
  const state = new GoogleState({ clock: () => new Date("2026-03-02T09:00:00.000Z") });
  const { id } = state.createWorkbook({ title: "Classeur", owner: OWNER, locale, timeZone, tabs });
  state.share(id, COLLEAGUE, "writer");
  const storage = new ScriptStorage();
  const manifest = JSON.stringify({ timeZone: scriptTimeZone, oauthScopes: scopes, urlFetchWhitelist });
  const host = (code: string) =>
    createAppsScript({
      state,
      spreadsheetId: id,
      storage,
      files: { ...pages, "Code.js": `${PRELUDE}\n${code}`, "appsscript.json": manifest },
    });
  const evaluate = (expression: string, options: RunOptions = {}) =>
    host(`function main() { return ${expression}; }`).run("main", [], options).result;
  return { state, id, host, evaluate };
}

/** Short names for the scripts of tests. */
const PRELUDE = `
const book = () => SpreadsheetApp.getActive();
const sheet = (name) => book().getSheetByName(name || "Présences");
const cells = (a1) => sheet().getRange(a1);
`;
