import type { ContenderName } from "../contenders/catalogue.ts";

/** How a contender fares under the quota of one reader, with the retries it has when nobody changes its settings. */
export type QuotaResult = {
  readonly contender: ContenderName;
  readonly finished: number;
  readonly failed: number;
  readonly requests: number;
  /** Requests refused with 429. */
  readonly refused: number;
  /** From the first request to the end of the last retry. */
  readonly seconds: number;
  /** Whether the seconds went by on a clock that moves only when somebody waits. */
  readonly simulated: boolean;
};
