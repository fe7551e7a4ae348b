import { appendValues } from "../sheets/appendValues.ts";
import { compact, type JsonObject, unlessDefault } from "../sheets/compact.ts";
import { batchReadValues, type ReadOptions, readValues, valueRange } from "../sheets/readValues.ts";
import { readValueInput, readValueRange } from "../sheets/valueInput.ts";
import {
  clearValues,
  type Update,
  updatesToJson,
  updateToJson,
  updateValues,
} from "../sheets/writeValues.ts";
import { applyMask, onlyKnownFields, parseFieldMask } from "../wire/fieldMask.ts";
import { invalidArgument, unableToParseRange } from "../wire/googleError.ts";
import { SHEETS_READ, SHEETS_WRITE } from "../wire/principal.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { type Endpoint, fieldsOf, flagOf } from "./endpoint.ts";
import { openWorkbook } from "./openWorkbook.ts";

const READING = ["majorDimension", "valueRenderOption", "dateTimeRenderOption"];
const WRITING = [
  "valueInputOption",
  "includeValuesInResponse",
  "responseValueRenderOption",
  "responseDateTimeRenderOption",
];

function readOptions(query: URLSearchParams): ReadOptions {
  return {
    majorDimension: oneOf(query, "majorDimension", ["ROWS", "COLUMNS"]),
    render: oneOf(query, "valueRenderOption", ["FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"]),
    dates: oneOf(query, "dateTimeRenderOption", ["SERIAL_NUMBER", "FORMATTED_STRING"]),
  };
}

function oneOf<Option extends string>(
  query: URLSearchParams,
  name: string,
  options: readonly [Option, ...Option[]],
) {
  const asked = query.get(name);
  if (asked === null || asked === "") return options[0];
  const found = options.find((option) => option === asked);
  if (found === undefined) throw invalidArgument(`Invalid value at '${name}', "${asked}"`);
  return found;
}

const get: Endpoint = {
  api: "sheets",
  name: "spreadsheets.values.get",
  method: "GET",
  path: /^\/v4\/spreadsheets\/([^/:]+)\/values\/(.+)$/,
  parameters: READING,
  scopes: SHEETS_READ,
  quota: "read",
  handle: ({ state, principal, path: [id = "", range = ""], query }) => {
    const { workbook } = openWorkbook(state, principal, id, "read");
    return { json: applyMask(readValues(workbook, range, readOptions(query)), fieldsOf(query)) };
  },
};

const batchGet: Endpoint = {
  api: "sheets",
  name: "spreadsheets.values.batchGet",
  method: "GET",
  path: /^\/v4\/spreadsheets\/([^/:]+)\/values:batchGet$/,
  parameters: ["ranges", ...READING],
  scopes: SHEETS_READ,
  quota: "read",
  handle: ({ state, principal, path: [id = ""], query }) => {
    const { workbook } = openWorkbook(state, principal, id, "read");
    const answer = batchReadValues(workbook, query.getAll("ranges"), readOptions(query));
    return { json: applyMask(answer, fieldsOf(query)) };
  },
};

const update: Endpoint = {
  api: "sheets",
  name: "spreadsheets.values.update",
  method: "PUT",
  path: /^\/v4\/spreadsheets\/([^/:]+)\/values\/(.+)$/,
  parameters: WRITING,
  scopes: SHEETS_WRITE,
  quota: "write",
  handle: ({ state, principal, path: [id = "", range = ""], query, body }) => {
    // The body is read before the range, so a bad body hides a bad range.
    const values = readValueRange(body, "data");
    const input = readValueInput(query.get("valueInputOption"));
    const { person } = openWorkbook(state, principal, id, "write");
    const done = state.edit(id, (workbook) => updateValues(workbook, range, values, input, person));
    const workbook = state.workbook(id);
    return { json: applyMask(withValues(workbook, done, query, values.majorDimension), fieldsOf(query)) };
  },
};

function withValues(
  workbook: Workbook,
  done: Update,
  query: URLSearchParams,
  majorDimension: "ROWS" | "COLUMNS",
): JsonObject {
  const json = updateToJson(workbook, done);
  if (!flagOf(query, "includeValuesInResponse")) return json;
  const render = oneOf(query, "responseValueRenderOption", [
    "FORMATTED_VALUE",
    "UNFORMATTED_VALUE",
    "FORMULA",
  ]);
  const dates = oneOf(query, "responseDateTimeRenderOption", ["SERIAL_NUMBER", "FORMATTED_STRING"]);
  return { ...json, updatedData: valueRange(workbook, done.resolved, { majorDimension, render, dates }) };
}

const BATCH = parseFieldMask(
  "valueInputOption,data,includeValuesInResponse,responseValueRenderOption,responseDateTimeRenderOption",
);

const batchUpdate: Endpoint = {
  api: "sheets",
  name: "spreadsheets.values.batchUpdate",
  method: "POST",
  path: /^\/v4\/spreadsheets\/([^/:]+)\/values:batchUpdate$/,
  parameters: [],
  scopes: SHEETS_WRITE,
  quota: "write",
  handle: ({ state, principal, path: [id = ""], body, query }) => {
    onlyKnownFields(body, BATCH, "values.batchUpdate");
    const data = Array.isArray(body.data) ? body.data : [];
    const ranges = data.map((each: unknown, index) => readValueRange(each, `data[${index}]`));
    const input = readValueInput(body.valueInputOption);
    const { person } = openWorkbook(state, principal, id, "write");
    const done = state.edit(id, (workbook) =>
      ranges.map((values) => updateValues(workbook, values.range ?? "", values, input, person)),
    );
    const workbook = state.workbook(id);
    const json = updatesToJson(workbook, done);
    if (body.includeValuesInResponse === true) {
      const options = new URLSearchParams(
        Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      );
      options.set("includeValuesInResponse", "true");
      json.responses = done.map((each) => withValues(workbook, each, options, "ROWS"));
    }
    return { json: applyMask(json, fieldsOf(query)) };
  },
};

const append: Endpoint = {
  api: "sheets",
  name: "spreadsheets.values.append",
  method: "POST",
  path: /^\/v4\/spreadsheets\/([^/:]+)\/values\/(.+):append$/,
  parameters: ["insertDataOption", ...WRITING],
  scopes: SHEETS_WRITE,
  quota: "write",
  handle: ({ state, principal, path: [id = "", range = ""], query, body }) => {
    const values = readValueRange(body, "data");
    const input = readValueInput(query.get("valueInputOption"));
    const { person } = openWorkbook(state, principal, id, "write");
    const insertRows = oneOf(query, "insertDataOption", ["OVERWRITE", "INSERT_ROWS"]) === "INSERT_ROWS";
    const { tableRange, update: done } = state.edit(id, (workbook) =>
      appendValues(workbook, range, values, input, person, insertRows),
    );
    const updates = withValues(state.workbook(id), done, query, values.majorDimension);
    return { json: applyMask(compact({ spreadsheetId: id, tableRange, updates }), fieldsOf(query)) };
  },
};

const clear: Endpoint = {
  api: "sheets",
  name: "spreadsheets.values.clear",
  method: "POST",
  path: /^\/v4\/spreadsheets\/([^/:]+)\/values\/(.+):clear$/,
  parameters: [],
  scopes: SHEETS_WRITE,
  quota: "write",
  handle: ({ state, principal, path: [id = "", range = ""], query }) => {
    const { person } = openWorkbook(state, principal, id, "write");
    const clearedRange = state.edit(id, (workbook) => clearValues(workbook, range, person));
    return { json: applyMask({ spreadsheetId: id, clearedRange }, fieldsOf(query)) };
  },
};

const batchClear: Endpoint = {
  api: "sheets",
  name: "spreadsheets.values.batchClear",
  method: "POST",
  path: /^\/v4\/spreadsheets\/([^/:]+)\/values:batchClear$/,
  parameters: [],
  scopes: SHEETS_WRITE,
  quota: "write",
  handle: ({ state, principal, path: [id = ""], body, query }) => {
    onlyKnownFields(body, parseFieldMask("ranges"), "values.batchClear");
    const ranges = Array.isArray(body.ranges) ? body.ranges : [];
    const { person } = openWorkbook(state, principal, id, "write");
    const clearedRanges = state.edit(id, (workbook) =>
      ranges.map((range: unknown) => {
        if (typeof range !== "string") throw unableToParseRange(String(range));
        return clearValues(workbook, range, person);
      }),
    );
    const json = compact({ spreadsheetId: id, clearedRanges: unlessDefault(clearedRanges) });
    return { json: applyMask(json, fieldsOf(query)) };
  },
};

/** Those with a verb come first: a range may hold a colon too. */
export const VALUES_ENDPOINTS: readonly Endpoint[] = [
  batchGet,
  batchUpdate,
  batchClear,
  append,
  clear,
  get,
  update,
];
