import type { Effects } from "../../server/sources/google/effects.ts";

export type SimulatedTime = Effects & {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Moves on without anybody waiting. */
  readonly pass: (milliseconds: number) => void;
  /** What was waited for, in milliseconds. */
  readonly slept: readonly number[];
};

/** A clock that only moves when somebody sleeps: hours go by in no time. */
export function simulatedTime({
  start = "2026-01-05T08:00:00.000Z",
  random = () => 0.5,
}: { readonly start?: string; readonly random?: () => number } = {}): SimulatedTime {
  let now = Date.parse(start);
  const slept: number[] = [];
  return {
    clock: () => new Date(now),
    now: () => now,
    random,
    slept,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      // Those who sleep at the same time wake up at the same time, not one after the other.
      const until = now + milliseconds;
      return Promise.resolve().then(() => {
        now = Math.max(now, until);
      });
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}
