import { compact, type JsonObject } from "../sheets/compact.ts";
import { applyMask, type FieldMask, onlyKnownMask, parseFieldMask } from "../wire/fieldMask.ts";
import { type DriveFile, mayWrite, type Permission, roleOf, SPREADSHEET } from "./file.ts";

export const FILE_FIELDS =
  "kind,id,name,mimeType,parents,createdTime,modifiedTime,version,trashed,explicitlyTrashed,webViewLink," +
  "ownedByMe,shared,owners(kind,emailAddress,displayName,permissionId,me)," +
  "permissions(kind,id,type,role,emailAddress),capabilities(canEdit)";

const ANSWERED = parseFieldMask(FILE_FIELDS);
const BY_DEFAULT = parseFieldMask("kind,id,name,mimeType");

/** A file as Drive describes it; four fields unless others are asked for. */
export function fileToJson(file: DriveFile, email: string, fields: FieldMask | null): unknown {
  if (fields !== null) onlyKnownMask(fields, ANSWERED, "file");
  return applyMask(wholeFile(file, email), fields ?? BY_DEFAULT);
}

function wholeFile(file: DriveFile, email: string): JsonObject {
  const role = roleOf(file, email);
  const owners = file.permissions.filter((permission) => permission.role === "owner");
  return compact({
    kind: "drive#file",
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: file.parents.length === 0 ? undefined : file.parents,
    createdTime: file.createdTime.toISOString(),
    modifiedTime: file.modifiedTime.toISOString(),
    version: String(file.version),
    trashed: file.trashed,
    explicitlyTrashed: file.trashed,
    webViewLink:
      file.mimeType === SPREADSHEET
        ? `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`
        : `https://drive.google.com/drive/folders/${file.id}`,
    ownedByMe: role === "owner",
    shared: file.permissions.length > 1,
    owners: owners.map((owner) => ({
      kind: "drive#user",
      emailAddress: owner.email,
      displayName: owner.email,
      permissionId: owner.id,
      me: owner.email === email,
    })),
    permissions: mayWrite(role) ? file.permissions.map(permissionToJson) : undefined,
    capabilities: { canEdit: mayWrite(role) },
  });
}

export function permissionToJson({ id, email, role }: Permission): JsonObject {
  return { kind: "drive#permission", id, type: "user", role, emailAddress: email };
}
