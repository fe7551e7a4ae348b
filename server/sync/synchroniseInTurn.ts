import type { Source, WorkbookRef } from "../sources/source.ts";
import { synchroniseWorkbook, type WorkbookEffects, type WorkbookOutcome } from "./synchroniseWorkbook.ts";

/**
 * Brings workbooks up to date in their order, while the next ones are being pulled.
 *
 * A workbook that was pulled waits until all those before it are written: what a pass decides, when two workbooks claim one
 * structure for instance, does not depend on which answer came first.
 */
export async function synchroniseInTurn(
  effects: WorkbookEffects,
  refs: readonly WorkbookRef[],
  onOutcome: (ref: WorkbookRef, outcome: WorkbookOutcome) => void,
): Promise<void> {
  const { source } = effects;
  const underWay: { readonly ref: WorkbookRef; readonly outcome: Promise<WorkbookOutcome> }[] = [];
  let lastTurn: Promise<unknown> = Promise.resolve();
  const begin = (ref: WorkbookRef) => {
    const before = lastTurn;
    const outcome = synchroniseWorkbook({ ...effects, source: inTurn(source, before) }, ref, {
      again: false,
    });
    lastTurn = Promise.allSettled([before, outcome]);
    underWay.push({ ref, outcome });
  };
  const endFirst = async () => {
    const first = underWay.shift();
    if (first !== undefined) onOutcome(first.ref, await first.outcome);
  };
  try {
    for (const ref of refs) {
      if (underWay.length >= (source.pullsAtOnce ?? 1)) await endFirst();
      begin(ref);
    }
    while (underWay.length > 0) await endFirst();
  } finally {
    // When the database is out of order, nothing goes on behind the back of whoever is told so.
    await lastTurn;
  }
}

/** The same source, whose pulls are given, or fail, only once all turns before are over. */
function inTurn(source: Source, before: Promise<unknown>): Source {
  return {
    ...source,
    pull: async (ref) => {
      try {
        return await source.pull(ref);
      } finally {
        await before;
      }
    },
  };
}
