import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely } from "kysely";
import { refusal } from "../../shared/refusal.ts";
import { confirm } from "./confirm.ts";
import { decide } from "./decide.ts";
import { driveFeed } from "./driveFeed.ts";
import { libsqlDialect } from "./libsqlDialect.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import { readProblems } from "./readProblems.ts";
import {
  readPublishedFacts,
  readPublishedRegistrations,
  readPublishedRows,
  readRevision,
} from "./readPublished.ts";
import { readPublishedSnapshot, readPulledSnapshot } from "./readSnapshots.ts";
import { holderOf, readStanding, readWorkbooks } from "./readWorkbooks.ts";
import { setListed } from "./setListed.ts";
import type { Store } from "./store.ts";
import { readLastRun, recordRun } from "./syncRuns.ts";
import type { Scope, Tables } from "./tables.ts";
import { setUnreadable } from "./setUnreadable.ts";

const IN_MEMORY = ":memory:";

/**
 * Opens the database of a department, and makes it when there is none.
 *
 * @param file a path, or « :memory: » for a database that lives as long as the store
 */
export async function openStore({ file, department }: { file: string; department: string }): Promise<Store> {
  if (file !== IN_MEMORY) prepareFile(file);
  const db = new Kysely<Tables>({ dialect: libsqlDialect(file) });
  if (!(await migrate(db, MIGRATIONS))) {
    await db.destroy();
    throw refusal("database_newer", { folder: dirname(file) });
  }
  return storeOf({ db, department });
}

/** What the workbooks say of people is for this user of the machine only: SQLite gives its other files the same rights. */
function prepareFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
}

function storeOf(scope: Scope): Store {
  return {
    workbooks: () => readWorkbooks(scope),
    publishedFacts: () => readPublishedFacts(scope),
    publishedRegistrations: () => readPublishedRegistrations(scope),
    revision: () => readRevision(scope),
    problems: (filter) => readProblems(scope, filter),
    lastRun: () => readLastRun(scope),
    standing: (workbook) => readStanding(scope, workbook),
    holderOf: (identity, except) => holderOf(scope, identity, except),
    publishedRows: (workbook) => readPublishedRows(scope, workbook),
    publishedSnapshot: (workbook) => readPublishedSnapshot(scope, workbook),
    pulledSnapshot: (workbook) => readPulledSnapshot(scope, workbook),
    setListed: (workbooks) => setListed(scope, workbooks),
    decide: (decision) => decide(scope, decision),
    confirm: (workbook, version, ref) => confirm(scope, workbook, version, ref),
    setUnreadable: (unreadable) => setUnreadable(scope, unreadable),
    recordRun: (run) => recordRun(scope, run),
    drive: driveFeed(scope),
    close: () => scope.db.destroy(),
  };
}
