import type { GoogleState } from "../googleState.ts";
import type { JsonObject } from "../sheets/compact.ts";
import { type FieldMask, parseFieldMask } from "../wire/fieldMask.ts";
import type { Principal } from "../wire/principal.ts";

export type Call = {
  readonly state: GoogleState;
  readonly principal: Principal;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  /** The parts of the path, decoded: the id of the file first. */
  readonly path: readonly string[];
};

export type Answer = { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } & (
  { readonly json: unknown } | { readonly text: string; readonly contentType: string }
);

export type Endpoint = {
  readonly api: "sheets" | "drive";
  /** As Google names it: `spreadsheets.values.batchGet`. */
  readonly name: string;
  readonly method: string;
  readonly path: RegExp;
  /** The parameters taken into account, or known to change nothing here; any other is refused aloud. */
  readonly parameters: readonly string[];
  readonly scopes: readonly string[];
  readonly quota: "read" | "write" | null;
  readonly handle: (call: Call) => Answer;
};

/** Parameters of every Google API. `key` and `quotaUser` are read by Google; the stand-in knows users by their token. */
export const STANDARD_PARAMETERS = ["alt", "fields", "prettyPrint", "key", "quotaUser", "access_token"];

export function fieldsOf(query: URLSearchParams): FieldMask {
  const fields = query.get("fields") ?? query.get("$fields");
  return fields === null || fields === "" ? "all" : parseFieldMask(fields);
}

export function flagOf(query: URLSearchParams, name: string): boolean {
  return query.get(name)?.toLowerCase() === "true";
}
