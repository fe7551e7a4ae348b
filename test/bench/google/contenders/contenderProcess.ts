/**
 * One contender in a process of its own. Argument: its name.
 *
 * Those that pace themselves (our pacer, Singer) do it on a clock that moves only when they wait: there is no quota to keep
 * where CPU is measured, and nothing to wait for.
 */
import { simulatedTime } from "../../../support/simulatedTime.ts";
import { answerWith } from "../remote.ts";
import { CONTENDERS, type ContenderName } from "./catalogue.ts";
import type { Pulled, Target } from "./contender.ts";

export type Run = Pulled & {
  /** Milliseconds of user and system time of the whole process, its threads included. */
  readonly cpu: number;
  /** Milliseconds. */
  readonly wall: number;
};

const contender = (await CONTENDERS[process.argv[2] as ContenderName].load())(simulatedTime());

const handlers = {
  pull: async (target: Target): Promise<Run> => {
    const cpuBefore = process.cpuUsage();
    const started = performance.now();
    const pulled = await contender.pull(target);
    const { user, system } = process.cpuUsage(cpuBefore);
    return { ...pulled, cpu: (user + system) / 1_000, wall: performance.now() - started };
  },
  /** The most memory this process ever held, in MB. */
  memory: () => process.resourceUsage().maxRSS / 1_024,
};

export type ContenderHandlers = typeof handlers;
answerWith(handlers);
