import type { Migration } from "./migration.ts";

/** What the service knows of Google Drive: how far it has read the feed of changes, and what must be read again. */
export const drive: Migration = {
  number: 2,
  name: "drive",
  statements: [
    `CREATE TABLE drive_feed (
      department TEXT NOT NULL,
      token TEXT NOT NULL,
      silent_changes INTEGER NOT NULL,
      PRIMARY KEY (department)
    )`,
    `CREATE TABLE drive_file (
      department TEXT NOT NULL,
      file TEXT NOT NULL,
      title TEXT NOT NULL,
      version TEXT,
      revision INTEGER NOT NULL,
      audit INTEGER NOT NULL CHECK (audit IN (0, 1)),
      lost_at TEXT,
      verified_at TEXT,
      content_hash TEXT,
      way TEXT,
      refusal TEXT,
      attempts INTEGER NOT NULL,
      retry_at TEXT,
      PRIMARY KEY (department, file)
    )`,
  ],
};
