import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { GoogleState } from "./googleState.ts";
import { answerRequest, type Incoming } from "./http/answerRequest.ts";
import type { Answer } from "./http/endpoint.ts";
import { faultAnswer } from "./http/faultAnswer.ts";
import { identify } from "./http/identify.ts";
import { sendAnswer, wantsGzip } from "./http/sendAnswer.ts";
import type { Fault } from "./wire/faults.ts";
import type { QuotaSettings } from "./wire/quotas.ts";
import { WireLog } from "./wire/wireLog.ts";

export type StandIn = {
  /** Root of every endpoint, without a last slash: `${url}/v4/spreadsheets`, `${url}/drive/v3/files`, `${url}/token`. */
  readonly url: string;
  readonly state: GoogleState;
  readonly log: WireLog;
  close(): Promise<void>;
};

export type StandInOptions = {
  readonly port?: number;
  readonly clock?: () => Date;
  readonly quotas?: QuotaSettings;
  /** Of the ids it gives: the same seed gives the same ids. */
  readonly seed?: number;
};

/** Starts the stand-in for Google Sheets, Drive and their sign-in, on loopback, empty. */
export async function startGoogle({ port = 0, ...options }: StandInOptions = {}): Promise<StandIn> {
  const state = new GoogleState(options);
  const log = new WireLog();
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all("*", (context) => answer(state, log, context));
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = server.address();
  const actual = typeof bound === "object" && bound !== null ? bound.port : port;
  return {
    url: `http://127.0.0.1:${actual}`,
    state,
    log,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        // Clients keep their connections, and a request may hang on purpose: closing must not wait for them.
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

async function answer(
  state: GoogleState,
  log: WireLog,
  { req, env }: Context<{ Bindings: HttpBindings }>,
): Promise<Response> {
  const rawUrl = env.incoming.url ?? "/";
  const { pathname, searchParams: query } = new URL(rawUrl, "http://127.0.0.1");
  const headers = req.header();
  const body = await req.text();
  const principal = identify(state, headers["authorization"] ?? bearer(query));
  const incoming: Incoming = { method: req.method, pathname, query, body, principal };
  const exchange = log.add({
    time: state.clock(),
    method: req.method,
    url: rawUrl,
    decodedUrl: readable(rawUrl),
    user: principal?.email ?? null,
    requestHeaders: headers,
    requestBody: body,
    status: "hung",
    responseBody: "",
    bytes: 0,
  });
  const fault = state.faults.next({ method: req.method, url: exchange.decodedUrl, user: exchange.user });
  if (fault?.kind === "hang") return RESPONSE_ALREADY_SENT;
  if (fault?.kind === "refuse") {
    exchange.status = "cut";
    env.incoming.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  if (fault?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
  const wanted = { pretty: query.get("prettyPrint") !== "false", gzip: wantsGzip(headers) };
  const given = decide(state, incoming, fault);
  sendAnswer(
    env.outgoing as Parameters<typeof sendAnswer>[0],
    given,
    wanted,
    fault,
    exchange,
    log.keepBodies,
  );
  return RESPONSE_ALREADY_SENT;
}

function decide(state: GoogleState, incoming: Incoming, fault: Fault | null): Answer {
  if (fault?.kind !== "status") return answerRequest(state, incoming);
  const api = incoming.pathname.startsWith("/drive/") ? "drive" : "sheets";
  return faultAnswer(fault, api, incoming.principal?.project);
}

function bearer(query: URLSearchParams): string | null {
  const token = query.get("access_token");
  return token === null ? null : `Bearer ${token}`;
}

function readable(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll("+", " "));
  } catch {
    return url;
  }
}
