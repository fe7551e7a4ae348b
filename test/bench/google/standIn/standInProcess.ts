/** The stand-in in a process of its own, so that what it spends is nobody else's. Arguments: how many workbooks it holds. */
import { NO_QUOTAS, type QuotaSettings } from "../../../google/wire/quotas.ts";
import { CONTENDER_NAMES, type ContenderName } from "../contenders/catalogue.ts";
import { answerWith } from "../remote.ts";
import { startBenchGoogle, tokenOf } from "./benchGoogle.ts";
import { editOnePresence, fillGoogle } from "./fillGoogle.ts";

const MINUTE = 60_000;

let ahead = 0;
const google = await startBenchGoogle(CONTENDER_NAMES, () => new Date(Date.now() + ahead));
const { ids, rows } = fillGoogle(google.state, Number(process.argv[2]));
let edits = 0;

const handlers = {
  described: () => ({ url: google.url, ids, rows }),
  /** What a contender asked for since this was last asked. */
  traffic: (contender: ContenderName) => google.traffic.take(tokenOf(contender)),
  /** Somebody changes one cell in each of the first workbooks. */
  edit: (count: number) => {
    edits += 1;
    for (const id of ids.slice(0, count)) editOnePresence(google.state, id, 30 + (edits % 600));
  },
  /** From now on these quotas apply, and a minute of the stand-in's clock has just begun. */
  quotas: (settings: QuotaSettings | null) => {
    google.state.quotas.settings = settings ?? NO_QUOTAS;
    const now = Date.now() + ahead;
    ahead += MINUTE - (now % MINUTE);
  },
};

export type StandInHandlers = typeof handlers;
answerWith(handlers);
