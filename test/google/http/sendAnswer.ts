import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { Fault } from "../wire/faults.ts";
import type { Exchange } from "../wire/wireLog.ts";
import type { Answer } from "./endpoint.ts";

export type Wanted = { readonly pretty: boolean; readonly gzip: boolean };

/** Google compresses only for those who accept it and whose User-Agent says gzip too. */
export function wantsGzip(headers: Readonly<Record<string, string>>): boolean {
  return /\bgzip\b/.test(headers["accept-encoding"] ?? "") && /gzip/.test(headers["user-agent"] ?? "");
}

/** Sends an answer, spoilt as the fault says, and writes it down. */
export function sendAnswer(
  outgoing: ServerResponse,
  answer: Answer,
  wanted: Wanted,
  fault: Fault | null,
  exchange: Exchange,
  keepBody: boolean,
): void {
  const status = answer.status ?? 200;
  const text = textOf(answer, wanted.pretty, fault);
  const { body, headers } = status === 204 ? NOTHING : encoded(text, wanted.gzip, fault);
  outgoing.writeHead(status, {
    "content-type": "json" in answer ? "application/json; charset=UTF-8" : answer.contentType,
    vary: "Origin, X-Origin, Referer",
    ...headers,
    ...answer.headers,
    ...(fault?.kind === "status" ? fault.headers : {}),
  });
  const cut = fault?.kind === "reset";
  Object.assign(exchange, {
    status: cut ? "cut" : status,
    responseBody: keepBody ? text : "",
    bytes: body.length,
  });
  // Half of what was announced, then the connection is cut.
  if (cut) outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
  else outgoing.end(body);
}

type Encoded = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> };

const NOTHING: Encoded = { body: Buffer.alloc(0), headers: {} };

function encoded(text: string, gzip: boolean, fault: Fault | null): Encoded {
  const truncated = fault?.kind === "truncatedGzip";
  const compress = gzip || truncated;
  const full = compress ? gzipSync(text) : Buffer.from(text);
  const body = truncated ? full.subarray(0, Math.floor(full.length / 2)) : full;
  const headers = {
    "content-length": String(body.length),
    ...(compress ? { "content-encoding": "gzip" } : {}),
  };
  return { body, headers };
}

function textOf(answer: Answer, pretty: boolean, fault: Fault | null): string {
  const whole =
    "json" in answer ? `${JSON.stringify(answer.json, null, pretty ? 2 : undefined)}\n` : answer.text;
  return fault?.kind === "invalidJson" ? whole.slice(0, Math.ceil(whole.length / 2)) : whole;
}
