import type { WorkbookRef } from "../sources/source.ts";
import type { Store, SyncRun } from "../store/store.ts";
import { mayTakeOver } from "./judge.ts";
import { synchroniseInTurn } from "./synchroniseInTurn.ts";
import { synchroniseWorkbook, type WorkbookEffects, type WorkbookOutcome } from "./synchroniseWorkbook.ts";

export type SyncProgress = {
  readonly done: number;
  readonly total: number;
  readonly title: string;
  readonly outcome: WorkbookOutcome;
};

/** seen = unchanged + changed + held + unreadable, as they stand when the pass ends. */
export type SyncReport = SyncRun & {
  readonly unchanged: number;
  /** Workbooks that the source no longer lists, and whose last good state stays. */
  readonly absent: number;
  readonly milliseconds: number;
};

type Effects = WorkbookEffects & { readonly onProgress: (progress: SyncProgress) => void };

/**
 * Brings the store up to date with a source, one workbook after the other: what goes wrong with one never stops the
 * others, and memory holds no more workbooks than the source pulls at once.
 *
 * Several processes may do so at once: each decision is written only on the state it was made on.
 */
export async function synchronise(effects: Effects): Promise<SyncReport> {
  const { store, source, clock, onProgress } = effects;
  const started = clock();
  const refs = [...(await source.list())].sort((a, b) => (a.id < b.id ? -1 : 1));
  await store.setListed(refs.map(({ id }) => id));

  const outcomes = new Map<string, WorkbookOutcome>();
  await synchroniseInTurn(effects, refs, (ref, outcome) => {
    outcomes.set(ref.id, outcome);
    onProgress({ done: outcomes.size, total: refs.length, title: ref.title, outcome });
  });
  await freeDuplicates(effects, refs, outcomes);

  const finished = clock();
  const run = {
    startedAt: started.toISOString(),
    finishedAt: finished.toISOString(),
    seen: refs.length,
    changed: countOf(outcomes, "publie"),
    held: countOf(outcomes, "retenu"),
    unreadable: countOf(outcomes, "illisible"),
  };
  await store.recordRun(run);
  const states = await store.workbooks();
  return {
    ...run,
    unchanged: countOf(outcomes, "inchange"),
    absent: states.filter(({ status }) => status === "absent").length,
    milliseconds: finished.getTime() - started.getTime(),
  };
}

/**
 * A workbook that waited because another one had its place is judged again once that place is free, changed or not.
 * After all the others, since each of them may free one.
 */
async function freeDuplicates(
  effects: Effects,
  refs: readonly WorkbookRef[],
  outcomes: Map<string, WorkbookOutcome>,
): Promise<void> {
  for (let freed = true; freed;) {
    freed = false;
    for (const ref of refs) {
      if (outcomes.get(ref.id) !== "retenu" || !(await mayBeFree(effects.store, ref.id))) continue;
      const outcome = await synchroniseWorkbook(effects, ref, { again: true });
      outcomes.set(ref.id, outcome);
      if (outcome === "publie") freed = true;
    }
  }
}

async function mayBeFree(store: Store, workbook: string): Promise<boolean> {
  const standing = await store.standing(workbook);
  if (standing === null || standing.duplicateOf === null || standing.pulledIdentity === null) return false;
  const holder = await store.holderOf(standing.pulledIdentity, workbook);
  return holder === null || holder.workbook !== standing.duplicateOf || mayTakeOver(holder, standing);
}

function countOf(outcomes: ReadonlyMap<string, WorkbookOutcome>, wanted: WorkbookOutcome): number {
  return [...outcomes.values()].filter((outcome) => outcome === wanted).length;
}
