import { applyMask, below, type FieldMask, onlyKnownMask, parseFieldMask } from "../wire/fieldMask.ts";
import { type Area, areaOf } from "../workbook/gridRange.ts";
import { type Locale, localeNamed } from "../workbook/locale.ts";
import { resolveRange } from "../workbook/resolveRange.ts";
import type { Writer } from "../workbook/rights.ts";
import type { Tab } from "../workbook/tab.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { compact, type JsonObject, unlessDefault } from "./compact.ts";
import { gridDataToJson } from "./gridDataJson.ts";
import { rangeToJson } from "./rangeJson.ts";
import {
  groupToJson,
  metadataToJson,
  namedRangeToJson,
  protectedRangeToJson,
  sheetPropertiesToJson,
} from "./sheetJson.ts";
import { DEFAULT_FORMAT, DEFAULT_THEME } from "./spreadsheetDefaults.ts";

export type SpreadsheetQuery = {
  readonly ranges: readonly string[];
  readonly includeGridData: boolean;
  readonly fields: FieldMask;
};

/** What the stand-in answers of a workbook. A mask which asks for more is refused aloud. */
const ANSWERED = parseFieldMask(
  "spreadsheetId,properties,spreadsheetUrl,namedRanges,developerMetadata," +
    "sheets(properties,merges,conditionalFormats,protectedRanges,basicFilter,developerMetadata,rowGroups," +
    "columnGroups,data(startRow,startColumn,rowMetadata,columnMetadata,rowData(values(userEnteredValue," +
    "effectiveValue,formattedValue,userEnteredFormat,effectiveFormat,note,dataValidation))))",
);

export function spreadsheetToJson(workbook: Workbook, reader: Writer, query: SpreadsheetQuery): unknown {
  onlyKnownMask(query.fields, ANSWERED, "spreadsheet");
  const sheetsMask = below(query.fields, "sheets");
  const dataMask = sheetsMask === undefined ? undefined : below(sheetsMask, "data");
  const withData = query.fields === "all" ? query.includeGridData : dataMask !== undefined;
  const areas = query.ranges.map((range) => resolveRange(workbook, range));
  const shown =
    areas.length === 0 ? workbook.tabs : workbook.tabs.filter((tab) => areas.some((a) => a.tab === tab));
  const areasOf = (tab: Tab) =>
    areas.length === 0
      ? [areaOf({ sheetId: tab.sheetId }, tab)]
      : areas.filter((resolved) => resolved.tab === tab).map((resolved) => resolved.area);
  const locale = requireLocale(workbook);
  const answer = compact({
    spreadsheetId: workbook.id,
    properties: workbookPropertiesToJson(workbook),
    sheets: shown.map((tab) => sheetToJson(workbook, tab, reader, withData ? areasOf(tab) : null, locale)),
    namedRanges: unlessDefault(workbook.namedRanges.map(namedRangeToJson)),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`,
    developerMetadata: unlessDefault(
      workbook.metadata.filter(({ location }) => location.type === "SPREADSHEET").map(metadataToJson),
    ),
  });
  return applyMask(answer, query.fields);
}

export function workbookPropertiesToJson(workbook: Workbook): JsonObject {
  return {
    title: workbook.title,
    locale: workbook.locale,
    autoRecalc: workbook.autoRecalc,
    timeZone: workbook.timeZone,
    defaultFormat: DEFAULT_FORMAT,
    spreadsheetTheme: DEFAULT_THEME,
  };
}

function sheetToJson(
  workbook: Workbook,
  tab: Tab,
  reader: Writer,
  areas: readonly Area[] | null,
  locale: Locale,
): JsonObject {
  const ofTab = workbook.metadata.filter(
    ({ location }) => location.type !== "SPREADSHEET" && location.sheetId === tab.sheetId,
  );
  return compact({
    properties: sheetPropertiesToJson(tab, workbook.tabs.indexOf(tab)),
    data: areas?.map((area) => gridDataToJson(tab, area, locale, ofTab)),
    merges: unlessDefault(tab.merges.map(rangeToJson)),
    conditionalFormats: unlessDefault(
      tab.conditionalFormats.map(({ ranges, rule }) => ({ ranges: ranges.map(rangeToJson), ...rule })),
    ),
    protectedRanges: unlessDefault(
      tab.protections.map((protection) =>
        protectedRangeToJson(
          protection,
          reader.isOwner || protection.warningOnly || protection.editors.includes(reader.email),
        ),
      ),
    ),
    basicFilter: tab.basicFilter === undefined ? undefined : { range: rangeToJson(tab.basicFilter) },
    developerMetadata: unlessDefault(
      ofTab.filter(({ location }) => location.type === "SHEET").map(metadataToJson),
    ),
    rowGroups: unlessDefault(tab.rowGroups.map((group) => groupToJson(tab, "ROWS", group))),
    columnGroups: unlessDefault(tab.columnGroups.map((group) => groupToJson(tab, "COLUMNS", group))),
  });
}

export function requireLocale(workbook: Workbook): Locale {
  return localeNamed(workbook.locale);
}
