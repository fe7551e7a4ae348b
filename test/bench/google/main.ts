/**
 * npm run bench:google: what it costs to pull workbooks from Google, Navette beside its peers, on the stand-in for Google, in
 * one run.
 *
 * Requests and bytes are exact. CPU is that of each contender's own process and moves with the load of the machine: ratios
 * much less. Wall times are indicative. Nothing here is a test.
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { CONTENDER_NAMES, type ContenderName } from "./contenders/catalogue.ts";
import { startRemote } from "./remote.ts";
import { coldReport, laterReport, memoryReport, quotaReport, ratioReport } from "./report.ts";
import { type Arena, openArena } from "./scenarios/arena.ts";
import { coldPulls } from "./scenarios/coldPulls.ts";
import { laterPulls } from "./scenarios/laterPulls.ts";
import { memoryBySize } from "./scenarios/memoryBySize.ts";
import { quotaOnRealClock } from "./scenarios/quotaOnRealClock.ts";
import type { SimulatedQuotaHandlers } from "./scenarios/simulatedQuotaProcess.ts";
import { MODELS } from "./standIn/fillGoogle.ts";

const { values } = parseArgs({
  options: {
    workbooks: { type: "string", default: "100" },
    rounds: { type: "string", default: "3" },
    "in-flight": { type: "string", default: "4" },
    /** Numbers of workbooks, between commas; empty to leave it out. */
    memory: { type: "string", default: "10,100,1000" },
    /** Leaves out the quota. */
    "no-quota": { type: "boolean", default: false },
  },
});
const workbooks = Number(values.workbooks);
const rounds = Number(values.rounds);
const inFlight = Number(values["in-flight"]);
const sizes = values.memory
  .split(",")
  .filter((size) => size !== "")
  .map(Number);

/** They wait long: their clock is simulated. The others are over within seconds. */
const PATIENT: readonly ContenderName[] = ["ours", "airbyte", "singer", "dlt"];
const IMPATIENT: readonly ContenderName[] = [
  "googleSpreadsheet",
  "googleapisLoop",
  "googleapisBatch",
  "gspread",
  "duckdb",
];

const say = (title: string, text: string, notes: string) => {
  console.log(`\n${title}\n\n${text}\n\n${notes.trim()}`);
};

async function quota(arena: Arena) {
  const simulated = startRemote<SimulatedQuotaHandlers>(
    new URL("scenarios/simulatedQuotaProcess.ts", import.meta.url),
    { args: [String(workbooks)] },
  );
  const patient = await simulated.ask("pull", PATIENT);
  simulated.end();
  return [...patient, ...(await quotaOnRealClock(arena, IMPATIENT, inFlight))];
}

const started = performance.now();
const arena = await openArena(workbooks);
console.log(
  `${workbooks} workbooks of ${arena.rows / workbooks} rows; ${rounds} rounds after one that does not count; Node ${process.version}, ` +
    `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? "unknown"}`,
);

const cold = await coldPulls(arena, { contenders: CONTENDER_NAMES, rounds, inFlight });
say(
  "FROM NOTHING, for one workbook",
  coldReport(cold, workbooks),
  `
times: what ours spends on reading. Everybody reads the tabs of the template; ours asks for the columns that identify nobody.
Ours keeps to its own number of pulls at once, the others to ${inFlight}; its two lines pay for a database on the disk. A replay makes the
requests of a peer with one fetch client: its requests and bytes, not its CPU (between brackets) nor its memory. kB gzip: every
body compressed, asked for or not (DuckDB does not ask). A contender that finds other rows than the others is void.`,
);
say(
  "CPU OF OURS BESIDE THE LEAST",
  ratioReport(cold, workbooks),
  `
The floors make the request that ours makes, with node:http alone. The rows they insert are those that the checks accept,
prepared before; one durable transaction a workbook, as ours.`,
);

const later = await laterPulls(arena, rounds);
say(
  "ONCE PULLED",
  laterReport(later),
  `
The peers keep nothing between two pulls: changed or not, each pulls everything, which costs what the first table says.`,
);

if (!values["no-quota"]) {
  const results = await quota(arena);
  say(
    `UNDER THE QUOTA OF ONE READER, 60 READS A MINUTE, ${workbooks} workbooks`,
    quotaReport(results),
    `
Started on a fresh minute, with the retries that each has by default; ${inFlight} workbooks in flight for the two npm libraries, one for
the replays.
Simulated: the client and the stand-in share a clock that moves only when the client waits, and answers take no time.`,
  );
}
arena.end();

if (sizes.length > 0) {
  const memory = await memoryBySize(sizes);
  say(
    "MEMORY OF OURS",
    memoryReport(memory),
    `
Each in a new process, from an empty database, cold. What Node takes when nothing limits it moves with the load of the machine;
limited, it shows what is needed. The stand-in makes ${MODELS} workbooks; the others share their cells, all but the number of their
structure.`,
  );
}
console.log(`\n${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
