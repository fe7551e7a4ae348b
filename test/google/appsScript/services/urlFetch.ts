import type { Environment } from "../environment.ts";
import type { Emulated } from "../googleTypes.ts";
import { NotEmulated, ScriptException, wrongArguments } from "../scriptError.ts";
import { service } from "../service.ts";
import { type ScriptRequest, type ScriptResponse, Suspension } from "../standing.ts";

const LONGEST_URL = 2048;
const KNOWN = ["url", "method", "contentType", "payload", "headers", "muteHttpExceptions", "followRedirects"];

type Asked = { readonly request: ScriptRequest; readonly mute: boolean };

export function urlFetchApp(environment: Environment): object {
  const { gate, manifest } = environment;
  const send = (method: string, asked: readonly Asked[]): readonly object[] => {
    gate.requireScope(`UrlFetchApp.${method}`, ["script.external_request"]);
    for (const { request } of asked) refuseUnlisted(request.url, manifest.urlFetchWhitelist);
    const answers = answersOf(environment, asked);
    return answers.map((answer, index) => {
      const { request, mute } = asked[index] ?? { request: { url: "" }, mute: false };
      if (!mute && answer.status >= 400) throw failed(request.url, answer);
      return response(answer);
    });
  };
  return service("UrlFetchApp", {
    fetch: (url: unknown, options: unknown = {}) => send("fetch", [asked(url, options)])[0] ?? {},
    fetchAll: (requests: unknown) => {
      if (!Array.isArray(requests)) throw wrongArguments("UrlFetchApp.fetchAll", [requests]);
      return send(
        "fetchAll",
        requests.map((request: unknown) =>
          typeof request === "string"
            ? asked(request, {})
            : asked(Reflect.get(Object(request), "url"), request),
        ),
      );
    },
  } satisfies Emulated<GoogleAppsScript.URL_Fetch.UrlFetchApp>);
}

/** At once when the test answers so; else the script waits, and whoever runs it fetches. */
function answersOf({ fetch, execution }: Environment, asked: readonly Asked[]): readonly ScriptResponse[] {
  const later = execution().pending as readonly ScriptResponse[] | ScriptException | undefined;
  if (later instanceof ScriptException) throw later;
  if (later !== undefined) return later;
  const requests = asked.map(({ request }) => request);
  if (fetch === undefined) throw new Suspension({ status: "fetching", requests });
  return requests.map(fetch);
}

function asked(url: unknown, options: unknown): Asked {
  if (typeof url !== "string" || typeof options !== "object" || options === null) {
    throw wrongArguments("UrlFetchApp.fetch", [url, options]);
  }
  if (url.length > LONGEST_URL) throw new ScriptException("Limit Exceeded: URLFetch URL Length.");
  const given = options as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) throw new NotEmulated(`UrlFetchApp.fetch with the option ${unknown}`);
  const { method = "get", contentType, payload, headers = {}, muteHttpExceptions } = given;
  if (payload !== undefined && typeof payload !== "string") {
    throw new NotEmulated("UrlFetchApp.fetch with a payload which is no text");
  }
  const type = contentType ?? (payload === undefined ? undefined : "application/x-www-form-urlencoded");
  return {
    mute: muteHttpExceptions === true,
    request: {
      url,
      method: String(method).toUpperCase(),
      payload,
      headers: {
        ...(type === undefined ? {} : { "Content-Type": String(type) }),
        ...Object.fromEntries(Object.entries(Object(headers)).map(([name, value]) => [name, String(value)])),
      },
    },
  };
}

/** The list of a manifest holds beginnings of addresses. */
function refuseUnlisted(url: string, list: readonly string[]): void {
  if (list.some((beginning) => url.startsWith(beginning))) return;
  throw new ScriptException(
    `Requests to the domain ${url.replace(/^(\w+:\/\/[^/]+).*$/s, "$1")} are not permitted. Please add it to urlFetchWhitelist in the manifest.`,
  );
}

function failed(url: string, { status, body }: ScriptResponse): ScriptException {
  const host = url.replace(/^(\w+:\/\/[^/]+).*$/s, "$1");
  return new ScriptException(
    `Request failed for ${host} returned code ${status}. Truncated server response: ${body.slice(0, 200)} ` +
      "(use muteHttpExceptions option to examine full response)",
  );
}

function response({ status, headers, body }: ScriptResponse): object {
  return service("HTTPResponse", {
    getResponseCode: () => status,
    getContentText: () => body,
    getHeaders: () => ({ ...headers }),
    getAllHeaders: () => ({ ...headers }),
  } satisfies Emulated<GoogleAppsScript.URL_Fetch.HTTPResponse>);
}
