import type { Effects } from "../../../../server/sources/google/effects.ts";

/** What a contender is asked to pull. */
export type Target = {
  /** Root of the stand-in. */
  readonly url: string;
  readonly token: string;
  readonly ids: readonly string[];
  /** Workbooks read at the same time, for those who let their user choose. */
  readonly inFlight: number;
  /** Whether what earlier pulls left must be forgotten first, by those who keep anything. */
  readonly fresh: boolean;
};

export type Pulled = {
  /** Rows of tables found; null for a contender that does not look at what it gets. */
  readonly rows: number | null;
  readonly finished: number;
  readonly failed: number;
};

export type Contender = { pull(target: Target): Promise<Pulled> };
export type MakeContender = (effects: Effects) => Contender;

/** Pulls the workbooks one by one, some at the same time. One that fails does not stop the others. */
export async function pullEach(
  { ids, inFlight }: Pick<Target, "ids" | "inFlight">,
  pullOne: (id: string) => Promise<number>,
): Promise<Pulled> {
  const left = [...ids];
  let rows = 0;
  let failed = 0;
  const work = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      try {
        const found = await pullOne(id);
        rows += found;
      } catch {
        failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return { rows, finished: ids.length - failed, failed };
}
