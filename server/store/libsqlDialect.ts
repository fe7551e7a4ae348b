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

const PRAGMAS = [
  // First: even the change to WAL may have to wait for another process.
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
      new LibsqlDriver({ database: () => Promise.resolve(cachedStatements(openDatabase(file))) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function openDatabase(file: string): Database.Database {
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  for (const pragma of PRAGMAS) database.exec(pragma);
  return database;
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
