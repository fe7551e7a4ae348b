import { route } from "../http/endpoints.ts";
import type { RecordedExchange } from "./recording.ts";

/** What an exchange asks for: the endpoint, and the kinds of request of a `batchUpdate`. */
export function exchangeKinds({ method, uri, body }: RecordedExchange): readonly string[] {
  const { pathname, searchParams } = new URL(uri);
  const endpoint = route(method, pathname)?.endpoint.name;
  if (endpoint === "files.export") return [`files.export ${searchParams.get("mimeType") ?? ""}`];
  if (endpoint !== "spreadsheets.batchUpdate") return [endpoint ?? unknownEndpoint(method, pathname)];
  const { requests = [] } = JSON.parse(body ?? "{}") as { requests?: readonly object[] };
  return [...new Set(requests.flatMap((request) => Object.keys(request)))]
    .sort()
    .map((kind) => `batchUpdate ${kind}`);
}

function unknownEndpoint(method: string, pathname: string): string {
  return `${method} ${pathname.replace(/\/1[\w-]{43}(?![\w-])/g, "/{id}").replace(/\/(sheets|permissions)\/\d+/, "/$1/{id}")}`;
}
