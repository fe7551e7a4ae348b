import type { GoogleState } from "../googleState.ts";
import { apiError, driveError, type GoogleError } from "../wire/googleError.ts";
import { hasScope, type Principal } from "../wire/principal.ts";
import type { Endpoint } from "./endpoint.ts";

/** Whom the request comes from; null when its token is unknown or over. */
export function identify(state: GoogleState, authorization: string | null): Principal | null {
  const token = /^Bearer\s+(.+)$/i.exec(authorization ?? "")?.[1];
  const principal = token === undefined ? undefined : state.principals.get(token);
  return principal !== undefined && principal.expires > state.clock().getTime() ? principal : null;
}

export function unauthenticated(api: Endpoint["api"]): GoogleError {
  if (api === "drive") {
    const location = { location: "Authorization", locationType: "header" };
    return driveError(401, "authError", "Invalid Credentials", location);
  }
  return apiError(
    401,
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid " +
      "authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
  );
}

/** The error of a token whose scopes do not allow this; null when they do. */
export function scopeError(endpoint: Endpoint, principal: Principal): GoogleError | null {
  if (hasScope(principal, endpoint.scopes)) return null;
  const details = [
    {
      "@type": "type.googleapis.com/google.rpc.ErrorInfo",
      reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
      domain: "googleapis.com",
      metadata: { service: `${endpoint.api}.googleapis.com`, method: endpoint.name },
    },
  ];
  return apiError(403, "Request had insufficient authentication scopes.", details);
}
