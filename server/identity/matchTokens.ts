import { createHmac } from "node:crypto";
import { matchKeys } from "../../shared/identity/matchKeys.ts";
import { NORMALISATION } from "../../shared/identity/normalise.ts";
import type { MatchToken } from "../../shared/identity/registration.ts";
import type { Identity } from "../../shared/workbook/extractContent.ts";

/** HMAC-SHA-256 (RFC 2104, FIPS 180-4) of a text in UTF-8, as base64url without padding: 43 characters. */
export function keyedFingerprint(key: Uint8Array, text: string): string {
  return createHmac("sha256", key).update(text, "utf8").digest("base64url");
}

/**
 * What turns an identity into the tokens by which people are counted once.
 *
 * Without the department's key a token says nothing, and nobody can try names until one fits. The identity itself goes
 * no further.
 *
 * @param key of the department; tokens made with two keys do not meet
 */
export function matchTokens(key: Uint8Array): (identity: Identity) => MatchToken[] {
  return (identity) =>
    matchKeys(identity).map(({ kind, key: matchKey }) => ({
      kind,
      token: keyedFingerprint(key, `${NORMALISATION}|${kind}|${matchKey}`),
    }));
}
