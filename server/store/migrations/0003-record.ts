import type { Migration } from "./migration.ts";

/**
 * The versions of a row in one tree instead of three: half the size on disk, and a third less time in the database.
 *
 * What is true now has an end that no generation reaches, instead of none: the key alone then makes sure that there is one
 * open version of a row, and the open ones of a workbook stand together. SQLite only: elsewhere, leave WITHOUT ROWID out.
 */
export const record: Migration = {
  number: 3,
  name: "record",
  statements: [
    `CREATE TABLE record_in_one (
      department TEXT NOT NULL,
      workbook TEXT NOT NULL,
      to_generation INTEGER NOT NULL,
      tab TEXT NOT NULL,
      key TEXT NOT NULL,
      from_generation INTEGER NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (department, workbook, to_generation, tab, key),
      CHECK (to_generation > from_generation),
      FOREIGN KEY (department, workbook) REFERENCES workbook (department, workbook) DEFERRABLE INITIALLY DEFERRED
    ) WITHOUT ROWID`,
    `INSERT INTO record_in_one
      SELECT department, workbook, coalesce(to_generation, 2147483647), tab, key, from_generation, content
      FROM record ORDER BY 1, 2, 3, 4, 5`,
    "DROP TABLE record",
    "ALTER TABLE record_in_one RENAME TO record",
  ],
};
