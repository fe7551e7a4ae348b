import type { SyncRun } from "./store.ts";
import type { Scope } from "./tables.ts";

export async function recordRun({ db, department }: Scope, run: SyncRun): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { last } = await trx
      .selectFrom("sync_run")
      .select(({ fn }) => fn.max("number").as("last"))
      .where("department", "=", department)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("sync_run")
      .values({
        department,
        number: (last ?? 0) + 1,
        started_at: run.startedAt,
        finished_at: run.finishedAt,
        seen: run.seen,
        changed: run.changed,
        held: run.held,
        unreadable: run.unreadable,
      })
      .execute();
  });
}

export async function readLastRun({ db, department }: Scope): Promise<SyncRun | null> {
  const row = await db
    .selectFrom("sync_run")
    .selectAll()
    .where("department", "=", department)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { started_at: startedAt, finished_at: finishedAt, seen, changed, held, unreadable } = row;
  return { startedAt, finishedAt, seen, changed, held, unreadable };
}
