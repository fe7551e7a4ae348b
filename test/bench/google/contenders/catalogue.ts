import type { MakeContender } from "./contender.ts";

export type Entry = {
  readonly label: string;
  /** Itself; a replay of its requests, whose CPU is not its own; or the least that could do some part of it. */
  readonly kind: "ours" | "itself" | "replay" | "floor";
  /** Each process loads its own contender only. */
  readonly load: () => Promise<MakeContender>;
};

export const CONTENDERS = {
  ours: {
    label: "Navette: read, check, store",
    kind: "ours",
    load: async () => (await import("./ours.ts")).ours,
  },
  oursRead: {
    label: "Navette: read only",
    kind: "ours",
    load: async () => (await import("./ours.ts")).oursRead,
  },
  googleSpreadsheet: {
    label: "google-spreadsheet",
    kind: "itself",
    load: async () => (await import("./googleSpreadsheet.ts")).googleSpreadsheet,
  },
  googleapisLoop: {
    label: "googleapis, get + values.get",
    kind: "itself",
    load: async () => (await import("./googleapis.ts")).googleapisLoop,
  },
  googleapisBatch: {
    label: "googleapis, batchGet",
    kind: "itself",
    load: async () => (await import("./googleapis.ts")).googleapisBatch,
  },
  airbyte: {
    label: "Airbyte",
    kind: "replay",
    load: async () => (await import("../replays/airbyte.ts")).airbyte,
  },
  singer: {
    label: "Singer",
    kind: "replay",
    load: async () => (await import("../replays/singer.ts")).singer,
  },
  dlt: { label: "dlt", kind: "replay", load: async () => (await import("../replays/dlt.ts")).dlt },
  gspread: {
    label: "gspread",
    kind: "replay",
    load: async () => (await import("../replays/gspread.ts")).gspread,
  },
  duckdb: {
    label: "DuckDB",
    kind: "replay",
    load: async () => (await import("../replays/duckdb.ts")).duckdb,
  },
  bytesOnly: {
    label: "node:http, bytes only",
    kind: "floor",
    load: async () => (await import("./floors.ts")).bytesOnly,
  },
  inflateAndParse: {
    label: "node:http, inflate, parse",
    kind: "floor",
    load: async () => (await import("./floors.ts")).inflateAndParse,
  },
  scanAndInsert: {
    label: "the same, scan, raw insert",
    kind: "floor",
    load: async () => (await import("./floors.ts")).scanAndInsert,
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type ContenderName = keyof typeof CONTENDERS;
export const CONTENDER_NAMES = Object.keys(CONTENDERS) as ContenderName[];
