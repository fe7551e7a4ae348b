import type { ColumnType, Kysely } from "kysely";
import type { CheckCode } from "../../shared/checks/catalogue.ts";
import type { Severity } from "../../shared/checks/problem.ts";
import type { TabKey, WorkbookKind } from "../../shared/workbook/template.ts";

/** Bytes are written as a Buffer and come back as libsql hands them over. */
type Bytes = ColumnType<Uint8Array | ArrayBuffer, Uint8Array, Uint8Array>;
/** 0 or 1: not every database has a boolean. */
type Flag = number;

type InDepartment = { department: string };
type InWorkbook = InDepartment & { workbook: string };

export type PullOutcome = "publie" | "retenu" | "illisible";

export type WorkbookTable = InWorkbook & {
  title: string;
  kind: WorkbookKind | null;
  /** What the published state is the state of (`identityOf`): unique, so that nobody is counted in two workbooks. */
  identity: string | null;
  /** The same of the last pull, published or held. */
  pulled_identity: string | null;
  structure_name: string | null;
  listed: Flag;
  outcome: PullOutcome;
  reason: string | null;
  /** The workbook that has the place this one claims. */
  duplicate_of: string | null;
  fingerprint: string;
  /** RULES_VERSION that read the last pull. */
  rules: number;
  pulled_hash: string | null;
  /** Last number drawn: pulls and published states share one sequence. */
  sequence: number;
  generation: number;
  published_at: string | null;
  /** JSON of the tallies of the last pull. */
  tallies: string;
  problem_count: number;
  /** Raised by every write of this row: a decision made on another version is not written. */
  version: number;
};

/**
 * - published: is, or was, what the figures show; the latest one is the current one;
 * - held: the last pull, held back;
 * - superseded: was held, and another pull came before anybody accepted it.
 */
export type SnapshotState = "published" | "held" | "superseded";

export type SnapshotTable = InWorkbook & {
  generation: number;
  taken_at: string;
  content_hash: string;
  /** JSON of the pull, compressed. */
  content: Bytes;
  state: SnapshotState;
};

/** End of a version that is true now: a number that no generation reaches. */
export const OPEN = 2_147_483_647;

/** A version of a row, true of the generations [from, to[. */
export type RecordTable = InWorkbook & {
  tab: TabKey;
  key: string;
  from_generation: number;
  /** Or OPEN. */
  to_generation: number;
  /** JSON of the record. */
  content: string;
};

export type ProblemTable = InWorkbook & {
  number: number;
  code: CheckCode;
  severity: Severity;
  tab: TabKey | null;
  tab_title: string | null;
  row_number: number | null;
  cell: string | null;
  refuses_row: Flag;
  sentence: string;
};

export type FactsTable = InWorkbook & { content_hash: string; content: Bytes };

export type RegistrationTable = InWorkbook & {
  participant: string;
  /** JSON of the match tokens. */
  tokens: string;
};

export type AcceptanceTable = InWorkbook & {
  generation: number;
  accepted_at: string;
  actor: string;
  reason: string;
};

export type SyncRunTable = InDepartment & {
  number: number;
  started_at: string;
  finished_at: string;
  seen: number;
  changed: number;
  held: number;
  unreadable: number;
};

export type RevisionTable = InDepartment & { revision: number };

export type DriveFeedTable = InDepartment & { token: string; silent_changes: number };

/** See `DriveFile`. */
export type DriveFileTable = InDepartment & {
  file: string;
  title: string;
  version: string | null;
  revision: number;
  audit: Flag;
  lost_at: string | null;
  verified_at: string | null;
  content_hash: string | null;
  way: string | null;
  refusal: string | null;
  attempts: number;
  retry_at: string | null;
};

export type Tables = {
  migration: { number: number; name: string };
  workbook: WorkbookTable;
  snapshot: SnapshotTable;
  record: RecordTable;
  problem: ProblemTable;
  facts: FactsTable;
  registration: RegistrationTable;
  acceptance: AcceptanceTable;
  sync_run: SyncRunTable;
  revision: RevisionTable;
  drive_feed: DriveFeedTable;
  drive_file: DriveFileTable;
};

/** A database or a transaction, and the department whose rows are meant. */
export type Scope = { readonly db: Kysely<Tables>; readonly department: string };
