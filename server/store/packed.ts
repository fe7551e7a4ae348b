import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

/** Plain JSON as the store keeps it: compressed, with the hash of the JSON itself. */
export type Packed = { readonly hash: string; readonly bytes: Uint8Array };

export function pack(value: unknown): Packed {
  const json = JSON.stringify(value);
  return { hash: hashOfText(json), bytes: gzipSync(json) };
}

/** @returns what was packed; the caller says what it is, since the store only reads what it wrote */
export function unpack(bytes: Uint8Array | ArrayBuffer): unknown {
  return JSON.parse(gunzipSync(bytes).toString("utf8"));
}

/** SHA-256 of the JSON of a value, in hexadecimal. */
export function hashOf(value: unknown): string {
  return hashOfText(JSON.stringify(value));
}

function hashOfText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
