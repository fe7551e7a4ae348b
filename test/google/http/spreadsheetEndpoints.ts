import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { batchUpdate } from "../sheets/batchUpdate.ts";
import { compact, unlessDefault } from "../sheets/compact.ts";
import { matches, matchingMetadata } from "../sheets/matchMetadata.ts";
import { createFromJson } from "../sheets/createFromJson.ts";
import { requireTab } from "../sheets/rangeJson.ts";
import { duplicateTab } from "../sheets/requests/sheetRequests.ts";
import { metadataToJson, sheetPropertiesToJson } from "../sheets/sheetJson.ts";
import { spreadsheetToJson } from "../sheets/spreadsheetJson.ts";
import { applyMask, onlyKnownFields, parseFieldMask } from "../wire/fieldMask.ts";
import { invalidArgument } from "../wire/googleError.ts";
import { SHEETS_READ, SHEETS_WRITE } from "../wire/principal.ts";
import { type Endpoint, fieldsOf, flagOf } from "./endpoint.ts";
import { openWorkbook } from "./openWorkbook.ts";

const create: Endpoint = {
  api: "sheets",
  name: "spreadsheets.create",
  method: "POST",
  path: /^\/v4\/spreadsheets$/,
  parameters: [],
  scopes: SHEETS_WRITE,
  quota: "write",
  handle: ({ state, principal, body, query }) => {
    const workbook = createFromJson(state, principal, body);
    const person = { email: principal.email, isOwner: true };
    const whole = { ranges: [], includeGridData: false, fields: fieldsOf(query) };
    return { json: spreadsheetToJson(workbook, person, whole) };
  },
};

const get: Endpoint = {
  api: "sheets",
  name: "spreadsheets.get",
  method: "GET",
  path: /^\/v4\/spreadsheets\/([^/:]+)$/,
  parameters: ["ranges", "includeGridData", "excludeTablesInBandedRanges"],
  scopes: SHEETS_READ,
  quota: "read",
  handle: ({ state, principal, path: [id = ""], query }) => {
    const { workbook, person } = openWorkbook(state, principal, id, "read");
    return {
      json: spreadsheetToJson(workbook, person, {
        ranges: query.getAll("ranges"),
        includeGridData: flagOf(query, "includeGridData"),
        fields: fieldsOf(query),
      }),
    };
  },
};

const update: Endpoint = {
  api: "sheets",
  name: "spreadsheets.batchUpdate",
  method: "POST",
  path: /^\/v4\/spreadsheets\/([^/:]+):batchUpdate$/,
  parameters: [],
  scopes: SHEETS_WRITE,
  quota: "write",
  handle: ({ state, principal, path: [id = ""], body, query }) => {
    const { person } = openWorkbook(state, principal, id, "write");
    const answer = state.edit(id, (workbook) =>
      batchUpdate({ workbook, ids: state.ids, writer: person }, body),
    );
    return { json: applyMask(answer, fieldsOf(query)) };
  },
};

const searchMetadata: Endpoint = {
  api: "sheets",
  name: "spreadsheets.developerMetadata.search",
  method: "POST",
  path: /^\/v4\/spreadsheets\/([^/:]+)\/developerMetadata:search$/,
  parameters: [],
  // A reading which Google gives to no read-only scope.
  scopes: SHEETS_WRITE,
  quota: "read",
  handle: ({ state, principal, path: [id = ""], body, query }) => {
    const { workbook } = openWorkbook(state, principal, id, "read");
    onlyKnownFields(body, parseFieldMask("dataFilters"), "developerMetadata.search");
    const filters = (body.dataFilters ?? []) as sheets_v4.Schema$DataFilter[];
    const found = matchingMetadata(workbook, filters).map((metadata) => ({
      developerMetadata: metadataToJson(metadata),
      dataFilters: filters.filter((filter) => matches(metadata, filter)),
    }));
    return { json: applyMask(compact({ matchedDeveloperMetadata: unlessDefault(found) }), fieldsOf(query)) };
  },
};

const getMetadata: Endpoint = {
  api: "sheets",
  name: "spreadsheets.developerMetadata.get",
  method: "GET",
  path: /^\/v4\/spreadsheets\/([^/:]+)\/developerMetadata\/(\d+)$/,
  parameters: [],
  scopes: SHEETS_WRITE,
  quota: "read",
  handle: ({ state, principal, path: [id = "", metadataId = ""], query }) => {
    const { workbook } = openWorkbook(state, principal, id, "read");
    const found = workbook.metadata.find((metadata) => metadata.metadataId === Number(metadataId));
    if (found === undefined) throw invalidArgument(`No developer metadata with id: ${metadataId}`);
    return { json: applyMask(metadataToJson(found), fieldsOf(query)) };
  },
};

const copyTo: Endpoint = {
  api: "sheets",
  name: "spreadsheets.sheets.copyTo",
  method: "POST",
  path: /^\/v4\/spreadsheets\/([^/:]+)\/sheets\/(\d+):copyTo$/,
  parameters: [],
  scopes: SHEETS_WRITE,
  quota: "write",
  handle: ({ state, principal, path: [id = "", sheetId = ""], body, query }) => {
    onlyKnownFields(body, parseFieldMask("destinationSpreadsheetId"), "sheets.copyTo");
    const source = requireTab(openWorkbook(state, principal, id, "read").workbook, Number(sheetId));
    const destination = String(body.destinationSpreadsheetId ?? "");
    openWorkbook(state, principal, destination, "write");
    const properties = state.edit(destination, (workbook) => {
      const tab = duplicateTab(workbook, source, `Copy of ${source.properties.title}`, state.ids.number);
      workbook.tabs.push(tab);
      return sheetPropertiesToJson(tab, workbook.tabs.length - 1);
    });
    return { json: applyMask(properties, fieldsOf(query)) };
  },
};

export const SPREADSHEET_ENDPOINTS: readonly Endpoint[] = [
  copyTo,
  create,
  get,
  update,
  searchMetadata,
  getMetadata,
];
