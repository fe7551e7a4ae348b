/**
 * Contenders that wait under the quota, and their Google, in one process on one clock that moves only when somebody waits: an
 * hour goes by in seconds. Argument: how many workbooks.
 */
import { GOOGLE_QUOTAS } from "../../../google/wire/quotas.ts";
import { simulatedTime } from "../../../support/simulatedTime.ts";
import { CONTENDERS, type ContenderName } from "../contenders/catalogue.ts";
import { answerWith } from "../remote.ts";
import { startBenchGoogle, tokenOf } from "../standIn/benchGoogle.ts";
import { fillGoogle } from "../standIn/fillGoogle.ts";
import type { QuotaResult } from "./quotaResult.ts";

const MINUTE = 60_000;

const handlers = {
  pull: async (contenders: readonly ContenderName[]): Promise<readonly QuotaResult[]> => {
    const time = simulatedTime();
    const google = await startBenchGoogle(contenders, time.clock);
    const { ids } = fillGoogle(google.state, Number(process.argv[2]));
    google.state.quotas.settings = GOOGLE_QUOTAS;
    const results: QuotaResult[] = [];
    for (const contender of contenders) {
      time.pass(MINUTE - (time.now() % MINUTE));
      const started = time.now();
      const token = tokenOf(contender);
      const { pull } = (await CONTENDERS[contender].load())(time);
      const target = { url: google.url, token, ids, inFlight: 1, fresh: true };
      const { finished, failed } = await pull(target);
      const { requests, refused } = google.traffic.take(token);
      results.push({
        contender,
        finished,
        failed,
        requests: Object.entries(requests)
          .filter(([kind]) => kind.startsWith("spreadsheets."))
          .reduce((sum, [, count]) => sum + count, 0),
        refused,
        seconds: (time.now() - started) / 1_000,
        simulated: true,
      });
    }
    await google.close();
    return results;
  },
};

export type SimulatedQuotaHandlers = typeof handlers;
answerWith(handlers);
