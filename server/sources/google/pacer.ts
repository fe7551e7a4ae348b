import { Refusal, refusal } from "../../../shared/refusal.ts";
import type { Effects } from "./effects.ts";
import { type Failure, failureOf } from "./failure.ts";
import { type QuotaWindow, quotaWindow, spend } from "./quotaWindow.ts";

/** Requests a minute. Google allows 60 a principal and 300 a project: the rest is left to clocks that disagree. */
export const SHEETS_LIMITS = { principal: 55, project: 290 } as const;
/** Drive allows thousands a minute; nobody needs more than this. */
const DRIVE_LIMIT = 300;

/** Tries of one request that stumbles: half a minute of waiting on average, two minutes at most. */
const TRIES = 7;
const LONGEST_WAIT_MS = 64_000;
/** Times that one request may meet the quota, hence minutes it may wait for somebody else's requests. */
const QUOTA_MEETINGS = 30;

export type GoogleService = "sheets" | "drive";

/** Lets requests leave when the quota allows, and asks again when asking again is the remedy. */
export type Pacer = {
  /** @throws what `request` threw, when Google said no; Refusal when it kept on stumbling, or knows nobody of this name */
  ask<T>(service: GoogleService, request: () => Promise<T>): Promise<T>;
  /** Readings that could leave at once. */
  spare(): number;
};

/** One a process: all its workers share the quota of the principal and that of the project. */
export function createPacer(effects: Effects): Pacer {
  const principal = quotaWindow(SHEETS_LIMITS.principal, effects);
  const project = quotaWindow(SHEETS_LIMITS.project, effects);
  const windows: Readonly<Record<GoogleService, readonly QuotaWindow[]>> = {
    sheets: [principal, project],
    drive: [quotaWindow(DRIVE_LIMIT, effects)],
  };
  const stop = (service: GoogleService, { whose }: Extract<Failure, { kind: "quota" }>) => {
    const [first, second = first] = windows[service];
    (whose === "project" ? second : first)?.stop();
  };
  return {
    ask: async (service, request) => {
      let stumbled = 0;
      let quotaMet = 0;
      for (;;) {
        await spend(windows[service], effects);
        try {
          return await request();
        } catch (error) {
          if (error instanceof Refusal) throw error;
          const failure = failureOf(error);
          if (failure.kind === "state") throw failure.status === 401 ? credentialsRefused(error) : error;
          if (failure.kind === "quota") {
            if (++quotaMet > QUOTA_MEETINGS) throw refusal("google_quota", undefined, error);
            stop(service, failure);
          } else {
            if (++stumbled === TRIES) throw refusal("google_unreachable", undefined, error);
            await effects.sleep(waitAfter(stumbled, effects.random));
          }
        }
      }
    },
    spare: () => Math.min(principal.spare(), project.spare()),
  };
}

/** Whatever was asked, the next request would be refused too. */
const credentialsRefused = (cause: unknown) => refusal("google_credentials_refused", undefined, cause);

/** Anything up to twice the last longest wait: those who stumbled together do not come back together. */
function waitAfter(stumbled: number, random: () => number): number {
  return Math.ceil(random() * Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** stumbled));
}
