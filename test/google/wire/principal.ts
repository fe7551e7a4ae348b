/** Whom a bearer token stands for, and what it allows. */
export type Principal = {
  readonly email: string;
  readonly scopes: readonly string[];
  /** The number of the Cloud project whose quota is used. */
  readonly project: string;
  readonly expires: number;
};

const PREFIX = "https://www.googleapis.com/auth/";

/** True when one of the scopes is granted; each written without its common beginning. */
export function hasScope(principal: Principal, allowed: readonly string[]): boolean {
  return allowed.some((scope) => principal.scopes.includes(PREFIX + scope));
}

export const SHEETS_READ = ["spreadsheets", "spreadsheets.readonly", "drive", "drive.readonly", "drive.file"];
export const SHEETS_WRITE = ["spreadsheets", "drive", "drive.file"];
export const DRIVE_METADATA = [
  "drive",
  "drive.readonly",
  "drive.file",
  "drive.metadata",
  "drive.metadata.readonly",
];
export const DRIVE_WRITE = ["drive", "drive.file"];
export const DRIVE_CONTENT = ["drive", "drive.readonly", "drive.file"];
