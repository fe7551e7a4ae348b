import { type Kysely, sql } from "kysely";
import type { Migration } from "./migrations/migration.ts";
import type { Tables } from "./tables.ts";

/**
 * Applies the steps that a database lacks, all of them or none.
 *
 * @returns false, with nothing written, when the database knows steps that this list does not: it was written by a newer
 *   version of the software
 */
export async function migrate(db: Kysely<Tables>, migrations: readonly Migration[]): Promise<boolean> {
  const current = await versionOf(db);
  if (current === migrations.length) return true;
  return db.transaction().execute(async (trx) => {
    await sql`CREATE TABLE IF NOT EXISTS migration (
      number INTEGER NOT NULL PRIMARY KEY,
      name TEXT NOT NULL
    )`.execute(trx);
    // Read again under the lock: another process may have just done the same.
    const applied = await versionOf(trx);
    if (applied > migrations.length) return false;
    for (const { number, name, statements } of migrations.slice(applied)) {
      for (const statement of statements) await sql.raw(statement).execute(trx);
      await trx.insertInto("migration").values({ number, name }).execute();
    }
    return true;
  });
}

async function versionOf(db: Kysely<Tables>): Promise<number> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === "migration")) return 0;
  const { last } = await db
    .selectFrom("migration")
    .select(({ fn }) => fn.max("number").as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}
