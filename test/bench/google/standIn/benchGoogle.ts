import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { READING_SCOPES } from "../../../../server/sources/google/googleAccess.ts";
import { GoogleState } from "../../../google/googleState.ts";
import { identify } from "../../../google/http/identify.ts";
import { NO_QUOTAS } from "../../../google/wire/quotas.ts";
import { SERVICE } from "../../../support/googleWorkbooks.ts";
import { rememberedAnswers } from "./rememberedAnswers.ts";
import { trafficCounter } from "./traffic.ts";

export type BenchGoogle = {
  readonly url: string;
  readonly state: GoogleState;
  readonly traffic: ReturnType<typeof trafficCounter>;
  close(): Promise<void>;
};

/** The token of a reader that nobody gave credentials to: the one that the service uses. */
const SERVICE_TOKEN = "navette";

/** The token of a contender. Each is in a project of its own: the quota that one spends is not that of another. */
export function tokenOf(contender: string): string {
  return contender.startsWith("ours") ? SERVICE_TOKEN : contender;
}

/**
 * The stand-in for Google Sheets and Drive, behind a server that remembers its answers and counts them.
 *
 * It compresses for whoever accepts gzip. Google's guide asks for a User-Agent that says gzip too, which most of the peers
 * do not send: they are given the benefit of the doubt.
 */
export async function startBenchGoogle(
  contenders: readonly string[],
  clock: () => Date,
): Promise<BenchGoogle> {
  const state = new GoogleState({ clock, quotas: NO_QUOTAS });
  for (const contender of contenders) {
    const token = tokenOf(contender);
    const scopes = [...READING_SCOPES];
    state.principals.set(token, {
      email: SERVICE,
      scopes,
      project: token,
      expires: Number.POSITIVE_INFINITY,
    });
  }
  const traffic = trafficCounter();
  const answer = rememberedAnswers(state);
  const server = createServer((request, response) => {
    const { method = "GET", headers } = request;
    const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://127.0.0.1");
    const principal = identify(state, headers.authorization ?? null);
    const asked = { method, pathname: withoutLastSlash(pathname), query, body: "", principal };
    const given = answer(asked);
    traffic.count(principal?.project ?? "nobody", { ...given, gzip: given.gzip.length });
    send(request, response, given);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  return {
    url: `http://127.0.0.1:${typeof bound === "object" ? (bound?.port ?? 0) : 0}`,
    state,
    traffic,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Google takes it or leaves it; one of the peers puts it. */
const withoutLastSlash = (pathname: string) => pathname.replace(/\/$/, "");

function send(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { status, gzip }: { readonly status: number; readonly gzip: Buffer },
): void {
  const compress = /\bgzip\b/.test(String(headers["accept-encoding"] ?? ""));
  const body = compress ? gzip : gunzipSync(gzip);
  response.writeHead(status, {
    "content-type": "application/json; charset=UTF-8",
    "content-length": String(body.length),
    ...(compress ? { "content-encoding": "gzip" } : {}),
  });
  response.end(body);
}
