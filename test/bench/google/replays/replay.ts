import type { Effects } from "../../../../server/sources/google/effects.ts";
import { type MakeContender, pullEach, type Target } from "../contenders/contender.ts";

/** How a peer meets the quota when nobody changes its settings. */
export type Habits = {
  /** Seconds waited before each further try of a request refused with 429; then it fails. */
  readonly waits: readonly number[];
  /** What it allows itself: this many requests in this many seconds. */
  readonly allowance?: { readonly requests: number; readonly seconds: number };
  readonly gzip: boolean;
};

/** Asks for a path under « /v4/spreadsheets/ », query included. */
export type Get = <Answer>(path: string) => Promise<Answer>;

/**
 * The requests of a peer that does not run here (another language, another runtime), made by one client for all of them:
 * its requests and its bytes, not its CPU.
 *
 * @param pullOne asks for what the peer asks for of one workbook, and counts the rows it would find
 */
export function replay(habits: Habits, pullOne: (get: Get, id: string) => Promise<number>): MakeContender {
  return (effects) => ({
    pull: (target) => {
      const get = clientOf(target, habits, effects);
      return pullEach(target, (id) => pullOne(get, id));
    },
  });
}

function clientOf({ url, token }: Target, { waits, allowance, gzip }: Habits, effects: Effects): Get {
  const headers = { authorization: `Bearer ${token}`, "accept-encoding": gzip ? "gzip" : "identity" };
  const sent: number[] = [];
  const keepAllowance = async () => {
    if (allowance === undefined) return;
    const first = sent.length < allowance.requests ? undefined : sent.shift();
    const wait = first === undefined ? 0 : first + allowance.seconds * 1_000 - effects.clock().getTime();
    if (wait > 0) await effects.sleep(wait);
    sent.push(effects.clock().getTime());
  };
  return async <Answer>(path: string) => {
    for (let tries = 0; ; tries++) {
      await keepAllowance();
      const response = await fetch(`${url}/v4/spreadsheets/${path}`, { headers });
      const wait = waits[tries];
      if (response.status !== 429 || wait === undefined) {
        if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
        return (await response.json()) as Answer;
      }
      await response.text();
      await effects.sleep(wait * 1_000);
    }
  };
}
