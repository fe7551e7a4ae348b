import { GOOGLE_QUOTAS } from "../../../google/wire/quotas.ts";
import { CONTENDERS, type ContenderName } from "../contenders/catalogue.ts";
import type { Arena } from "./arena.ts";
import type { QuotaResult } from "./quotaResult.ts";

/**
 * Those that cannot be given another clock, and do not wait long: all at the same time, since each has a quota of its own,
 * from the first second of a minute.
 */
export async function quotaOnRealClock(
  arena: Arena,
  contenders: readonly ContenderName[],
  inFlight: number,
): Promise<readonly QuotaResult[]> {
  await arena.standIn.ask("quotas", GOOGLE_QUOTAS);
  const results = await Promise.all(
    contenders.map(async (contender): Promise<QuotaResult> => {
      // Where the peers that are replayed come from, one asks for one thing at a time.
      const options = { fresh: true, inFlight: CONTENDERS[contender].kind === "replay" ? 1 : inFlight };
      const { finished, failed, wall, traffic } = await arena.pull(contender, options);
      return {
        contender,
        finished,
        failed,
        requests: Object.values(traffic.requests).reduce((sum, count) => sum + count, 0),
        refused: traffic.refused,
        seconds: wall / 1_000,
        simulated: false,
      };
    }),
  );
  await arena.standIn.ask("quotas", null);
  return results;
}
