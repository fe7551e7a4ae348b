import type { LiveClient } from "./liveClient.ts";

/** A behaviour of Google's that no recording holds: what is claimed, who says so, and how to see it. */
export type Expectation = {
  readonly claim: string;
  /** Google's page, an issue thread, or « supposed » when nobody says so. */
  readonly source: string;
  /** Throws when the claim does not hold. */
  readonly run: (client: LiveClient) => Promise<void>;
};
