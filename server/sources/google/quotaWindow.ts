import type { Effects } from "./effects.ts";

const MINUTE_MS = 60_000;
/** Everybody who met the quota comes back after the minute, but not all at once. */
const JITTER_MS = 5_000;

export type QuotaWindow = {
  /** Milliseconds before one more request may leave; 0: now. */
  wait(): number;
  /** Counts a request that leaves now. */
  take(): void;
  /** Google says that the quota is spent: nothing leaves before the next minute of its clock. */
  stop(): void;
  /** Requests that could leave at once. */
  spare(): number;
};

/**
 * At most `limit` requests in any minute.
 *
 * In any minute, not in each: a bucket that refills as it empties lets nearly twice its size through in the minute that
 * follows a pause, and Google counts by minutes of its own.
 */
export function quotaWindow(limit: number, { clock, random }: Effects): QuotaWindow {
  const spent: number[] = [];
  let stoppedUntil = 0;

  const forget = (now: number) => {
    while (spent[0] !== undefined && spent[0] <= now - MINUTE_MS) spent.shift();
  };
  const waitOf = (now: number): number => {
    forget(now);
    const [oldest] = spent;
    const full = oldest === undefined || spent.length < limit ? 0 : oldest + MINUTE_MS - now;
    return Math.max(full, stoppedUntil - now);
  };

  return {
    wait: () => Math.max(0, waitOf(clock().getTime())),
    take: () => {
      spent.push(clock().getTime());
    },
    stop: () => {
      const now = clock().getTime();
      const nextMinute = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS;
      stoppedUntil = Math.max(stoppedUntil, nextMinute + Math.ceil(random() * JITTER_MS));
    },
    spare: () => {
      const now = clock().getTime();
      forget(now);
      return stoppedUntil > now ? 0 : Math.max(0, limit - spent.length);
    },
  };
}

/** Waits until a request may leave by every one of these windows, and counts it in each. */
export async function spend(windows: readonly QuotaWindow[], { sleep }: Effects): Promise<void> {
  for (;;) {
    const wait = Math.max(...windows.map((window) => window.wait()));
    if (wait === 0) break;
    await sleep(wait);
  }
  // Nothing is awaited since the last look: two workers cannot take the same place, nor one that its owner uses later.
  for (const window of windows) window.take();
}
