import type { DriveFeed } from "../../store/driveFeed.ts";
import type { Source } from "../source.ts";
import type { Effects } from "./effects.ts";
import { googleApi } from "./googleApi.ts";
import type { GoogleAccess } from "./googleAccess.ts";
import { listWorkbooks } from "./listWorkbooks.ts";
import type { Pacer } from "./pacer.ts";
import { pullWorkbook } from "./pullWorkbook.ts";

export type GoogleSourceOptions = {
  readonly access: GoogleAccess;
  readonly feed: DriveFeed;
  /** One for the whole process. */
  readonly pacer: Pacer;
  readonly effects: Effects;
};

/** Enough for the quota, not the wait for answers, to set the pace; and no more workbooks than that in memory. */
const PULLS_AT_ONCE = 4;

/** Workbooks in Google Sheets, shared in reading with the service. Their id is that of the file. */
export function googleSource({ access, feed, pacer, effects }: GoogleSourceOptions): Source {
  const api = googleApi(access, pacer);
  return {
    pullsAtOnce: PULLS_AT_ONCE,
    list: () => listWorkbooks({ api, feed, effects, spare: () => pacer.spare() }),
    pull: (ref) => pullWorkbook({ api, feed, effects }, ref),
  };
}
