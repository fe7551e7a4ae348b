import type { ContenderName } from "../contenders/catalogue.ts";
import type { Traffic } from "../standIn/traffic.ts";
import type { Arena, MeasuredRun } from "./arena.ts";

export type ColdResult = {
  readonly contender: ContenderName;
  readonly traffic: Traffic;
  /** Milliseconds, one a round. */
  readonly cpu: readonly number[];
  readonly wall: readonly number[];
  /** MB. */
  readonly memory: number;
  readonly rows: number | null;
  /** Why nothing can be made of it; null when it did the same work as the others. */
  readonly void: string | null;
};

export type ColdOptions = {
  readonly contenders: readonly ContenderName[];
  readonly rounds: number;
  readonly inFlight: number;
};

/** Everybody pulls every workbook from nothing, in turn, round after round, so that the machine's moods fall on all of them. */
export async function coldPulls(
  arena: Arena,
  { contenders, rounds, inFlight }: ColdOptions,
): Promise<readonly ColdResult[]> {
  const runs = new Map<ContenderName, MeasuredRun[]>();
  const broken = new Map<ContenderName, string>();
  for (let round = 0; round <= rounds; round++) {
    for (const contender of round % 2 === 0 ? contenders : [...contenders].reverse()) {
      try {
        const run = await arena.pull(contender, { fresh: true, inFlight });
        // The first round warms everybody up, the stand-in included.
        if (round > 0) runs.set(contender, [...(runs.get(contender) ?? []), run]);
      } catch (error) {
        broken.set(contender, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return Promise.all(
    contenders.map((contender) => {
      const broke = broken.get(contender);
      return broke === undefined
        ? resultOf(arena, contender, runs.get(contender) ?? [])
        : voidResult(contender, broke);
    }),
  );
}

async function resultOf(
  arena: Arena,
  contender: ContenderName,
  runs: readonly MeasuredRun[],
): Promise<ColdResult> {
  const last = runs.at(-1);
  if (last === undefined) return voidResult(contender, "it never ran");
  const other = runs.find(({ rows }) => rows !== null && rows !== arena.rows);
  const failed = runs.reduce((sum, run) => sum + run.failed, 0);
  return {
    contender,
    traffic: last.traffic,
    cpu: runs.map(({ cpu }) => cpu),
    wall: runs.map(({ wall }) => wall),
    memory: await arena.memory(contender),
    rows: last.rows,
    void:
      other !== undefined
        ? `${String(other.rows)} rows instead of ${arena.rows}`
        : failed > 0
          ? `${failed} workbooks failed`
          : null,
  };
}

function voidResult(contender: ContenderName, why: string): ColdResult {
  const traffic: Traffic = { requests: {}, refused: 0, identity: 0, gzip: 0 };
  return { contender, traffic, cpu: [], wall: [], memory: 0, rows: null, void: why };
}
