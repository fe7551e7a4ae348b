import type { ContenderName } from "../contenders/catalogue.ts";
import type { ContenderHandlers, Run } from "../contenders/contenderProcess.ts";
import { type Remote, startRemote } from "../remote.ts";
import { tokenOf } from "../standIn/benchGoogle.ts";
import type { StandInHandlers } from "../standIn/standInProcess.ts";
import type { Traffic } from "../standIn/traffic.ts";

const STAND_IN = new URL("../standIn/standInProcess.ts", import.meta.url);
const CONTENDER = new URL("../contenders/contenderProcess.ts", import.meta.url);

export type MeasuredRun = Run & { readonly traffic: Traffic };

export type PullOptions = {
  readonly fresh: boolean;
  readonly inFlight: number;
  /** Of the heap of its process, in MB: another limit is another process. */
  readonly heapLimit?: number;
};

/** A stand-in filled with workbooks, and contenders that pull them, each in a process of its own. */
export type Arena = {
  readonly workbooks: number;
  /** Rows that everybody must find. */
  readonly rows: number;
  readonly standIn: Remote<StandInHandlers>;
  pull(contender: ContenderName, options: PullOptions): Promise<MeasuredRun>;
  /** The most memory its process ever held, in MB. */
  memory(contender: ContenderName, heapLimit?: number): Promise<number>;
  end(): void;
};

export async function openArena(workbooks: number): Promise<Arena> {
  const standIn = startRemote<StandInHandlers>(STAND_IN, { args: [String(workbooks)] });
  const { url, ids, rows } = await standIn.ask("described", undefined);
  const processes = new Map<string, Remote<ContenderHandlers>>();
  const processOf = (contender: ContenderName, heapLimit?: number) => {
    const name = `${contender} ${String(heapLimit)}`;
    const running =
      processes.get(name) ?? startRemote<ContenderHandlers>(CONTENDER, { args: [contender], heapLimit });
    processes.set(name, running);
    return running;
  };
  return {
    workbooks,
    rows,
    standIn,
    pull: async (contender, { fresh, inFlight, heapLimit }) => {
      await standIn.ask("traffic", contender);
      const target = { url, token: tokenOf(contender), ids, inFlight, fresh };
      const run = await processOf(contender, heapLimit).ask("pull", target);
      return { ...run, traffic: await standIn.ask("traffic", contender) };
    },
    memory: (contender, heapLimit) => processOf(contender, heapLimit).ask("memory", undefined),
    end: () => {
      for (const running of processes.values()) running.end();
      standIn.end();
    },
  };
}
