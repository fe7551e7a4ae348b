import type { Lacks, PresentTab } from "../../../shared/workbook/lacks.ts";
import { columnsOf } from "../../../shared/workbook/tab.ts";
import { TEMPLATES, type Template } from "../../../shared/workbook/template.ts";
import { writeHeaders } from "./headers.ts";
import { cellsBelow, type PlacedColumn, type PlacedTab } from "./placedTab.ts";
import { insertSheet, isEmpty, onlyBlankSheet, shapeSheet, sheetCount } from "./sheets.ts";

type TemplateTab = Template["tabs"][number];

/** Adds the tabs and the columns that are missing; what is there keeps its place and its content. */
export function installTabs({ kind, tabs }: Lacks): readonly PlacedTab[] {
  const placed = new Map<TemplateTab["key"], PlacedTab>();
  for (const present of tabs)
    if (!placed.has(present.tab.key)) placed.set(present.tab.key, withMissingColumns(present));
  const order = TEMPLATES[kind].tabs;
  return order.map((tab) => {
    const there = placed.get(tab.key);
    if (there !== undefined) return there;
    const made = newTab(tab, order, placed);
    placed.set(tab.key, made);
    return made;
  });
}

function newTab(
  tab: TemplateTab,
  order: readonly TemplateTab[],
  placed: ReadonlyMap<string, PlacedTab>,
): PlacedTab {
  const blank = placed.size === 0 ? onlyBlankSheet() : null;
  const sheet = blank?.setName(tab.title) ?? insertSheet(tab.title, placeOf(tab, order, placed));
  return filled(tab, sheet);
}

/** After the tab that comes before it in the template, else before all of them, else the last. */
function placeOf(
  tab: TemplateTab,
  order: readonly TemplateTab[],
  placed: ReadonlyMap<string, PlacedTab>,
): number {
  const before = order.slice(0, order.indexOf(tab)).flatMap(({ key }) => placed.get(key) ?? []);
  const last = before.at(-1);
  if (last !== undefined) return last.sheet.getIndex();
  const places = [...placed.values()].map(({ sheet }) => sheet.getIndex() - 1);
  return places.length === 0 ? sheetCount() : Math.min(...places);
}

/** A tab of the template in a sheet where nothing is written. */
function filled(tab: TemplateTab, sheet: PlacedTab["sheet"]): PlacedTab {
  shapeSheet(sheet, tab);
  const columns = columnsOf(tab).map((each, index) => ({ ...each, position: index + 1 }));
  const placed: PlacedTab = {
    tab,
    sheet,
    headerRow: tab.layout === "card" ? 0 : 1,
    positions: new Map(columns.map(({ key, position }) => [key, position])),
  };
  writeHeaders(placed, columns);
  return placed;
}

function withMissingColumns({ tab, title, headerRow, positions, missingColumns }: PresentTab): PlacedTab {
  const sheet = SpreadsheetApp.getActive().getSheetByName(title);
  if (sheet === null) throw new Error(`L'onglet « ${title} » vient d'être retiré. Recommencez.`);
  if (missingColumns.length === 0) return { tab, sheet, headerRow, positions };
  if (isEmpty(sheet)) return filled(tab, sheet);
  const card = tab.layout === "card";
  const end = card ? sheet.getLastRow() : sheet.getLastColumn();
  const added = missingColumns.map((each, index): PlacedColumn => ({ ...each, position: end + index + 1 }));
  const placed: PlacedTab = {
    tab,
    sheet,
    headerRow,
    positions: new Map([...positions, ...added.map(({ key, position }) => [key, position] as const)]),
  };
  if (card) makeRoom(sheet.getMaxRows(), end + added.length, (at, count) => sheet.insertRowsAfter(at, count));
  else
    makeRoom(sheet.getMaxColumns(), end + added.length, (at, count) => sheet.insertColumnsAfter(at, count));
  // A new column takes after its neighbour: its format and its list are not those of this one.
  for (const { position } of added) cellsBelow(placed, position).clearFormat().clearDataValidations();
  writeHeaders(placed, added);
  return placed;
}

function makeRoom(present: number, wanted: number, insert: (after: number, count: number) => void): void {
  if (wanted > present) insert(present, wanted - present);
}

/** Where the guide goes: before the tabs that it speaks of. */
export function placeOfGuide(tabs: readonly PlacedTab[]): number {
  return Math.min(...tabs.map(({ sheet }) => sheet.getIndex() - 1));
}
