import type { GoogleState } from "../googleState.ts";

export type TokenAnswer = { readonly status: number; readonly json: unknown };

/**
 * Google's OAuth endpoint: a token for the assertion of a service account, or for a refresh token.
 * The signature of an assertion is not checked: the stand-in knows no key.
 */
export function answerToken(state: GoogleState, form: URLSearchParams): TokenAnswer {
  switch (form.get("grant_type")) {
    case "urn:ietf:params:oauth:grant-type:jwt-bearer":
      return forAssertion(state, form.get("assertion") ?? "");
    case "refresh_token":
      return forRefreshToken(state, form.get("refresh_token") ?? "");
    default:
      return refused("unsupported_grant_type", `Invalid grant_type: ${form.get("grant_type") ?? ""}`);
  }
}

function forAssertion(state: GoogleState, assertion: string): TokenAnswer {
  const claims = readClaims(assertion);
  if (claims === null) return refused("invalid_grant", "Invalid JWT: Failed to decode.");
  const { iss, sub, scope, exp } = claims;
  if (typeof iss !== "string" || typeof scope !== "string") {
    return refused("invalid_grant", "Invalid JWT: iss and scope are required.");
  }
  // The clock of the program that signs is real, even when the stand-in's is not.
  if (typeof exp !== "number" || exp * 1000 < Date.now()) {
    const message =
      "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.";
    return refused("invalid_grant", message);
  }
  return granted(state, typeof sub === "string" ? sub : iss, scope.split(" "));
}

function readClaims(assertion: string): Record<string, unknown> | null {
  const [, payload = ""] = assertion.split(".");
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null ? { ...claims } : null;
  } catch {
    return null;
  }
}

function forRefreshToken(state: GoogleState, token: string): TokenAnswer {
  const holder = state.refreshTokens.get(token);
  if (holder === undefined) return refused("invalid_grant", "Token has been expired or revoked.");
  return granted(state, holder.email, holder.scopes);
}

export function granted(state: GoogleState, email: string, scopes: readonly string[]): TokenAnswer {
  const access_token = state.issueToken(email, scopes);
  return {
    status: 200,
    json: { access_token, expires_in: 3599, scope: scopes.join(" "), token_type: "Bearer" },
  };
}

function refused(error: string, error_description: string): TokenAnswer {
  return { status: 400, json: { error, error_description } };
}
