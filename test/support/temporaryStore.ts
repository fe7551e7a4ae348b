import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { onTestFinished } from "vitest";
import { openStore } from "../../server/store/openStore.ts";
import type { Store } from "../../server/store/store.ts";

export const DEPARTMENT = "49";

export type OpenStore = { readonly store: Store; readonly file: string };

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "navette-store-"));
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** The path of a database that does not exist yet, removed with its folder when the test ends. */
export function temporaryDatabase(): string {
  const folder = makeFolder();
  onTestFinished(() => {
    removeFolder(folder);
  });
  return join(folder, "navette.db");
}

/** A store on a real file, closed and removed when the test ends. */
export async function temporaryStore(file = temporaryDatabase()): Promise<OpenStore> {
  const store = await openStore({ file, department: DEPARTMENT });
  onTestFinished(() => store.close());
  return { store, file };
}

/** The same for each run of a property: thousands of stores cannot wait for the end of the test. */
export async function inTemporaryStore(work: (open: OpenStore) => Promise<void>): Promise<void> {
  const folder = makeFolder();
  const file = join(folder, "navette.db");
  const store = await openStore({ file, department: DEPARTMENT });
  try {
    await work({ store, file });
  } finally {
    await store.close();
    removeFolder(folder);
  }
}

/** What the file holds, read by somebody else than the store. */
export function query(file: string, sql: string): unknown[][] {
  const database = new Database(file);
  try {
    // In raw mode each row comes as an array.
    return database.prepare(sql).raw().all() as unknown[][];
  } finally {
    database.close();
  }
}
