import { median } from "../measure.ts";
import { CONTENDERS, type ContenderName } from "./contenders/catalogue.ts";
import type { ColdResult } from "./scenarios/coldPulls.ts";
import type { LaterResult } from "./scenarios/laterPulls.ts";
import { HEAP_LIMIT, type MemoryResult } from "./scenarios/memoryBySize.ts";
import type { QuotaResult } from "./scenarios/quotaResult.ts";
import type { Traffic } from "./standIn/traffic.ts";
import { textTable } from "./textTable.ts";

const KINDS = { ours: "", itself: "", replay: " (replay)", floor: "" } as const;

const labelOf = (contender: ContenderName): string => {
  const { label, kind } = CONTENDERS[contender];
  return label + KINDS[kind];
};

const fixed = (value: number, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : "–");
const sumOf = (requests: Traffic["requests"]) =>
  Object.values(requests).reduce((sum, count) => sum + count, 0);

/** « spreadsheets.values.batchGet » as « values.batchGet ». */
const shortKind = (kind: string) => kind.replace(/^spreadsheets\./, "");

function kindsOf({ requests }: Traffic): string {
  return Object.entries(requests)
    .map(([kind, count]) => `${count} ${shortKind(kind)}`)
    .join(" + ");
}

/** What everybody spends to pull every workbook from nothing, and how many times what ours spends on reading. */
export function coldReport(results: readonly ColdResult[], workbooks: number): string {
  const reading = results.find(({ contender }) => contender === "oursRead");
  const lines = results.map((result) => {
    const { contender, traffic, cpu, memory, wall, rows, void: why } = result;
    if (why !== null)
      return [labelOf(contender), ...new Array<string>(COLD_HEADER.length - 2).fill("void"), why];
    const isReplay = CONTENDERS[contender].kind === "replay";
    const cpuOf = (milliseconds: number) =>
      isReplay ? `(${fixed(milliseconds / workbooks)})` : fixed(milliseconds / workbooks);
    const times = (measure: (of: ColdResult) => number) =>
      reading === undefined ? "–" : fixed(measure(result) / measure(reading));
    return [
      labelOf(contender),
      fixed(sumOf(traffic.requests) / workbooks, 2),
      times((of) => sumOf(of.traffic.requests)),
      fixed(traffic.gzip / workbooks / 1_000),
      times((of) => of.traffic.gzip),
      fixed(traffic.identity / workbooks / 1_000, 0),
      cpuOf(Math.min(...cpu)),
      cpuOf(median(cpu)),
      isReplay ? "–" : times((of) => median(of.cpu)),
      fixed(memory, 0),
      fixed(Math.min(...wall) / 1_000),
      rows === null ? "not read" : String(rows),
      kindsOf(traffic),
    ];
  });
  return textTable(COLD_HEADER, lines, ["requests by kind"]);
}

const COLD_HEADER = [
  "",
  "requests",
  "times",
  "kB gzip",
  "times",
  "kB",
  "CPU ms min",
  "median",
  "times",
  "RSS MB",
  "wall s, all",
  "rows, all",
  "requests by kind",
];

/** CPU of ours beside the least that could do the same, in the same rounds. */
export function ratioReport(results: readonly ColdResult[], workbooks: number): string {
  const cpuOf = (wanted: ContenderName) =>
    results.find(({ contender, void: why }) => contender === wanted && why === null)?.cpu ?? [];
  const line = (label: string, ours: readonly number[], floor: readonly number[]) => [
    label,
    fixed(median(ours) / workbooks),
    fixed(median(floor) / workbooks),
    fixed(median(ours) / median(floor), 2),
    fixed(Math.min(...ours) / Math.min(...floor), 2),
  ];
  return textTable(
    ["CPU ms a workbook, median", "ours", "floor", "ratio", "of minima"],
    [
      line(
        "read, check, store / inflate, parse, scan every cell, raw insert",
        cpuOf("ours"),
        cpuOf("scanAndInsert"),
      ),
      line("read only / inflate, parse", cpuOf("oursRead"), cpuOf("inflateAndParse")),
    ],
  );
}

/** What ours spends once everything was pulled. */
export function laterReport(results: readonly LaterResult[]): string {
  const lines = results.map(({ changed, traffic, cpu }) => [
    changed === 0 ? "nothing changed" : `${changed} changed`,
    String(sumOf(traffic.requests)),
    String(traffic.gzip),
    String(traffic.identity),
    fixed(Math.min(...cpu)),
    fixed(median(cpu)),
    kindsOf(traffic),
  ]);
  return textTable(
    ["Navette, all workbooks", "requests", "bytes gzip", "bytes", "CPU ms min", "median", "kinds"],
    lines,
    ["kinds"],
  );
}

/** Who gets through the quota of one reader. */
export function quotaReport(results: readonly QuotaResult[]): string {
  const lines = results.map(({ contender, finished, failed, requests, refused, seconds, simulated }) => [
    labelOf(contender),
    String(finished),
    String(failed),
    String(requests),
    String(refused),
    seconds < 120 ? `${fixed(seconds, 0)} s` : `${fixed(seconds / 60)} min`,
    simulated ? "simulated" : "real",
  ]);
  return textTable(["", "finished", "failed", "reads sent", "answered 429", "time", "clock"], lines, [
    "clock",
  ]);
}

/** What ours holds in memory, by the number of workbooks. */
export function memoryReport(results: readonly MemoryResult[]): string {
  return textTable(
    ["workbooks", "failed", "max RSS MB", `heap limited to ${HEAP_LIMIT} MB`],
    results.map(({ workbooks, failed, free, limited }) => [
      String(workbooks),
      String(failed),
      fixed(free, 0),
      fixed(limited, 0),
    ]),
  );
}
