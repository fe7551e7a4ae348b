import type { Change } from "../drive/changeLog.ts";
import { permissionToJson, FILE_FIELDS, fileToJson } from "../drive/fileJson.ts";
import type { GoogleState } from "../googleState.ts";
import {
  applyMask,
  below,
  type FieldMask,
  onlyKnownFields,
  onlyKnownMask,
  parseFieldMask,
} from "../wire/fieldMask.ts";
import { driveError, notModelled } from "../wire/googleError.ts";
import { DRIVE_METADATA, DRIVE_WRITE, type Principal } from "../wire/principal.ts";
import type { Role } from "../drive/file.ts";
import { type Endpoint, fieldsOf } from "./endpoint.ts";
import { openFile } from "./fileEndpoints.ts";
import { reaches } from "./openWorkbook.ts";

const SHARED_DRIVES = ["supportsAllDrives", "includeItemsFromAllDrives", "driveId"];
const CHANGE_FIELDS = parseFieldMask(
  `kind,nextPageToken,newStartPageToken,changes(kind,type,changeType,time,removed,fileId,file(${FILE_FIELDS}))`,
);

const startPageToken: Endpoint = {
  api: "drive",
  name: "changes.getStartPageToken",
  method: "GET",
  path: /^\/drive\/v3\/changes\/startPageToken$/,
  parameters: SHARED_DRIVES,
  scopes: DRIVE_METADATA,
  quota: null,
  handle: ({ state, query }) => ({
    json: applyMask(
      { kind: "drive#startPageToken", startPageToken: String(state.changes.token) },
      fieldsOf(query),
    ),
  }),
};

const list: Endpoint = {
  api: "drive",
  name: "changes.list",
  method: "GET",
  path: /^\/drive\/v3\/changes$/,
  parameters: ["pageToken", "pageSize", "includeRemoved", "restrictToMyDrive", "spaces", ...SHARED_DRIVES],
  scopes: DRIVE_METADATA,
  quota: null,
  handle: ({ state, principal, query }) => {
    if (query.get("restrictToMyDrive") === "true") throw notModelled("changes.list with restrictToMyDrive");
    if (query.has("driveId")) throw notModelled("changes.list of a shared drive");
    const mask = fieldsOf(query);
    onlyKnownMask(mask, CHANGE_FIELDS, "changes.list");
    const from = requireToken(query.get("pageToken"), state.changes.token);
    const size = Math.min(1000, Number(query.get("pageSize") ?? 100));
    const withRemoved = query.get("includeRemoved")?.toLowerCase() !== "false";
    const seen = state.changes
      .since(from)
      .filter((change) => concerns(state, principal, change, withRemoved));
    const page = seen.slice(0, size);
    const next = seen[size];
    const token =
      next === undefined
        ? { newStartPageToken: String(state.changes.token) }
        : { nextPageToken: String(next.number) };
    const changesMask = below(mask, "changes");
    const fileMask =
      changesMask === undefined || changesMask === "all" ? null : (below(changesMask, "file") ?? null);
    const changes = page.map((change) => changeToJson(state, principal, change, fileMask));
    return { json: applyMask({ kind: "drive#changeList", ...token, changes }, mask) };
  },
};

function requireToken(token: string | null, present: number): number {
  const location = { location: "pageToken", locationType: "parameter" };
  if (token === null) throw driveError(400, "required", "Required parameter: pageToken", location);
  const number = Number(token);
  if (!/^\d+$/.test(token) || number > present) throw driveError(400, "invalid", "Invalid Value", location);
  return number;
}

function isVisible(state: GoogleState, { email, ...principal }: Principal, fileId: string): boolean {
  const file = state.files.get(fileId);
  return file !== undefined && state.roleOf(fileId, email) !== null && reaches(file, { email, ...principal });
}

/** A change is told to those who see the file, and, as a removal, to those who saw it. */
function concerns(
  state: GoogleState,
  principal: Principal,
  { fileId }: Change,
  withRemoved: boolean,
): boolean {
  if (isVisible(state, principal, fileId)) return true;
  return withRemoved && state.seenBy.get(fileId)?.has(principal.email) === true;
}

function changeToJson(
  state: GoogleState,
  principal: Principal,
  change: Change,
  fields: FieldMask | null,
): unknown {
  const file = isVisible(state, principal, change.fileId) ? state.files.get(change.fileId) : undefined;
  return {
    kind: "drive#change",
    type: "file",
    changeType: "file",
    time: change.time.toISOString(),
    removed: file === undefined,
    fileId: change.fileId,
    ...(file === undefined ? {} : { file: fileToJson(file, principal.email, fields) }),
  };
}

const about: Endpoint = {
  api: "drive",
  name: "about.get",
  method: "GET",
  path: /^\/drive\/v3\/about$/,
  parameters: [],
  scopes: DRIVE_METADATA,
  quota: null,
  handle: ({ principal, query }) => {
    if (!query.has("fields")) {
      const message = "The 'fields' parameter is required for this method.";
      throw driveError(400, "required", message, { location: "fields", locationType: "parameter" });
    }
    const mask = fieldsOf(query);
    const user = parseFieldMask("kind,user(kind,displayName,emailAddress,me)");
    onlyKnownMask(mask, user, "about");
    const { email } = principal;
    return {
      json: applyMask(
        {
          kind: "drive#about",
          user: { kind: "drive#user", displayName: email, emailAddress: email, me: true },
        },
        mask,
      ),
    };
  },
};

const listPermissions: Endpoint = {
  api: "drive",
  name: "permissions.list",
  method: "GET",
  path: /^\/drive\/v3\/files\/([^/]+)\/permissions$/,
  parameters: [...SHARED_DRIVES, "pageSize", "pageToken"],
  scopes: DRIVE_METADATA,
  quota: null,
  handle: (call) => {
    const file = openFile(call, call.path[0] ?? "", "write");
    const permissions = file.permissions.map(permissionToJson);
    return { json: applyMask({ kind: "drive#permissionList", permissions }, fieldsOf(call.query)) };
  },
};

const createPermission: Endpoint = {
  api: "drive",
  name: "permissions.create",
  method: "POST",
  path: /^\/drive\/v3\/files\/([^/]+)\/permissions$/,
  parameters: [...SHARED_DRIVES, "sendNotificationEmail", "emailMessage", "transferOwnership"],
  scopes: DRIVE_WRITE,
  quota: null,
  handle: (call) => {
    onlyKnownFields(call.body, parseFieldMask("type,role,emailAddress"), "permissions.create");
    const { type, role, emailAddress } = call.body;
    const known = role === "reader" || role === "commenter" || role === "writer";
    if (type !== "user" || !known || typeof emailAddress !== "string") {
      throw notModelled(`a permission of type ${String(type)} and role ${String(role)}`);
    }
    const file = openFile(call, call.path[0] ?? "", "write");
    call.state.share(file.id, emailAddress, role satisfies Role);
    const made = file.permissions.find((permission) => permission.email === emailAddress);
    const json = made === undefined ? {} : permissionToJson(made);
    const byDefault = parseFieldMask("kind,id,type,role");
    return { json: applyMask(json, call.query.has("fields") ? fieldsOf(call.query) : byDefault) };
  },
};

const deletePermission: Endpoint = {
  api: "drive",
  name: "permissions.delete",
  method: "DELETE",
  path: /^\/drive\/v3\/files\/([^/]+)\/permissions\/([^/]+)$/,
  parameters: SHARED_DRIVES,
  scopes: DRIVE_WRITE,
  quota: null,
  handle: (call) => {
    const [id = "", permissionId = ""] = call.path;
    const file = openFile(call, id, "write");
    const permission = file.permissions.find((each) => each.id === permissionId);
    if (permission === undefined) {
      throw driveError(404, "notFound", `Permission not found: ${permissionId}.`);
    }
    call.state.unshare(file.id, permission.email);
    return { status: 204, text: "", contentType: "text/html" };
  },
};

export const CHANGE_ENDPOINTS: readonly Endpoint[] = [startPageToken, list, about];
export const PERMISSION_ENDPOINTS: readonly Endpoint[] = [
  listPermissions,
  createPermission,
  deletePermission,
];
