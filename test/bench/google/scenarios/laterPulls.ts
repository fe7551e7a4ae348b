import type { Traffic } from "../standIn/traffic.ts";
import type { Arena } from "./arena.ts";

export type LaterResult = {
  /** Workbooks in which somebody changed a cell since the last pull. */
  readonly changed: number;
  readonly traffic: Traffic;
  /** Milliseconds, one a round. */
  readonly cpu: readonly number[];
};

const CHANGES = [0, 1, 10] as const;

/** Ours, once everything was pulled: when nothing changed, one workbook, ten. The peers keep nothing, and pull everything. */
export async function laterPulls(arena: Arena, rounds: number): Promise<readonly LaterResult[]> {
  await arena.pull("ours", { fresh: true, inFlight: 1 });
  const results: LaterResult[] = [];
  for (const changed of CHANGES.filter((count) => count <= arena.workbooks)) {
    const cpu: number[] = [];
    let traffic: Traffic | undefined;
    for (let round = 0; round < rounds; round++) {
      await arena.standIn.ask("edit", changed);
      const run = await arena.pull("ours", { fresh: false, inFlight: 1 });
      cpu.push(run.cpu);
      traffic = run.traffic;
    }
    if (traffic !== undefined) results.push({ changed, traffic, cpu });
  }
  return results;
}
