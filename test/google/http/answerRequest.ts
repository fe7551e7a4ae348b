import type { GoogleState } from "../googleState.ts";
import type { JsonObject } from "../sheets/compact.ts";
import { GoogleError, invalidArgument, notModelled } from "../wire/googleError.ts";
import type { Principal } from "../wire/principal.ts";
import type { Answer } from "./endpoint.ts";
import { refuseUnknownParameters, route, type Route } from "./endpoints.ts";
import { scopeError, unauthenticated } from "./identify.ts";
import { answerMetadata } from "./metadataServer.ts";
import { answerToken } from "./tokenEndpoint.ts";

export type Incoming = {
  readonly method: string;
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly principal: Principal | null;
};

/** What the stand-in answers, faults apart. */
export function answerRequest(state: GoogleState, incoming: Incoming): Answer {
  try {
    return answerAccount(state, incoming) ?? answerApi(state, incoming);
  } catch (error) {
    if (error instanceof GoogleError) return { status: error.status, json: error.body };
    // A fault of the stand-in itself must never pass for one of Google's.
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 501, json: { error: { code: 501, message: `The stand-in broke: ${message}` } } };
  }
}

function answerAccount(state: GoogleState, { method, pathname, query, body }: Incoming): Answer | null {
  if (method === "POST" && pathname === "/token") return answerToken(state, new URLSearchParams(body));
  const metadata = method === "GET" ? answerMetadata(state, pathname, query) : null;
  if (metadata === null) return null;
  // Google's libraries believe no machine which does not say so.
  const headers = { "metadata-flavor": "Google" };
  return typeof metadata === "string"
    ? { text: metadata, contentType: "application/text", headers }
    : { ...metadata, headers };
}

function answerApi(state: GoogleState, incoming: Incoming): Answer {
  const found = route(incoming.method, incoming.pathname);
  if (found === null) throw notModelled(`${incoming.method} ${incoming.pathname}`);
  const principal = admit(state, found, incoming.principal);
  state.settle();
  refuseUnknownParameters(found.endpoint, incoming.query);
  const body = readBody(incoming.body);
  return found.endpoint.handle({ state, principal, query: incoming.query, body, path: found.path });
}

/** The person who asks, once the token, its scopes and the quota allow the call. */
function admit(state: GoogleState, { endpoint }: Route, principal: Principal | null): Principal {
  if (principal === null) throw unauthenticated(endpoint.api);
  const outOfScope = scopeError(endpoint, principal);
  if (outOfScope !== null) throw outOfScope;
  const overQuota =
    endpoint.quota === null ? null : state.quotas.count(endpoint.quota, principal, state.clock().getTime());
  if (overQuota !== null) throw overQuota;
  return principal;
}

function readBody(text: string): JsonObject {
  if (text.trim() === "") return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return withoutNulls({ ...body });
  } catch (error) {
    // Google says the same of a text that is no JSON and of JSON that is no object.
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalidArgument("Invalid JSON payload received. Unexpected token.");
}

/** A null field is an absent one; a null in a list of values is kept: it means that a cell is left alone. */
function withoutNulls(body: JsonObject): JsonObject {
  const kept = Object.entries(body).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([key, value]) => [key, cleaned(value)]));
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  return typeof value === "object" && value !== null ? withoutNulls({ ...value }) : value;
}
