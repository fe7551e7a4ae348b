import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument, notModelled } from "../../wire/googleError.ts";
import { parseFieldMask, pathsOf } from "../../wire/fieldMask.ts";
import { resizeGrid } from "../../workbook/displace.ts";
import { copyTab, newTab, type Tab, type TabProperties } from "../../workbook/tab.ts";
import { tabById, tabByTitle, type Workbook } from "../../workbook/workbook.ts";
import { keptColor, keptColorStyle } from "../colorStyle.ts";
import { requireTab } from "../rangeJson.ts";
import { sheetPropertiesToJson } from "../sheetJson.ts";
import { requestKind } from "./request.ts";

const GRID =
  "gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount,hideGridlines," +
  "rowGroupControlAfter,columnGroupControlAfter)";
const PROPERTIES = `properties(sheetId,title,index,sheetType,hidden,rightToLeft,tabColor,tabColorStyle,${GRID})`;

export const addSheet = requestKind("addSheet", PROPERTIES, ({ workbook, ids }, { properties = {} }) => {
  const tab = makeTab(workbook, properties, ids.number);
  workbook.tabs.splice(properties.index ?? workbook.tabs.length, 0, tab);
  return { addSheet: { properties: sheetPropertiesToJson(tab, workbook.tabs.indexOf(tab)) } };
});

export function makeTab(
  workbook: Workbook,
  json: sheets_v4.Schema$SheetProperties,
  newId: () => number,
): Tab {
  if ((json.sheetType ?? "GRID") !== "GRID") throw notModelled(`a sheet of type ${json.sheetType}`);
  const sheetId = json.sheetId ?? newId();
  if (tabById(workbook, sheetId) !== undefined) {
    throw invalidArgument(`Sheet with ID ${sheetId} already exists. Please use another ID.`);
  }
  const title = json.title ?? freeTitle(workbook);
  refuseTakenTitle(workbook, title);
  const { rowCount, columnCount } = json.gridProperties ?? {};
  const tab = newTab(sheetId, title, {
    ...(rowCount == null ? {} : { rowCount }),
    ...(columnCount == null ? {} : { columnCount }),
  });
  for (const path of Object.keys(json.gridProperties ?? {}))
    applyProperty(workbook, tab, json, `gridProperties.${path}`);
  for (const path of Object.keys(json)) {
    if (!["sheetId", "title", "index", "sheetType", "gridProperties"].includes(path)) {
      applyProperty(workbook, tab, json, path);
    }
  }
  return tab;
}

function freeTitle(workbook: Workbook): string {
  for (let number = workbook.tabs.length + 1; ; number += 1) {
    if (tabByTitle(workbook, `Sheet${number}`) === undefined) return `Sheet${number}`;
  }
}

function refuseTakenTitle(workbook: Workbook, title: string): void {
  if (tabByTitle(workbook, title) === undefined) return;
  throw invalidArgument(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

export const deleteSheet = requestKind("deleteSheet", "sheetId", ({ workbook }, { sheetId }) => {
  const tab = requireTab(workbook, sheetId);
  if (workbook.tabs.length === 1) throw invalidArgument("You can't remove all the sheets in a document.");
  workbook.tabs = workbook.tabs.filter((each) => each !== tab);
  workbook.namedRanges = workbook.namedRanges.map((named) =>
    named.range?.sheetId === tab.sheetId ? { ...named, range: null } : named,
  );
  workbook.metadata = workbook.metadata.filter(
    ({ location }) => location.type === "SPREADSHEET" || location.sheetId !== tab.sheetId,
  );
  return {};
});

export const updateSheetProperties = requestKind(
  "updateSheetProperties",
  `${PROPERTIES},fields`,
  ({ workbook }, { properties = {}, fields }) => {
    const tab = requireTab(workbook, properties.sheetId);
    for (const path of pathsOf(parseFieldMask(fields ?? ""))) {
      if (path === "*" || path === "gridProperties")
        throw notModelled(`updateSheetProperties with fields=${path}`);
      applyProperty(workbook, tab, properties, path);
    }
    return {};
  },
);

function applyProperty(
  workbook: Workbook,
  tab: Tab,
  json: sheets_v4.Schema$SheetProperties,
  path: string,
): void {
  if (path === "index") return moveTab(workbook, tab, json.index ?? 0);
  if (path === "title") return rename(workbook, tab, json.title ?? "");
  if (path.startsWith("gridProperties.")) return applyGrid(workbook, tab, json.gridProperties ?? {}, path);
  const change = ownChange(json, path);
  if (change === null) throw notModelled(`updateSheetProperties with fields=${path}`);
  if (change.hidden === true) refuseHidingAll(workbook, tab);
  tab.properties = { ...tab.properties, ...change };
}

function ownChange(json: sheets_v4.Schema$SheetProperties, path: string): Partial<TabProperties> | null {
  switch (path.split(".")[0]) {
    case "hidden":
      return { hidden: json.hidden ?? false };
    case "rightToLeft":
      return { rightToLeft: json.rightToLeft ?? false };
    case "tabColor":
      return { tabColorStyle: json.tabColor == null ? undefined : { rgbColor: keptColor(json.tabColor) } };
    case "tabColorStyle":
      return { tabColorStyle: json.tabColorStyle == null ? undefined : keptColorStyle(json.tabColorStyle) };
    default:
      return null;
  }
}

function refuseHidingAll(workbook: Workbook, tab: Tab): void {
  const others = workbook.tabs.some((each) => each !== tab && !each.properties.hidden);
  if (!others) throw invalidArgument("You can't hide all the sheets in a document.");
}

function applyGrid(workbook: Workbook, tab: Tab, grid: sheets_v4.Schema$GridProperties, path: string): void {
  const field = path.slice("gridProperties.".length);
  if (field === "rowCount") return resizeGrid(workbook, tab, "ROWS", requireCount(grid.rowCount));
  if (field === "columnCount") return resizeGrid(workbook, tab, "COLUMNS", requireCount(grid.columnCount));
  const changes: Readonly<Record<string, Partial<TabProperties>>> = {
    frozenRowCount: { frozenRowCount: grid.frozenRowCount ?? 0 },
    frozenColumnCount: { frozenColumnCount: grid.frozenColumnCount ?? 0 },
    hideGridlines: { hideGridlines: grid.hideGridlines ?? false },
    rowGroupControlAfter: { rowGroupControlAfter: grid.rowGroupControlAfter ?? false },
    columnGroupControlAfter: { columnGroupControlAfter: grid.columnGroupControlAfter ?? false },
  };
  const change = changes[field];
  if (change === undefined) throw notModelled(`updateSheetProperties with fields=${path}`);
  tab.properties = { ...tab.properties, ...change };
}

function requireCount(count: number | null | undefined): number {
  if (count == null || count < 1)
    throw invalidArgument("You can't delete all the rows or columns on the sheet.");
  return count;
}

function rename(workbook: Workbook, tab: Tab, title: string): void {
  if (title === tab.properties.title) return;
  const holder = tabByTitle(workbook, title);
  if (holder !== undefined && holder !== tab) refuseTakenTitle(workbook, title);
  tab.properties = { ...tab.properties, title };
}

function moveTab(workbook: Workbook, tab: Tab, index: number): void {
  // The index is counted before the tab is taken out of its place.
  const present = workbook.tabs.indexOf(tab);
  workbook.tabs.splice(present, 1);
  workbook.tabs.splice(index > present ? index - 1 : index, 0, tab);
}

export const duplicateSheet = requestKind(
  "duplicateSheet",
  "sourceSheetId,insertSheetIndex,newSheetId,newSheetName",
  ({ workbook, ids }, request) => {
    const source = requireTab(workbook, request.sourceSheetId);
    const title = request.newSheetName ?? `Copy of ${source.properties.title}`;
    const tab = duplicateTab(workbook, source, title, ids.number, request.newSheetId ?? undefined);
    workbook.tabs.splice(request.insertSheetIndex ?? 0, 0, tab);
    return { duplicateSheet: { properties: sheetPropertiesToJson(tab, workbook.tabs.indexOf(tab)) } };
  },
);

/** The copy of a tab, for this workbook: everything that points at the source points at the copy. */
export function duplicateTab(
  workbook: Workbook,
  source: Tab,
  title: string,
  newId: () => number,
  sheetId: number = newId(),
): Tab {
  refuseTakenTitle(workbook, title);
  const tab = copyTab(source, sheetId);
  tab.properties = { ...tab.properties, title };
  const moved = <Held extends { readonly sheetId: number }>(held: Held): Held => ({ ...held, sheetId });
  tab.merges = tab.merges.map(moved);
  tab.basicFilter = tab.basicFilter === undefined ? undefined : moved(tab.basicFilter);
  tab.conditionalFormats = tab.conditionalFormats.map((each) => ({
    ...each,
    ranges: each.ranges.map(moved),
  }));
  tab.protections = tab.protections.map((protection) => ({
    ...protection,
    protectedRangeId: newId(),
    range: moved(protection.range),
    unprotectedRanges: protection.unprotectedRanges.map(moved),
  }));
  return tab;
}
