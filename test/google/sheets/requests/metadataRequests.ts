import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { parseFieldMask, pathsOf } from "../../wire/fieldMask.ts";
import { invalidArgument, notModelled } from "../../wire/googleError.ts";
import type { Metadata, Workbook } from "../../workbook/workbook.ts";
import { matchingMetadata } from "../matchMetadata.ts";
import { requireLines, requireTab } from "../rangeJson.ts";
import { metadataToJson } from "../sheetJson.ts";
import { requestKind } from "./request.ts";

const METADATA =
  "developerMetadata(metadataId,metadataKey,metadataValue,visibility," +
  "location(locationType,spreadsheet,sheetId,dimensionRange(sheetId,dimension,startIndex,endIndex)))";

export const createDeveloperMetadata = requestKind(
  "createDeveloperMetadata",
  METADATA,
  ({ workbook, ids }, { developerMetadata = {} }) => {
    const metadata = metadataFrom(workbook, developerMetadata, ids.number);
    if (workbook.metadata.some((each) => each.metadataId === metadata.metadataId)) {
      throw invalidArgument(`Developer metadata with id: ${metadata.metadataId} already exists.`);
    }
    workbook.metadata = [...workbook.metadata, metadata];
    return { createDeveloperMetadata: { developerMetadata: metadataToJson(metadata) } };
  },
);

export function metadataFrom(
  workbook: Workbook,
  json: sheets_v4.Schema$DeveloperMetadata,
  newId: () => number,
): Metadata {
  if (json.metadataKey == null || json.metadataKey === "") {
    throw invalidArgument("Developer metadata must have a key.");
  }
  if (json.visibility !== "DOCUMENT" && json.visibility !== "PROJECT") {
    throw invalidArgument("Developer metadata must have a visibility.");
  }
  return {
    metadataId: json.metadataId ?? newId(),
    metadataKey: json.metadataKey,
    metadataValue: json.metadataValue ?? undefined,
    visibility: json.visibility,
    location: locationFrom(workbook, json.location),
  };
}

function locationFrom(
  workbook: Workbook,
  json: sheets_v4.Schema$DeveloperMetadataLocation | null | undefined,
): Metadata["location"] {
  if (json?.spreadsheet === true) return { type: "SPREADSHEET" };
  if (json?.sheetId != null) return { type: "SHEET", sheetId: requireTab(workbook, json.sheetId).sheetId };
  const { tab, dimension, start, end } = requireLines(workbook, json?.dimensionRange);
  if (end - start !== 1) throw invalidArgument("Developer metadata attaches to one row or one column only.");
  return { type: dimension === "ROWS" ? "ROW" : "COLUMN", sheetId: tab.sheetId, start, end };
}

export const updateDeveloperMetadata = requestKind(
  "updateDeveloperMetadata",
  `dataFilters(developerMetadataLookup),${METADATA},fields`,
  ({ workbook }, { dataFilters = [], developerMetadata = {}, fields }) => {
    const matching = new Set(matchingMetadata(workbook, dataFilters));
    const updated: Metadata[] = [];
    workbook.metadata = workbook.metadata.map((metadata) => {
      if (!matching.has(metadata)) return metadata;
      const next = changed(workbook, metadata, developerMetadata, fields ?? "");
      updated.push(next);
      return next;
    });
    return { updateDeveloperMetadata: { developerMetadata: updated.map(metadataToJson) } };
  },
);

function changed(
  workbook: Workbook,
  metadata: Metadata,
  json: sheets_v4.Schema$DeveloperMetadata,
  fields: string,
): Metadata {
  let next = metadata;
  for (const path of pathsOf(parseFieldMask(fields))) {
    if (path === "metadataValue") next = { ...next, metadataValue: json.metadataValue ?? undefined };
    else if (path === "metadataKey") next = { ...next, metadataKey: json.metadataKey ?? next.metadataKey };
    else if (path.startsWith("location")) next = { ...next, location: locationFrom(workbook, json.location) };
    else throw notModelled(`updateDeveloperMetadata with fields=${path}`);
  }
  return next;
}

export const deleteDeveloperMetadata = requestKind(
  "deleteDeveloperMetadata",
  "dataFilter(developerMetadataLookup)",
  ({ workbook }, { dataFilter }) => {
    const matching = matchingMetadata(workbook, dataFilter == null ? [] : [dataFilter]);
    workbook.metadata = workbook.metadata.filter((metadata) => !matching.includes(metadata));
    return { deleteDeveloperMetadata: { deletedDeveloperMetadata: matching.map(metadataToJson) } };
  },
);
