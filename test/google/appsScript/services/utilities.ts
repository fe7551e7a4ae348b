import { createHash, createHmac } from "node:crypto";
import { isDate } from "node:util/types";
import type { Environment } from "../environment.ts";
import type { Emulated } from "../googleTypes.ts";
import { wrongArguments } from "../scriptError.ts";
import { enumeration, enumKey, service } from "../service.ts";
import { formatDate } from "./formatDate.ts";

const DIGEST = enumeration("DigestAlgorithm", ["MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"]);
const CHARSET = enumeration("Charset", ["US_ASCII", "UTF_8"]);

export function utilities({ passTime, book }: Environment): object {
  return service("Utilities", {
    DigestAlgorithm: DIGEST,
    Charset: CHARSET,
    formatDate: (date: unknown, timeZone: unknown, pattern: unknown) => {
      if (!isDate(date) || typeof timeZone !== "string" || typeof pattern !== "string") {
        throw wrongArguments("Utilities.formatDate", [date, timeZone, pattern]);
      }
      return formatDate(date, timeZone, pattern);
    },
    sleep: (milliseconds: number) => passTime(milliseconds),
    getUuid: () => uuidFrom(() => book.state.ids.number()),
    base64Encode: (data: unknown) => bytesOf(data).toString("base64"),
    base64EncodeWebSafe: (data: unknown) => webSafe(bytesOf(data).toString("base64")),
    base64Decode: (text: string) => signed(Buffer.from(text, "base64")),
    base64DecodeWebSafe: (text: string) => signed(Buffer.from(text, "base64url")),
    computeDigest: (algorithm: unknown, data: unknown) => {
      const key = enumKey(algorithm, "DigestAlgorithm");
      if (key === undefined) throw wrongArguments("Utilities.computeDigest", [algorithm, data]);
      return signed(createHash(key.replace("_", "").toLowerCase()).update(bytesOf(data)).digest());
    },
    computeHmacSha256Signature: (data: unknown, key: unknown) =>
      signed(createHmac("sha256", bytesOf(key)).update(bytesOf(data)).digest()),
    newBlob: (data: unknown, contentType: string | null = null, name: string | null = null) =>
      blob(bytesOf(data), contentType, name),
  } satisfies Emulated<GoogleAppsScript.Utilities.Utilities>);
}

export function blob(bytes: Buffer, contentType: string | null, name: string | null): object {
  return service("Blob", {
    getBytes: () => signed(bytes),
    getDataAsString: () => bytes.toString("utf8"),
    getContentType: () => contentType,
    getName: () => name,
  } satisfies Emulated<GoogleAppsScript.Base.Blob>);
}

/** Bytes as Java has them, from -128 to 127. */
function signed(bytes: Buffer): number[] {
  return [...new Int8Array(bytes)];
}

function bytesOf(data: unknown): Buffer {
  if (typeof data === "string") return Buffer.from(data, "utf8");
  if (Array.isArray(data) && data.every((byte) => typeof byte === "number"))
    return Buffer.from(Int8Array.from(data));
  throw wrongArguments("Utilities", [data]);
}

/** Google keeps the `=` at the end. */
function webSafe(base64: string): string {
  return base64.replaceAll("+", "-").replaceAll("/", "_");
}

/** The same at every run, for the same seed of the state. */
function uuidFrom(next: () => number): string {
  const digits = Array.from({ length: 4 }, () => next().toString(16).padStart(8, "0")).join("");
  const variant = "89ab"[Number.parseInt(digits[16] ?? "0", 16) % 4] ?? "8";
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join("-");
}
