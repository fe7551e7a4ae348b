import type { DimensionGroup, ProtectedRange, Tab } from "../workbook/tab.ts";
import type { Metadata, NamedRange } from "../workbook/workbook.ts";
import { compact, type JsonObject, unlessDefault } from "./compact.ts";
import { rangeToJson } from "./rangeJson.ts";

export function sheetPropertiesToJson(tab: Tab, index: number): JsonObject {
  const { properties } = tab;
  const style = properties.tabColorStyle;
  return compact({
    sheetId: tab.sheetId,
    title: properties.title,
    index,
    sheetType: "GRID",
    gridProperties: compact({
      rowCount: tab.rowCount,
      columnCount: tab.columnCount,
      frozenRowCount: unlessDefault(properties.frozenRowCount),
      frozenColumnCount: unlessDefault(properties.frozenColumnCount),
      hideGridlines: unlessDefault(properties.hideGridlines),
      rowGroupControlAfter: unlessDefault(properties.rowGroupControlAfter),
      columnGroupControlAfter: unlessDefault(properties.columnGroupControlAfter),
    }),
    hidden: unlessDefault(properties.hidden),
    rightToLeft: unlessDefault(properties.rightToLeft),
    tabColor: style?.rgbColor ?? undefined,
    tabColorStyle: style,
  });
}

export function namedRangeToJson({ namedRangeId, name, range }: NamedRange): JsonObject {
  return compact({ namedRangeId, name, range: range === null ? undefined : rangeToJson(range) });
}

/** @param canEdit whether the person who asks may write there */
export function protectedRangeToJson(protection: ProtectedRange, canEdit: boolean): JsonObject {
  const users = unlessDefault(protection.editors);
  const { domainUsersCanEdit } = protection;
  return compact({
    protectedRangeId: protection.protectedRangeId,
    range: rangeToJson(protection.range),
    namedRangeId: protection.namedRangeId,
    description: unlessDefault(protection.description),
    warningOnly: unlessDefault(protection.warningOnly),
    requestingUserCanEdit: unlessDefault(canEdit),
    unprotectedRanges: unlessDefault(protection.unprotectedRanges.map(rangeToJson)),
    editors: protection.warningOnly
      ? undefined
      : compact({ users, domainUsersCanEdit: unlessDefault(domainUsersCanEdit) }),
  });
}

export function groupToJson(tab: Tab, dimension: "ROWS" | "COLUMNS", group: DimensionGroup): JsonObject {
  return compact({
    range: compact({
      sheetId: unlessDefault(tab.sheetId),
      dimension,
      startIndex: group.start,
      endIndex: group.end,
    }),
    depth: group.depth,
    collapsed: unlessDefault(group.collapsed),
  });
}

export function metadataToJson(metadata: Metadata): JsonObject {
  return compact({
    metadataId: metadata.metadataId,
    metadataKey: metadata.metadataKey,
    metadataValue: metadata.metadataValue,
    location: metadataLocation(metadata.location),
    visibility: metadata.visibility,
  });
}

function metadataLocation(location: Metadata["location"]): JsonObject {
  if (location.type === "SPREADSHEET") return { locationType: "SPREADSHEET", spreadsheet: true };
  if (location.type === "SHEET") return { locationType: "SHEET", sheetId: location.sheetId };
  const dimension = location.type === "ROW" ? "ROWS" : "COLUMNS";
  return {
    locationType: location.type,
    dimensionRange: compact({
      sheetId: unlessDefault(location.sheetId),
      dimension,
      startIndex: location.start,
      endIndex: location.end,
    }),
  };
}
