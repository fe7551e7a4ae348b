import type { Migration } from "./migration.ts";

/** Checked when the transaction ends: a workbook that takes another one's place is renamed before its rows are. */
const WORKBOOK_EXISTS =
  "FOREIGN KEY (department, workbook) REFERENCES workbook (department, workbook) DEFERRABLE INITIALLY DEFERRED";

export const initial: Migration = {
  number: 1,
  name: "initial",
  statements: [
    `CREATE TABLE workbook (
      department TEXT NOT NULL,
      workbook TEXT NOT NULL,
      title TEXT NOT NULL,
      kind TEXT CHECK (kind IN ('association', 'department')),
      identity TEXT,
      pulled_identity TEXT,
      structure_name TEXT,
      listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
      outcome TEXT NOT NULL CHECK (outcome IN ('publie', 'retenu', 'illisible')),
      reason TEXT,
      duplicate_of TEXT,
      fingerprint TEXT NOT NULL,
      rules INTEGER NOT NULL,
      pulled_hash TEXT,
      sequence INTEGER NOT NULL,
      generation INTEGER NOT NULL,
      published_at TEXT,
      tallies TEXT NOT NULL,
      problem_count INTEGER NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (department, workbook),
      UNIQUE (department, identity),
      CHECK ((generation = 0) = (identity IS NULL)),
      CHECK ((generation = 0) = (published_at IS NULL))
    )`,
    `CREATE TABLE snapshot (
      department TEXT NOT NULL,
      workbook TEXT NOT NULL,
      generation INTEGER NOT NULL,
      taken_at TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      content BLOB NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('published', 'held', 'superseded')),
      PRIMARY KEY (department, workbook, generation),
      ${WORKBOOK_EXISTS}
    )`,
    `CREATE TABLE record (
      department TEXT NOT NULL,
      workbook TEXT NOT NULL,
      tab TEXT NOT NULL,
      key TEXT NOT NULL,
      from_generation INTEGER NOT NULL,
      to_generation INTEGER,
      content TEXT NOT NULL,
      PRIMARY KEY (department, workbook, tab, key, from_generation),
      CHECK (to_generation > from_generation),
      ${WORKBOOK_EXISTS}
    )`,
    // At most one open version of a row, whatever the code does.
    `CREATE UNIQUE INDEX record_open ON record (department, workbook, tab, key) WHERE to_generation IS NULL`,
    `CREATE TABLE problem (
      department TEXT NOT NULL,
      workbook TEXT NOT NULL,
      number INTEGER NOT NULL,
      code TEXT NOT NULL,
      severity TEXT NOT NULL,
      tab TEXT,
      tab_title TEXT,
      row_number INTEGER,
      cell TEXT,
      refuses_row INTEGER NOT NULL CHECK (refuses_row IN (0, 1)),
      sentence TEXT NOT NULL,
      PRIMARY KEY (department, workbook, number),
      ${WORKBOOK_EXISTS}
    )`,
    `CREATE TABLE facts (
      department TEXT NOT NULL,
      workbook TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (department, workbook),
      ${WORKBOOK_EXISTS}
    )`,
    `CREATE TABLE registration (
      department TEXT NOT NULL,
      workbook TEXT NOT NULL,
      participant TEXT NOT NULL,
      tokens TEXT NOT NULL,
      PRIMARY KEY (department, workbook, participant),
      ${WORKBOOK_EXISTS}
    )`,
    `CREATE TABLE acceptance (
      department TEXT NOT NULL,
      workbook TEXT NOT NULL,
      generation INTEGER NOT NULL,
      accepted_at TEXT NOT NULL,
      actor TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (department, workbook, generation),
      ${WORKBOOK_EXISTS}
    )`,
    `CREATE TABLE sync_run (
      department TEXT NOT NULL,
      number INTEGER NOT NULL,
      started_at TEXT NOT NULL,
      finished_at TEXT NOT NULL,
      seen INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      held INTEGER NOT NULL,
      unreadable INTEGER NOT NULL,
      PRIMARY KEY (department, number)
    )`,
    `CREATE TABLE revision (
      department TEXT NOT NULL,
      revision INTEGER NOT NULL,
      PRIMARY KEY (department)
    )`,
  ],
};
