import { identityOf } from "./identityOf.ts";
import { pack } from "./packed.ts";
import { planPublication, writePublication } from "./publication.ts";
import { currentRow, insertRow, newRow, rowAfter, saveRow } from "./standingRow.ts";
import type { Acceptance, Decision } from "./store.ts";
import type { Scope } from "./tables.ts";
import { takeOver } from "./takeOver.ts";
import { writeProblems } from "./writeProblems.ts";
import { readKeptSnapshots, writeHeldSnapshot, writePublishedSnapshot } from "./writeSnapshots.ts";

/**
 * Writes one decision in one transaction: a reader sees the whole state before it or the whole state after it.
 *
 * The published state draws a new number, and the department a new revision, only when something in it changed.
 *
 * @returns whether it did
 */
export async function decide({ db, department }: Scope, decision: Decision): Promise<boolean> {
  const { reading, judgement, published, acceptance } = decision;
  const { workbook } = reading;
  // Compressed before the transaction: nobody waits for it.
  const snapshot = { ...pack(reading.pull), takenAt: reading.takenAt };
  return db.transaction().execute(async (trx) => {
    const scope: Scope = { db: trx, department };
    const known = await currentRow(scope, workbook, decision.version);
    const before =
      judgement.takesOver === null ? known : await takeOver(scope, judgement.takesOver, workbook);
    const kept = await readKeptSnapshots(scope, workbook);
    const row = rowAfter(department, decision, before);
    // First: SQLite looks for what refers to a row when the row comes after it.
    if (before === null) await insertRow(scope, newRow(department, workbook, reading.title));

    if (published !== null) {
      const plan = await planPublication(scope, workbook, published);
      if (plan.changes || judgement.takesOver !== null || kept.published?.hash !== published.hash) {
        row.generation = ++row.sequence;
        row.identity = identityOf(published.checked);
        await writePublication(scope, workbook, row.generation, plan);
      }
    }
    if (judgement.reason === null) {
      row.published_at = await writePublishedSnapshot(scope, workbook, row.generation, snapshot, kept);
    } else if (await writeHeldSnapshot(scope, workbook, row.sequence + 1, snapshot, kept)) {
      row.sequence++;
    }
    await writeProblems(scope, workbook, judgement.problems);
    await saveRow(scope, row);
    if (acceptance !== null) await writeAcceptance(scope, workbook, row.generation, acceptance);
    return row.generation !== (before?.generation ?? 0);
  });
}

async function writeAcceptance(
  { db, department }: Scope,
  workbook: string,
  generation: number,
  { actor, reason, at }: Acceptance,
): Promise<void> {
  await db
    .insertInto("acceptance")
    .values({ department, workbook, generation, accepted_at: at, actor, reason })
    .execute();
}
