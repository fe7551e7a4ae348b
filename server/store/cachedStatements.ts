import type { SqliteDatabase, SqliteStatement } from "kysely";

/** More than the store has kinds of queries. */
const KEPT = 200;

/**
 * The same database, which prepares each statement once.
 *
 * Not for speed alone: libsql gives a statement back when it is collected, and the memory it takes is not of the kind
 * that makes the collector hurry. 200,000 small queries took 0.97 GB without this, 0.27 GB with it.
 */
export function cachedStatements(database: SqliteDatabase): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const statement = statements.get(sql) ?? database.prepare(sql);
      // Last in, last out.
      statements.delete(sql);
      statements.set(sql, statement);
      const [oldest] = statements.keys();
      if (statements.size > KEPT && oldest !== undefined) statements.delete(oldest);
      return statement;
    },
    close() {
      statements.clear();
      database.close();
    },
  };
}
