import { Kysely } from "kysely";
import Database from "libsql";
import { expect, test } from "vitest";
import { libsqlDialect } from "../../../server/store/libsqlDialect.ts";
import { migrate } from "../../../server/store/migrate.ts";
import { MIGRATIONS } from "../../../server/store/migrations/migrations.ts";
import { OPEN, type Tables } from "../../../server/store/tables.ts";
import { query, temporaryDatabase, temporaryStore } from "../../support/temporaryStore.ts";

const BEFORE = MIGRATIONS.findIndex(({ name }) => name === "record");

/** A database as the version before left it, with a row that never changed, one that changed and one that went. */
async function olderDatabase(): Promise<string> {
  const file = temporaryDatabase();
  const db = new Kysely<Tables>({ dialect: libsqlDialect(file) });
  await migrate(db, MIGRATIONS.slice(0, BEFORE));
  await db.destroy();
  const database = new Database(file);
  database.exec(`
    INSERT INTO workbook VALUES ('49', 'a.xlsx', 'a', 'association', 'A', 'A', NULL, 1, 'publie', NULL, NULL, '1', 1, 'h', 2, 2,
      '2026-01-05T08:00:00.000Z', '[]', 0, 1);
    INSERT INTO record VALUES
      ('49', 'a.xlsx', 'attendances', 'same', 1, NULL, '{"minutes":60}'),
      ('49', 'a.xlsx', 'attendances', 'changed', 1, 2, '{"minutes":60}'),
      ('49', 'a.xlsx', 'attendances', 'changed', 2, NULL, '{"minutes":90}'),
      ('49', 'a.xlsx', 'attendances', 'gone', 1, 2, '{"minutes":60}');
  `);
  database.close();
  return file;
}

test("a database of the version before says the same, its history included", async () => {
  const { store, file } = await temporaryStore(await olderDatabase());
  expect(await store.publishedRows("a.xlsx")).toEqual(
    new Map([
      [
        "attendances",
        new Map([
          ["changed", { minutes: 90 }],
          ["same", { minutes: 60 }],
        ]),
      ],
    ]),
  );
  expect(
    query(file, "SELECT key, from_generation, to_generation, content FROM record ORDER BY key, 2"),
  ).toEqual([
    ["changed", 1, 2, '{"minutes":60}'],
    ["changed", 2, OPEN, '{"minutes":90}'],
    ["gone", 1, 2, '{"minutes":60}'],
    ["same", 1, OPEN, '{"minutes":60}'],
  ]);
});

test("a row has one open version at most, whatever is written", async () => {
  const { file } = await temporaryStore(await olderDatabase());
  const database = new Database(file);
  expect(() =>
    database.exec(
      `INSERT INTO record VALUES ('49', 'a.xlsx', ${OPEN}, 'attendances', 'same', 2, '{"minutes":30}')`,
    ),
  ).toThrow(/UNIQUE/);
  database.close();
});
