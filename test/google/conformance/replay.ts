import { NO_QUOTAS } from "../wire/quotas.ts";
import { startGoogle } from "../server.ts";
import { difference } from "./difference.ts";
import { exchangeKinds } from "./exchangeKind.ts";
import { IdMap } from "./idMap.ts";
import { whyLeftOut } from "./leftOut.ts";
import { PresumedState } from "./presumedState.ts";
import type { RecordedExchange, Recording } from "./recording.ts";

/** The name under which the recorded client appears in its own recordings. */
const RECORDED_ACCOUNT = "service-account@example.iam.gserviceaccount.com";

export type Comparison = {
  readonly recording: string;
  /** From 1, in the recording. */
  readonly number: number;
  readonly kinds: readonly string[];
  readonly outcome:
    | { readonly kind: "agrees" }
    | { readonly kind: "differs"; readonly how: string }
    | { readonly kind: "left out"; readonly why: string };
};

/** Replays a recording against a stand-in of its own, in order, and compares each answer. */
export async function replay({ name, exchanges }: Recording): Promise<readonly Comparison[]> {
  const google = await startGoogle({ quotas: NO_QUOTAS });
  try {
    const token = google.state.issueToken(RECORDED_ACCOUNT, ["spreadsheets", "drive"]);
    const ids = new IdMap();
    const presumed = new PresumedState(google.state, ids, RECORDED_ACCOUNT);
    const comparisons: Comparison[] = [];
    const spoilt = new Map<string, string>();
    for (const [index, exchange] of exchanges.entries()) {
      const kinds = exchangeKinds(exchange);
      presumed.before(exchange);
      const file = /1[\w-]{43}(?![\w-])/.exec(exchange.uri)?.[0] ?? "";
      const leftOut = whyLeftOut(kinds);
      const why = leftOut?.why ?? spoilt.get(file) ?? null;
      if (leftOut?.spoils === true && !spoilt.has(file)) spoilt.set(file, `after ${leftOut.why}`);
      const how = await compare(google.url, token, exchange, ids);
      const outcome: Comparison["outcome"] =
        why !== null
          ? { kind: "left out", why }
          : how === null
            ? { kind: "agrees" }
            : { kind: "differs", how };
      comparisons.push({ recording: name, number: index + 1, kinds, outcome });
    }
    return comparisons;
  } finally {
    await google.close();
  }
}

async function compare(
  root: string,
  token: string,
  exchange: RecordedExchange,
  ids: IdMap,
): Promise<string | null> {
  const { pathname, search } = new URL(exchange.uri);
  const body = exchange.body === null || exchange.body === "" ? null : ourBody(exchange.body, ids);
  const response = await fetch(root + ids.inUri(pathname + search), {
    method: exchange.method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === null ? {} : { body }),
  });
  const text = await response.text();
  if (response.status !== exchange.status) {
    return `status ${exchange.status} at Google, ${response.status} here: ${text.replaceAll(/\s+/g, " ").slice(0, 200)}`;
  }
  return compareBodies(exchange.response ?? "", text, ids) ?? compareTypes(exchange, response);
}

function ourBody(body: string, ids: IdMap): string {
  try {
    return JSON.stringify(ids.inBody(JSON.parse(body)));
  } catch {
    return body;
  }
}

function compareBodies(recorded: string, ours: string, ids: IdMap): string | null {
  const [there, here] = [parsed(recorded), parsed(ours)];
  if (there === undefined || here === undefined)
    return recorded.trim() === ours.trim() ? null : "another text";
  return difference(there, here, ids);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function compareTypes({ contentType }: RecordedExchange, response: Response): string | null {
  const type = (value: string | null) => (value ?? "").split(";")[0]?.trim().toLowerCase();
  const ours = response.headers.get("content-type");
  return contentType === null || type(contentType) === type(ours)
    ? null
    : `${contentType} at Google, ${ours} here`;
}
