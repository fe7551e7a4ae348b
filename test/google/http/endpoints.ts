import { CHANGE_ENDPOINTS, PERMISSION_ENDPOINTS } from "./changeEndpoints.ts";
import { type Endpoint, STANDARD_PARAMETERS } from "./endpoint.ts";
import { FILE_ENDPOINTS } from "./fileEndpoints.ts";
import { SPREADSHEET_ENDPOINTS } from "./spreadsheetEndpoints.ts";
import { VALUES_ENDPOINTS } from "./valuesEndpoints.ts";
import { notModelled } from "../wire/googleError.ts";

export const ENDPOINTS: readonly Endpoint[] = [
  ...VALUES_ENDPOINTS,
  ...SPREADSHEET_ENDPOINTS,
  ...CHANGE_ENDPOINTS,
  ...PERMISSION_ENDPOINTS,
  ...FILE_ENDPOINTS,
];

export type Route = { readonly endpoint: Endpoint; readonly path: readonly string[] };

/** The endpoint of a request, with the parts of its path decoded; null when the stand-in has none. */
export function route(method: string, pathname: string): Route | null {
  for (const endpoint of ENDPOINTS) {
    const match = endpoint.method === method ? endpoint.path.exec(pathname) : null;
    if (match !== null) return { endpoint, path: match.slice(1).map((part) => decodeURIComponent(part)) };
  }
  return null;
}

export function refuseUnknownParameters(endpoint: Endpoint, query: URLSearchParams): void {
  for (const name of query.keys()) {
    const known = STANDARD_PARAMETERS.includes(name) || endpoint.parameters.includes(name);
    if (!known) throw notModelled(`the parameter ${name} of ${endpoint.name}`);
  }
  const alt = query.get("alt");
  if (alt !== null && alt !== "json") throw notModelled(`alt=${alt}`);
}
