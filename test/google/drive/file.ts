export const SPREADSHEET = "application/vnd.google-apps.spreadsheet";
export const FOLDER = "application/vnd.google-apps.folder";

export type Role = "owner" | "writer" | "commenter" | "reader";

export type Permission = { readonly id: string; readonly email: string; readonly role: Role };

/** What Drive knows of a file, the content apart. */
export type DriveFile = {
  readonly id: string;
  name: string;
  readonly mimeType: string;
  parents: readonly string[];
  readonly createdTime: Date;
  modifiedTime: Date;
  /** Grows at every change. */
  version: number;
  trashed: boolean;
  /** The Cloud project whose program made it, null when a person did: what the scope `drive.file` reaches. */
  createdByProject: string | null;
  permissions: readonly Permission[];
};

export function roleOf(file: DriveFile, email: string): Role | null {
  return file.permissions.find((permission) => permission.email === email)?.role ?? null;
}

export function mayWrite(role: Role | null): boolean {
  return role === "owner" || role === "writer";
}
