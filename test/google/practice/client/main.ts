import type { BookView, CellView, Corner, Menu, RuleView, RunAnswer, ShownView, TabView } from "../wire.ts";
import { showPageDialog, showSidebar } from "./addonFrame.ts";
import { announce, answerOf, confirmed, tell } from "./dialogs.ts";
import { byId, columnLetters, make } from "./dom.ts";
import { Grid, LINES } from "./grid.ts";
import { drawMenus } from "./menuBar.ts";
import { server } from "./server.ts";
import { drawTabs } from "./tabStrip.ts";

let book: BookView = { title: "", users: [], tabs: [] };
let user = "";
let active = 0;
const menus = new Map<string, Menu>();
const WORKING = "L'extension travaille…";

const grid = new Grid(byId("cells"), {
  load: (from) => drawLines(from),
  type: async (at, texts, pasted) => typeAt(at, texts, pasted),
  select: describe,
});

const activeTab = (): TabView | undefined =>
  book.tabs.find(({ sheetId }) => sheetId === active) ?? book.tabs[0];

async function drawLines(from: number): Promise<void> {
  const tab = activeTab();
  if (tab === undefined) return;
  const view = await server.lines(tab.sheetId, from, LINES, user);
  grid.draw(tab, view, from);
  drawWindow(tab, from);
}

/** Which lines are in the page, and how to see the others. */
function drawWindow({ rowCount }: TabView, from: number): void {
  const last = Math.min(from + LINES, rowCount);
  const go = (to: number) => () => void drawLines(Math.max(0, Math.min(to, rowCount - 1)));
  const button = (label: string, to: number, disabled: boolean) =>
    make("button", { type: "button", disabled, onclick: go(to) }, label);
  byId("window").replaceChildren(
    make("span", {}, `Lignes ${from + 1} à ${last} sur ${rowCount}`),
    button("Lignes précédentes", from - LINES, from === 0),
    button("Lignes suivantes", from + LINES, last === rowCount),
  );
}

async function refresh(): Promise<void> {
  book = await server.book();
  active = activeTab()?.sheetId ?? 0;
  byId("book-title").textContent = book.title;
  drawTabs(byId("tabs"), book.tabs, active, (sheetId) => void openTab(sheetId));
  await drawLines(grid.from);
}

async function openTab(sheetId: number): Promise<void> {
  active = sheetId;
  drawTabs(byId("tabs"), book.tabs, active, (other) => void openTab(other));
  await drawLines(0);
  await grid.select({ row: 0, column: 0 });
}

/** What is known of the active cell, above the cells. */
function describe(at: Corner, view: CellView, rule: RuleView | undefined): void {
  byId("address").textContent = `${columnLetters(at.column)}${at.row + 1}`;
  byId("content").textContent = view.typed ?? view.text ?? "";
  const guarded = {
    warning: "Remplie par l'extension.",
    locked: "Cellule protégée.",
  };
  const invalid = view.invalid === true ? "Valeur hors de la liste ou du format attendu." : "";
  const parts = [
    invalid,
    view.guarded === undefined ? "" : guarded[view.guarded],
    rule?.help ?? "",
    view.note ?? "",
  ];
  byId("hint").textContent = parts.filter((part) => part !== "").join(" ");
}

async function typeAt(at: Corner, texts: readonly (readonly string[])[], pasted: boolean): Promise<boolean> {
  const request = { user, sheetId: active, ...at, texts, pasted };
  let answer = await server.type(request);
  if (answer.status === "unsure") {
    if (!(await confirmed("Cellules remplies par l'extension", answer.message))) return giveUp();
    answer = await server.type({ ...request, sure: true });
  }
  if (answer.status === "refused") {
    await tell("Saisie refusée", answer.message);
    return giveUp();
  }
  await refresh();
  return true;
}

async function giveUp(): Promise<boolean> {
  await drawLines(grid.from);
  return false;
}

const surroundings = {
  call: async (name: string, args: readonly unknown[]): Promise<unknown> => {
    const answer = await ended(
      await server.run({ user, selected: grid.selected, functionName: name, args, from: "page" }),
    );
    if (answer.status === "failed") throw new Error(answer.message);
    return answer.status === "done" ? answer.result : null;
  },
  focusCells: () => grid.focus(),
};

async function runFromMenu(functionName: string): Promise<void> {
  announce(WORKING);
  const answer = await ended(
    await server.run({ user, selected: grid.selected, functionName, args: [], from: "menu" }),
  );
  if (byId("status").textContent === WORKING) announce("");
  if (answer.status === "failed") await tell("L'extension s'est arrêtée", answer.message);
}

/** Puts the questions of the add-on, shows what it shows, and draws the workbook as it left it. */
async function ended(begun: RunAnswer): Promise<RunAnswer> {
  let answer = begun;
  await showAll(answer.shown);
  while (answer.status === "asking") {
    await refresh();
    answer = await server.reply({ run: answer.run, ...(await answerOf(answer.question)) });
    await showAll(answer.shown);
  }
  const { sheetId, from, to } = answer.selected;
  const moved = sheetId !== active;
  active = sheetId;
  await refresh();
  if (moved || JSON.stringify([from, to]) !== JSON.stringify(sortedSelection())) await grid.select(from, to);
  return answer;
}

function sortedSelection(): readonly [Corner, Corner] {
  const { from, to } = grid.selected;
  return [
    { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column) },
    { row: Math.max(from.row, to.row), column: Math.max(from.column, to.column) },
  ];
}

async function showAll(shown: readonly ShownView[]): Promise<void> {
  for (const each of shown) {
    if (each.kind === "sidebar") showSidebar(each.page, each.title, surroundings);
    else if (each.kind === "dialog") showPageDialog(each, surroundings);
    else if (each.kind === "toast")
      announce([each.title, each.text].filter((part) => part !== "").join(" : "));
    else if (each.kind === "menu") menus.set(each.title, each);
    else await tell(each.title, each.text);
  }
  drawMenus(byId("menus"), [...menus.values()], (functionName) => void runFromMenu(functionName));
}

async function openAs(email: string): Promise<void> {
  user = email;
  menus.clear();
  await ended(await server.open(email));
}

async function begin(): Promise<void> {
  book = await server.book();
  const choice = byId("user") as HTMLSelectElement;
  choice.append(...book.users.map(({ email, label }) => make("option", { value: email }, label)));
  choice.addEventListener("change", () => void openAs(choice.value));
  byId("reset").addEventListener("click", () => void startAgain());
  active = book.tabs[0]?.sheetId ?? 0;
  await openAs(choice.value);
  document.body.dataset["ready"] = "true";
}

async function startAgain(): Promise<void> {
  if (
    !(await confirmed(
      "Recommencer l'exercice",
      "Le classeur redevient ce qu'il était au départ. Continuer ?",
    ))
  )
    return;
  await server.reset();
  await refresh();
  announce("Le classeur est comme au départ.");
}

void begin();
