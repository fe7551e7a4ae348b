import { statSync } from "node:fs";
import { Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { libsqlDialect } from "../../../server/store/libsqlDialect.ts";
import { migrate } from "../../../server/store/migrate.ts";
import { MIGRATIONS } from "../../../server/store/migrations/migrations.ts";
import { openStore } from "../../../server/store/openStore.ts";
import type { Tables } from "../../../server/store/tables.ts";
import { editableSource } from "../../support/editableSource.ts";
import { pullOf, smallWorkbook } from "../../support/pulls.ts";
import { syncing } from "../../support/syncing.ts";
import { DEPARTMENT, query, temporaryDatabase, temporaryStore } from "../../support/temporaryStore.ts";

test("a commit waits for the disk, and a writer for the other writers", async () => {
  const db = new Kysely<Tables>({ dialect: libsqlDialect(temporaryDatabase()) });
  const pragma = async (name: string) =>
    Object.values((await sql.raw(`PRAGMA ${name}`).execute(db)).rows[0] ?? {})[0];
  // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
  expect(await pragma("synchronous")).toBe(2);
  expect(await pragma("journal_mode")).toBe("wal");
  expect(await pragma("foreign_keys")).toBe(1);
  expect(await pragma("busy_timeout")).toBeGreaterThanOrEqual(5_000);
  await db.destroy();
});

test("what was kept is there when the store is opened again", async () => {
  const file = temporaryDatabase();
  const first = await openStore({ file, department: DEPARTMENT });
  const source = editableSource();
  source.put("a.xlsx", pullOf(smallWorkbook({ structure: 1, participants: 2, attendances: 4 })));
  await syncing(first, source);
  const workbooks = await first.workbooks();
  await first.close();

  const { store } = await temporaryStore(file);
  expect(await store.workbooks()).toEqual(workbooks);
  expect(workbooks).toMatchObject([{ workbook: "a.xlsx", status: "publie", generation: 1 }]);
});

test("a store in memory works as one on a file", async () => {
  const store = await openStore({ file: ":memory:", department: DEPARTMENT });
  const source = editableSource();
  source.put("a.xlsx", pullOf(smallWorkbook({ structure: 1, participants: 2, attendances: 4 })));
  expect(await syncing(store, source)).toMatchObject({ seen: 1, changed: 1 });
  expect(await store.publishedFacts()).toHaveLength(1);
  await store.close();
});

test("two departments in one database know nothing of each other", async () => {
  const { store, file } = await temporaryStore();
  const neighbour = await openStore({ file, department: "53" });
  const source = editableSource();
  source.put("a.xlsx", pullOf(smallWorkbook({ structure: 1, participants: 2, attendances: 4 })));
  await syncing(store, source);
  expect(await neighbour.workbooks()).toEqual([]);
  expect(await neighbour.revision()).toBe(0);
  // The same structure may well work for both.
  await syncing(neighbour, source);
  expect(await neighbour.publishedFacts()).toHaveLength(1);
  expect(await store.revision()).toBe(1);
  await neighbour.close();
});

test("a database written by a newer version is refused, and left as it is", async () => {
  const file = temporaryDatabase();
  await (await openStore({ file, department: DEPARTMENT })).close();
  const db = new Kysely<Tables>({ dialect: libsqlDialect(file) });
  const next = {
    number: MIGRATIONS.length + 1,
    name: "from the future",
    statements: ["CREATE TABLE later (x INTEGER)"],
  };
  expect(await migrate(db, [...MIGRATIONS, next])).toBe(true);
  await db.destroy();

  await expect(openStore({ file, department: DEPARTMENT })).rejects.toMatchObject({ code: "database_newer" });
  expect(query(file, "SELECT max(number) FROM migration")).toEqual([[next.number]]);
});

test("a step that fails leaves nothing of itself behind", async () => {
  const file = temporaryDatabase();
  const db = new Kysely<Tables>({ dialect: libsqlDialect(file) });
  const broken = {
    number: 1,
    name: "broken",
    statements: ["CREATE TABLE half (x INTEGER)", "CREATE NONSENSE"],
  };
  await expect(migrate(db, [broken])).rejects.toThrow();
  await db.destroy();
  expect(query(file, "SELECT name FROM sqlite_master")).toEqual([]);
});

test("the steps are numbered from 1 without gaps", () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test("only its user may read the database", async () => {
  const { file } = await temporaryStore();
  expect(statSync(file).mode & 0o077).toBe(0);
});

test("every table of a department's data has the department first in its key", async () => {
  const { file } = await temporaryStore();
  const tables = query(file, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migration'");
  expect(tables.length).toBeGreaterThan(5);
  for (const [table] of tables) {
    const columns = query(file, `SELECT name FROM pragma_table_info('${String(table)}') WHERE pk = 1`);
    expect([table, columns]).toEqual([table, [["department"]]]);
  }
});
