import { expect, test } from "vitest";
import { OWNER, scriptProject } from "./scriptProject.ts";

const AUTH = "https://www.googleapis.com/auth/";
const BOOK = `${AUTH}spreadsheets.currentonly`;

test("with spreadsheets.currentonly a script reaches the file that holds it, and no other", () => {
  const { evaluate } = scriptProject({ scopes: [BOOK] });
  expect(evaluate(`book().getName()`)).toBe("Classeur");
  expect(() => evaluate(`SpreadsheetApp.openById("x")`)).toThrow(
    /not sufficient to call SpreadsheetApp.openById/,
  );
});

test("without a scope for spreadsheets, not even that one", () => {
  const { evaluate } = scriptProject({ scopes: [] });
  expect(() => evaluate(`book().getName()`)).toThrow(/Required permissions: .*spreadsheets.currentonly/);
});

test("side bars and dialogs need script.container.ui, messages do not", () => {
  const { evaluate } = scriptProject({ scopes: [BOOK] });
  const show = (method: string) => `SpreadsheetApp.getUi().${method}(HtmlService.createHtmlOutput("a"), "b")`;
  expect(() => evaluate(show("showSidebar"))).toThrow(/script.container.ui/);
  expect(() => evaluate(show("showModalDialog"))).toThrow(/script.container.ui/);
  expect(() => evaluate(`SpreadsheetApp.getUi().alert("a")`)).not.toThrow();
});

// AuthMode: NONE before any use in the document, LIMITED in a simple trigger, FULL from a menu.
test.each([
  ["NONE", "SpreadsheetApp.getUi().createMenu('a').addToUi()", true],
  ["NONE", "SpreadsheetApp.getActive()", false],
  ["NONE", "PropertiesService.getUserProperties()", false],
  ["LIMITED", "PropertiesService.getUserProperties()", true],
  ["LIMITED", "SpreadsheetApp.getActive().getName()", true],
  ["LIMITED", "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('a'))", false],
  ["FULL", "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('a'))", true],
] as const)("in the mode %s, %s: %s", (authMode, expression, allowed) => {
  const { evaluate } = scriptProject();
  const run = () => evaluate(`void ${expression}`, { authMode });
  if (allowed) expect(run).not.toThrow();
  else expect(run).toThrow(/^You do not have permission to call/);
});

test("onOpen receives its mode and, once the file may be read, the file", () => {
  const { host } = scriptProject();
  const script = host(`function onOpen(event) {
    const { LIMITED } = ScriptApp.AuthMode;
    return [event.authMode === LIMITED, event.source === undefined ? null : event.source.getName()];
  }`);
  expect(script.open().result).toEqual([true, "Classeur"]);
  expect(script.open({ authMode: "NONE" }).result).toEqual([false, null]);
});

test("nobody gets an identity token without openid, nor an address without userinfo.email", () => {
  const { evaluate } = scriptProject({ scopes: [BOOK] });
  expect(evaluate(`ScriptApp.getIdentityToken()`)).toBeNull();
  expect(() => evaluate(`Session.getActiveUser().getEmail()`)).toThrow(/userinfo.email/);
  const known = scriptProject({ scopes: [BOOK, `${AUTH}userinfo.email`, "openid"] });
  expect(known.evaluate(`Session.getEffectiveUser().getEmail()`)).toBe(OWNER);
  expect(() => known.evaluate(`ScriptApp.getIdentityToken()`)).toThrow(/NotEmulated/);
});

test("an add-on runs for those who may edit only", () => {
  const { state, id, evaluate } = scriptProject();
  state.share(id, "lectrice@structure.example", "reader");
  expect(() => evaluate("1", { user: "lectrice@structure.example" })).toThrow(/may only read/);
});

const OUTSIDE = {
  scopes: [BOOK, `${AUTH}script.external_request`],
  urlFetchWhitelist: ["https://navette.example/"],
};

test("addresses outside the list of the manifest are refused, and any without the scope", () => {
  const { evaluate } = scriptProject(OUTSIDE);
  expect(() => evaluate(`UrlFetchApp.fetch("https://ailleurs.example/x")`)).toThrow(/not permitted/);
  expect(() => scriptProject().evaluate(`UrlFetchApp.fetch("https://navette.example/x")`)).toThrow(
    /script.external_request/,
  );
});
