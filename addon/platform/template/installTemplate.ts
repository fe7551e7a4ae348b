import type { Lacks, WorkbookOutline } from "../../../shared/workbook/lacks.ts";
import { VERSION_METADATA } from "../../../shared/workbook/migrations.ts";
import { namedRangeOf } from "../../../shared/workbook/namedRange.ts";
import { TEMPLATE_VERSION } from "../../../shared/workbook/template.ts";
import { dressColumns } from "./dressColumns.ts";
import { writeGuide } from "./guideTab.ts";
import { restoreNotes } from "./headers.ts";
import { installTabs, placeOfGuide } from "./installTabs.ts";
import { cellsBelow, cellsOfRange, placedColumns, type PlacedTab } from "./placedTab.ts";
import { installRowCounts, rowCountsSheet } from "./rowCounts.ts";
import { writeEmptySummary } from "./summaryTab.ts";
import { onlyBlankSheet, sheetCount } from "./sheets.ts";
import { warnOnWrittenColumns } from "./warnings.ts";

/**
 * Makes of the open workbook one of the template, without touching what people wrote in it.
 *
 * It may be stopped anywhere (Google stops a script after six minutes) and started again: each step looks at what is
 * there, and the version, which says that all is done, is written last.
 */
export function installTemplate(outline: WorkbookOutline, lacks: Lacks): void {
  const workbook = SpreadsheetApp.getActive();
  const active = workbook.getActiveSheet();
  const tabs = installTabs(lacks);
  for (const tab of tabs) dressTab(tab, tabs);
  nameRanges(tabs, lacks);
  writeGuide(placeOfGuide(tabs));
  writeEmptySummary(sheetCount());
  installRowCounts(outline, tabs);
  workbook.setActiveSheet(active);
  writeVersion(tabs);
}

/** Titles of the tabs that an installation cannot do without writing in, among those that are there. */
export function titlesToWrite(outline: WorkbookOutline, { tabs }: Lacks): readonly string[] {
  const others = [rowCountsSheet(outline), tabs.length === 0 ? onlyBlankSheet() : null];
  return [...tabs.map(({ title }) => title), ...others.flatMap((sheet) => sheet?.getName() ?? [])];
}

/** Gives back to a tab what pasting and deleting took from it. */
export function dressTab(tab: PlacedTab, tabs: readonly PlacedTab[]): void {
  restoreNotes(tab);
  dressColumns(tab, tabs);
  warnOnWrittenColumns(tab);
}

export function nameRanges(tabs: readonly PlacedTab[], lacks: Lacks): void {
  const workbook = SpreadsheetApp.getActive();
  for (const placed of tabs) {
    const before = lacks.tabs.find(({ tab }) => tab.key === placed.tab.key);
    for (const { key, column, position } of placedColumns(placed)) {
      const sound =
        before?.positions.has(key) === true && !before.missingRanges.some((missing) => missing.key === key);
      if (!sound) workbook.setNamedRange(namedRangeOf(placed.tab, column), cellsOfRange(placed, position));
    }
  }
}

function writeVersion(tabs: readonly PlacedTab[]): void {
  const card = tabs.find(({ tab }) => tab.layout === "card");
  const position = card?.positions.get("templateVersion");
  if (card !== undefined && position !== undefined) {
    const cell = cellsBelow(card, position);
    if (cell.getValue() !== TEMPLATE_VERSION) cell.setValue(TEMPLATE_VERSION);
  }
  const workbook = SpreadsheetApp.getActive();
  const [written] = workbook.createDeveloperMetadataFinder().withKey(VERSION_METADATA).find();
  if (written === undefined) workbook.addDeveloperMetadata(VERSION_METADATA, String(TEMPLATE_VERSION));
  else if (written.getValue() !== String(TEMPLATE_VERSION)) written.setValue(String(TEMPLATE_VERSION));
}
