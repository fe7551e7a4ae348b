import { setTimeout as after } from "node:timers/promises";
import Database from "libsql";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";
import { cachedStatements } from "./cachedStatements.ts";

/** libsql waits for nobody by default: another process that writes would be an error at once. */
const BUSY_TIMEOUT_MS = 10_000;

const RETRY_MS = 25;

const PRAGMAS = [
  // Heard by a database that holds nothing yet, and by no other. Twice the usual: rows of a few hundred bytes fill half as
  // many pages, and the log has half as many to take down (3,000 records: 11 ms instead of 12.5).
  "PRAGMA page_size = 8192",
  `PRAGMA busy_timeout = ${String(BUSY_TIMEOUT_MS)}`,
  "PRAGMA journal_mode = WAL",
  // A commit survives a power cut, not only a crash of the process.
  "PRAGMA synchronous = FULL",
  "PRAGMA foreign_keys = ON",
];

/** Kysely on libsql, which speaks better-sqlite3's API. One connection: what it runs, it runs in turn. */
export function libsqlDialect(file: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () =>
      new LibsqlDriver({ database: async () => cachedStatements(await openDatabase(file)) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

async function openDatabase(file: string): Promise<Database.Database> {
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  for (const pragma of PRAGMAS) await whenFree(() => database.exec(pragma));
  return database;
}

/**
 * Tries again while another process holds the file. SQLite waits by itself for an ordinary lock, but not for the one
 * that turns a new database to WAL: two processes that make it at once could otherwise wait for each other for ever.
 */
async function whenFree(work: () => unknown): Promise<void> {
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      work();
      return;
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_TIMEOUT_MS) throw error;
      await after(RETRY_MS);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
}

class LibsqlDriver extends SqliteDriver {
  /**
   * A transaction that writes takes the lock first: one that reads, then writes, could find that another process wrote
   * in between, and SQLite would refuse it at once instead of waiting.
   */
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const readsOnly = settings?.accessMode === "read only";
    await connection.executeQuery(CompiledQuery.raw(readsOnly ? "BEGIN" : "BEGIN IMMEDIATE"));
  }

  /** libsql finishes closing when its statements are collected: what the file holds must not wait for that. */
  override async destroy(): Promise<void> {
    const connection = await this.acquireConnection();
    await connection.executeQuery(CompiledQuery.raw("PRAGMA wal_checkpoint(PASSIVE)"));
    await this.releaseConnection();
    await super.destroy();
  }
}
