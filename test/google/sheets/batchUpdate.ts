import { onlyKnownFields, parseFieldMask } from "../wire/fieldMask.ts";
import { apiError, GoogleError, invalidArgument, notModelled } from "../wire/googleError.ts";
import type { JsonObject } from "./compact.ts";
import type { RequestContext } from "./requests/request.ts";
import { spreadsheetToJson } from "./spreadsheetJson.ts";
import { REQUEST_KINDS } from "./requests/requestKinds.ts";

const BODY = parseFieldMask("requests,includeSpreadsheetInResponse,responseRanges,responseIncludeGridData");

/** Does the requests in order; the caller keeps nothing of it when one of them throws. */
export function batchUpdate(context: RequestContext, body: JsonObject): JsonObject {
  onlyKnownFields(body, BODY, "batchUpdate");
  if (body.includeSpreadsheetInResponse === true)
    throw notModelled("batchUpdate.includeSpreadsheetInResponse");
  const { requests } = body;
  if (!Array.isArray(requests) || requests.length === 0)
    throw invalidArgument("Must specify at least one request.");
  const replies = requests.map((request: unknown, index) => reply(context, request, index));
  const { workbook, writer } = context;
  if (body.includeSpreadsheetInResponse !== true) return { spreadsheetId: workbook.id, replies };
  const query = {
    ranges: Array.isArray(body.responseRanges) ? body.responseRanges.map(String) : [],
    includeGridData: body.responseIncludeGridData === true,
    fields: "all" as const,
  };
  const updatedSpreadsheet = spreadsheetToJson(workbook, writer, query);
  return { spreadsheetId: workbook.id, replies, updatedSpreadsheet };
}

function reply(context: RequestContext, request: unknown, index: number): unknown {
  const [entry, ...others] = typeof request === "object" && request !== null ? Object.entries(request) : [];
  if (entry === undefined || others.length > 0)
    throw invalidArgument(`Invalid requests[${index}]: must have one kind.`);
  const [name, payload]: [string, unknown] = entry;
  const kind = REQUEST_KINDS.get(name);
  if (kind === undefined) throw notModelled(`the request ${name}`);
  onlyKnownFields(payload, kind.known, name);
  try {
    return kind.apply(context, payload as never);
  } catch (error) {
    throw nameRequest(error, `Invalid requests[${index}].${name}: `);
  }
}

/** Google says which request of the batch is wrong. */
function nameRequest(error: unknown, prefix: string): unknown {
  if (!(error instanceof GoogleError) || error.status !== 400) return error;
  const { message } = (error.body as { error: { message: string } }).error;
  return apiError(400, prefix + message);
}
