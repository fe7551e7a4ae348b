import type { Source } from "../../server/sources/source.ts";
import type { Store } from "../../server/store/store.ts";
import { synchronise, type SyncReport } from "../../server/sync/synchronise.ts";

/** A clock that advances by one second each time it is read. */
export function steadyClock(start = "2026-01-05T08:00:00.000Z"): () => Date {
  let now = Date.parse(start);
  return () => new Date((now += 1_000));
}

/** A sync with every effect under control; what is logged comes back with the report. */
export async function syncing(
  store: Store,
  source: Source,
  clock = steadyClock(),
): Promise<SyncReport & { readonly logged: readonly string[] }> {
  const logged: string[] = [];
  const log = (message: string) => logged.push(message);
  const report = await synchronise({ store, source, clock, log, onProgress: () => undefined });
  return { ...report, logged };
}
