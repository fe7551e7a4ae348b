import { gzipSync } from "node:zlib";
import type { GoogleState } from "../../../google/googleState.ts";
import { answerRequest, type Incoming } from "../../../google/http/answerRequest.ts";
import { route } from "../../../google/http/endpoints.ts";
import type { Workbook } from "../../../google/workbook/workbook.ts";
import type { GoogleError } from "../../../google/wire/googleError.ts";

/** An answer ready to leave. */
export type ReadyAnswer = {
  /** As Google names the request. */
  readonly kind: string;
  readonly status: number;
  readonly gzip: Buffer;
  /** Bytes before compression. */
  readonly identity: number;
};

/**
 * Answers as the stand-in does, and computes each answer once for as long as its workbook does not change: what is measured
 * is what the clients do, and nothing must compete with them for the processor.
 *
 * Every principal that asks is a reader of the workbooks, hence gets the same answers.
 */
export function rememberedAnswers(state: GoogleState): (incoming: Incoming) => ReadyAnswer {
  const answersOf = answersByWorkbook(state);
  return (incoming) => {
    const found = route(incoming.method, incoming.pathname);
    const kind = found?.endpoint.name ?? "unknown";
    const isReading = incoming.principal !== null && found?.endpoint.quota === "read";
    const answers = isReading ? answersOf(found.path[0] ?? "") : null;
    const key = `${incoming.pathname}?${String(incoming.query)}`;
    const known = answers?.get(key);
    if (known !== undefined) return overQuota(state, incoming, kind) ?? known;
    const answer = ready(state, incoming, kind);
    if (answer.status === 200) answers?.set(key, answer);
    return answer;
  };
}

type Answers = Map<string, ReadyAnswer>;

/** What was answered of a workbook since it last changed; null for anything else. */
function answersByWorkbook(state: GoogleState): (id: string) => Answers | null {
  // A workbook is replaced, never changed in place.
  const remembered = new WeakMap<Workbook, Answers>();
  return (id) => {
    const workbook = state.workbooks.get(id);
    if (workbook === undefined) return null;
    const answers: Answers = remembered.get(workbook) ?? new Map<string, ReadyAnswer>();
    remembered.set(workbook, answers);
    return answers;
  };
}

/** An answer that was remembered counts like any other. */
function overQuota(state: GoogleState, { principal }: Incoming, kind: string): ReadyAnswer | null {
  const error = principal === null ? null : state.quotas.count("read", principal, state.clock().getTime());
  return error === null ? null : errorAnswer(error, kind);
}

function errorAnswer({ status, body }: GoogleError, kind: string): ReadyAnswer {
  return packed(JSON.stringify(body, null, 2), status, kind);
}

function ready(state: GoogleState, incoming: Incoming, kind: string): ReadyAnswer {
  const answer = answerRequest(state, incoming);
  const pretty = incoming.query.get("prettyPrint") !== "false";
  const text = "json" in answer ? JSON.stringify(answer.json, null, pretty ? 2 : undefined) : answer.text;
  return packed(`${text}\n`, answer.status ?? 200, kind);
}

function packed(text: string, status: number, kind: string): ReadyAnswer {
  return { kind, status, gzip: gzipSync(text), identity: Buffer.byteLength(text) };
}
