import type { Selectable } from "kysely";
import type { DriveFileTable, Scope } from "./tables.ts";

/** What is known of a Google file that may be a workbook. */
export type DriveFile = {
  readonly id: string;
  readonly title: string;
  /** `version` of the file in Drive; null when Drive did not say. */
  readonly version: string | null;
  /** Raised whenever the file must be read again: the fingerprint of the workbook. */
  readonly revision: number;
  /** The last raise came from the rotation, not from Drive. */
  readonly audit: boolean;
  /** ISO 8601 instant since when it is deleted, in the bin, or no longer shared; null otherwise. */
  readonly lostAt: string | null;
  /** ISO 8601 instant of the last complete reading. */
  readonly verifiedAt: string | null;
  readonly contentHash: string | null;
  /** How the last complete reading was done, as the source calls it: where the next one begins. */
  readonly way: string | null;
  /** Why the last reading failed, as the source calls it; null when it did not. */
  readonly refusal: string | null;
  /** Failed readings of this revision. */
  readonly attempts: number;
  /** ISO 8601 instant before which it is not worth asking again. */
  readonly retryAt: string | null;
};

export type DriveState = {
  /** Where to go on in the feed of changes; null before the first listing. */
  readonly token: string | null;
  readonly files: readonly DriveFile[];
  /** Contents that changed although Drive had announced nothing. */
  readonly silentChanges: number;
};

/** A file as Drive describes it. */
export type SeenFile = { readonly id: string; readonly title: string; readonly version: string | null };

/** What one look at Drive taught. */
export type DriveNews = {
  readonly token: string;
  /** To be read again. */
  readonly changed: readonly SeenFile[];
  /** Ids of files deleted, in the bin, or no longer shared. */
  readonly lost: readonly string[];
  /** ISO 8601 instant. */
  readonly at: string;
};

export type DriveReading = Pick<DriveFile, "contentHash" | "way" | "attempts"> & {
  readonly at: string;
  readonly silent: boolean;
};
export type DriveFailure = Pick<DriveFile, "refusal" | "attempts" | "retryAt">;

/** The part of the store that belongs to the Google source. */
export type DriveFeed = {
  state(): Promise<DriveState>;
  file(id: string): Promise<DriveFile | null>;
  /** The token and what it brings, in one transaction: a crash loses neither, and reads nothing twice for nothing. */
  record(news: DriveNews): Promise<void>;
  /** These files are read again though Drive announced nothing. */
  audit(ids: readonly string[]): Promise<void>;
  recordReading(id: string, reading: DriveReading): Promise<void>;
  recordFailure(id: string, failure: DriveFailure): Promise<void>;
};

export function driveFeed(scope: Scope): DriveFeed {
  return {
    state: () => readState(scope),
    file: async (id) => {
      const row = await rowOf(scope, id);
      return row === undefined ? null : fileOf(row);
    },
    record: (news) => record(scope, news),
    audit: (ids) => audit(scope, ids),
    recordReading: (id, reading) => recordReading(scope, id, reading),
    recordFailure: async (id, { refusal, attempts, retryAt }) => {
      await update(scope, id, { refusal, attempts, retry_at: retryAt });
    },
  };
}

async function readState({ db, department }: Scope): Promise<DriveState> {
  const feed = await db
    .selectFrom("drive_feed")
    .selectAll()
    .where("department", "=", department)
    .executeTakeFirst();
  const rows = await db
    .selectFrom("drive_file")
    .selectAll()
    .where("department", "=", department)
    .orderBy("file")
    .execute();
  return { token: feed?.token ?? null, files: rows.map(fileOf), silentChanges: feed?.silent_changes ?? 0 };
}

async function record({ db, department }: Scope, { token, changed, lost, at }: DriveNews): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const scope: Scope = { db: trx, department };
    await trx
      .insertInto("drive_feed")
      .values({ department, token, silent_changes: 0 })
      .onConflict((conflict) => conflict.column("department").doUpdateSet({ token }))
      .execute();
    for (const seen of changed) await raise(scope, seen);
    for (const id of lost) {
      const row = await rowOf(scope, id);
      if (row !== undefined && row.lost_at === null) {
        await update(scope, id, { lost_at: at, revision: row.revision + 1, audit: 0, ...FRESH });
      }
    }
  });
}

const FRESH = { refusal: null, attempts: 0, retry_at: null } as const;

async function raise(scope: Scope, { id, title, version }: SeenFile): Promise<void> {
  const row = await rowOf(scope, id);
  if (row !== undefined) {
    const raised = { title, version, revision: row.revision + 1, audit: 0, lost_at: null, ...FRESH };
    await update(scope, id, raised);
    return;
  }
  const { db, department } = scope;
  const unread = { audit: 0, lost_at: null, verified_at: null, content_hash: null, way: null, ...FRESH };
  await db
    .insertInto("drive_file")
    .values({ department, file: id, title, version, revision: 1, ...unread })
    .execute();
}

async function audit({ db, department }: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("drive_file")
    .set(({ eb }) => ({ revision: eb("revision", "+", 1), audit: 1, retry_at: null }))
    .where("department", "=", department)
    .where("file", "in", ids)
    .execute();
}

async function recordReading({ db, department }: Scope, id: string, reading: DriveReading): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { contentHash, way, attempts, at, silent } = reading;
    const read = { content_hash: contentHash, way, attempts, verified_at: at };
    await update({ db: trx, department }, id, { ...read, audit: 0, refusal: null, retry_at: null });
    if (!silent) return;
    await trx
      .updateTable("drive_feed")
      .set(({ eb }) => ({ silent_changes: eb("silent_changes", "+", 1) }))
      .where("department", "=", department)
      .execute();
  });
}

async function update(
  { db, department }: Scope,
  id: string,
  change: Partial<Omit<DriveFileTable, "department" | "file">>,
): Promise<void> {
  await db
    .updateTable("drive_file")
    .set(change)
    .where("department", "=", department)
    .where("file", "=", id)
    .execute();
}

function rowOf({ db, department }: Scope, id: string): Promise<Selectable<DriveFileTable> | undefined> {
  return db
    .selectFrom("drive_file")
    .selectAll()
    .where("department", "=", department)
    .where("file", "=", id)
    .executeTakeFirst();
}

function fileOf(row: Selectable<DriveFileTable>): DriveFile {
  return {
    id: row.file,
    title: row.title,
    version: row.version,
    revision: row.revision,
    audit: row.audit === 1,
    lostAt: row.lost_at,
    verifiedAt: row.verified_at,
    contentHash: row.content_hash,
    way: row.way,
    refusal: row.refusal,
    attempts: row.attempts,
    retryAt: row.retry_at,
  };
}
