import { type DriveFile, FOLDER, mayWrite, SPREADSHEET } from "../drive/file.ts";
import { FILE_FIELDS, fileToJson } from "../drive/fileJson.ts";
import { parseDriveQuery } from "../drive/driveQuery.ts";
import { firstTabAsCsv } from "../drive/firstTabAsCsv.ts";
import {
  applyMask,
  below,
  type FieldMask,
  onlyKnownFields,
  onlyKnownMask,
  parseFieldMask,
} from "../wire/fieldMask.ts";
import { driveError, notModelled } from "../wire/googleError.ts";
import { DRIVE_CONTENT, DRIVE_METADATA, DRIVE_WRITE } from "../wire/principal.ts";
import { type Call, type Endpoint, fieldsOf } from "./endpoint.ts";
import { reaches } from "./openWorkbook.ts";

const SHARED_DRIVES = ["supportsAllDrives", "includeItemsFromAllDrives", "supportsTeamDrives"];
const LIST_FIELDS = parseFieldMask(`kind,nextPageToken,incompleteSearch,files(${FILE_FIELDS})`);

/** The file, or 404 when there is none for this person; 403 when it may not do that. */
export function openFile(
  { state, principal }: Call,
  id: string,
  intent: "read" | "write" | "own",
): DriveFile {
  const file = state.files.get(id);
  const role = state.roleOf(id, principal.email);
  if (file === undefined || role === null || !reaches(file, principal)) {
    throw driveError(404, "notFound", `File not found: ${id}.`, {
      location: "fileId",
      locationType: "parameter",
    });
  }
  if ((intent === "write" && !mayWrite(role)) || (intent === "own" && role !== "owner")) {
    const message = "The user does not have sufficient permissions for this file.";
    throw driveError(403, "insufficientFilePermissions", message);
  }
  return file;
}

function fileFields(query: URLSearchParams): FieldMask | null {
  return query.has("fields") ? fieldsOf(query) : null;
}

const list: Endpoint = {
  api: "drive",
  name: "files.list",
  method: "GET",
  path: /^\/drive\/v3\/files$/,
  parameters: ["q", "pageSize", "pageToken", "orderBy", "spaces", "corpora", ...SHARED_DRIVES],
  scopes: DRIVE_METADATA,
  quota: null,
  handle: ({ state, principal, query }) => {
    refuseOther(query, "orderBy", /^modifiedTime desc$/);
    refuseOther(query, "spaces", /^drive$/);
    refuseOther(query, "corpora", /^(user|allDrives)$/);
    const test = query.get("q") ? parseDriveQuery(query.get("q") ?? "") : () => true;
    const found = [...state.files.values()]
      .filter((file) => state.roleOf(file.id, principal.email) !== null && reaches(file, principal))
      .filter((file) => test(file, principal.email))
      .sort((a, b) => b.modifiedTime.getTime() - a.modifiedTime.getTime() || (a.id < b.id ? -1 : 1));
    const size = Math.min(1000, Number(query.get("pageSize") ?? 100));
    const start = Number(query.get("pageToken")?.replace("~page", "") ?? 0);
    const page = found.slice(start, start + size);
    const mask = fileFields(query);
    if (mask !== null) onlyKnownMask(mask, LIST_FIELDS, "files.list");
    const ofFile = mask === null ? null : (below(mask, "files") ?? null);
    const answer = {
      kind: "drive#fileList",
      ...(start + size < found.length ? { nextPageToken: `~page${start + size}` } : {}),
      incompleteSearch: false,
      files: page.map((file) => fileToJson(file, principal.email, ofFile)),
    };
    return { json: applyMask(answer, mask ?? "all") };
  },
};

function refuseOther(query: URLSearchParams, name: string, modelled: RegExp): void {
  const asked = query.get(name);
  if (asked !== null && !modelled.test(asked)) throw notModelled(`files.list with ${name}=${asked}`);
}

const get: Endpoint = {
  api: "drive",
  name: "files.get",
  method: "GET",
  path: /^\/drive\/v3\/files\/([^/]+)$/,
  parameters: SHARED_DRIVES,
  scopes: DRIVE_METADATA,
  quota: null,
  handle: (call) => {
    const file = openFile(call, call.path[0] ?? "", "read");
    return { json: fileToJson(file, call.principal.email, fileFields(call.query)) };
  },
};

const create: Endpoint = {
  api: "drive",
  name: "files.create",
  method: "POST",
  path: /^\/drive\/v3\/files$/,
  parameters: SHARED_DRIVES,
  scopes: DRIVE_WRITE,
  quota: null,
  handle: ({ state, principal, body, query }) => {
    onlyKnownFields(body, parseFieldMask("name,mimeType,parents"), "files.create");
    const {
      name = "Untitled",
      mimeType = "application/octet-stream",
      parents = [],
    } = body as {
      name?: string;
      mimeType?: string;
      parents?: string[];
    };
    if (mimeType !== SPREADSHEET && mimeType !== FOLDER) throw notModelled(`files.create of ${mimeType}`);
    const owner = principal.email;
    const file =
      mimeType === FOLDER
        ? state.createFile(owner, name, FOLDER, parents)
        : state.file(state.createWorkbook({ title: name, owner }).id);
    file.parents = parents;
    file.createdByProject = principal.project;
    return { json: fileToJson(file, owner, fileFields(query)) };
  },
};

const copy: Endpoint = {
  api: "drive",
  name: "files.copy",
  method: "POST",
  path: /^\/drive\/v3\/files\/([^/]+)\/copy$/,
  parameters: SHARED_DRIVES,
  scopes: DRIVE_WRITE,
  quota: null,
  handle: (call) => {
    const { state, principal, body, query } = call;
    onlyKnownFields(body, parseFieldMask("name,mimeType,parents"), "files.copy");
    const source = openFile(call, call.path[0] ?? "", "read");
    const name = typeof body.name === "string" ? body.name : `Copy of ${source.name}`;
    const made = state.duplicateWorkbook(source.id, { title: name, owner: principal.email });
    const file = state.file(made.id);
    file.parents = Array.isArray(body.parents) ? body.parents.map(String) : source.parents;
    file.createdByProject = principal.project;
    return { json: fileToJson(file, principal.email, fileFields(query)) };
  },
};

const update: Endpoint = {
  api: "drive",
  name: "files.update",
  method: "PATCH",
  path: /^\/drive\/v3\/files\/([^/]+)$/,
  parameters: SHARED_DRIVES,
  scopes: DRIVE_WRITE,
  quota: null,
  handle: (call) => {
    const { state, principal, body, query } = call;
    onlyKnownFields(body, parseFieldMask("name,trashed"), "files.update");
    const file = openFile(call, call.path[0] ?? "", "write");
    if (typeof body.name === "string") state.rename(file.id, body.name);
    if (typeof body.trashed === "boolean") state.trash(openFile(call, file.id, "own").id, body.trashed);
    return { json: fileToJson(file, principal.email, fileFields(query)) };
  },
};

const remove: Endpoint = {
  api: "drive",
  name: "files.delete",
  method: "DELETE",
  path: /^\/drive\/v3\/files\/([^/]+)$/,
  parameters: SHARED_DRIVES,
  scopes: DRIVE_WRITE,
  quota: null,
  handle: (call) => {
    call.state.remove(openFile(call, call.path[0] ?? "", "own").id);
    return { status: 204, text: "", contentType: "text/html" };
  },
};

const exportFile: Endpoint = {
  api: "drive",
  name: "files.export",
  method: "GET",
  path: /^\/drive\/v3\/files\/([^/]+)\/export$/,
  parameters: ["mimeType"],
  scopes: DRIVE_CONTENT,
  quota: null,
  handle: (call) => {
    const file = openFile(call, call.path[0] ?? "", "read");
    const mimeType = call.query.get("mimeType") ?? "";
    if (mimeType !== "text/csv") throw notModelled(`files.export as ${mimeType}`);
    return { text: firstTabAsCsv(call.state.workbook(file.id)), contentType: "text/csv" };
  },
};

export const FILE_ENDPOINTS: readonly Endpoint[] = [list, get, create, copy, update, remove, exportFile];
