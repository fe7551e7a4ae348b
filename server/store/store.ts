import type { Problem } from "../../shared/checks/problem.ts";
import type { CheckedWorkbook, Tally } from "../../shared/checks/checked.ts";
import type { KeyedRows } from "../../shared/checks/shrinkGuard.ts";
import type { WorkbookFacts } from "../../shared/figures/facts.ts";
import type { Registration } from "../../shared/identity/registration.ts";
import type { WorkbookKind } from "../../shared/workbook/template.ts";
import type { Pull } from "../sources/source.ts";
import type { DriveFeed } from "./driveFeed.ts";
import type { PullOutcome } from "./tables.ts";

/**
 * What is known of a workbook.
 *
 * - publie: its last pull is what the figures show;
 * - retenu: its last pull is held back (`reason`), the figures show the previous one, if any;
 * - illisible: its file could not be read (`reason`), the figures show the previous state, if any;
 * - absent: the source no longer lists it, the figures still show its last good state.
 */
export type WorkbookStatus = "publie" | "retenu" | "illisible" | "absent";

export type WorkbookState = {
  readonly workbook: string;
  readonly title: string;
  readonly kind: WorkbookKind | null;
  /** SIRET or BCE number of the structure, once read. */
  readonly structure: string | null;
  readonly structureName: string | null;
  readonly status: WorkbookStatus;
  /** Why it is retenu or illisible: a French sentence; null otherwise. */
  readonly reason: string | null;
  /** Fingerprint of the last pull, with the version of the rules that read it. */
  readonly fingerprint: string;
  /** Number of the published state, 0 when nothing was ever published. */
  readonly generation: number;
  /** ISO 8601 instant of the published pull; null when nothing was ever published. */
  readonly publishedAt: string | null;
  /** Tallies of the last pull, published or held. */
  readonly tallies: readonly Tally[];
  readonly problemCount: number;
};

/** One pass of the sync over every workbook. */
export type SyncRun = {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly seen: number;
  readonly changed: number;
  readonly held: number;
  readonly unreadable: number;
};

/** A pull, read and checked. */
export type ReadPull = {
  readonly pull: Pull;
  /** SHA-256 of the pull: equal contents have equal hashes. */
  readonly hash: string;
  readonly checked: CheckedWorkbook;
};

/** What was pulled of one workbook, before anybody decides what becomes of it. */
export type Reading = ReadPull & {
  readonly workbook: string;
  readonly title: string;
  /** With the version of the rules. */
  readonly fingerprint: string;
  /** ISO 8601 instant. */
  readonly takenAt: string;
};

/** What a pull becomes. */
export type Judgement = {
  /** Every problem: the source's, the checks', the sync's own. */
  readonly problems: readonly Problem[];
  /** Why it is held, in French; null: it may be published. */
  readonly reason: string | null;
  /** The workbook that has the place this one claims; null when nothing is claimed twice. */
  readonly duplicateOf: string | null;
  /** The workbook whose place it takes, since the source no longer lists that one: the same file under a new name. */
  readonly takesOver: string | null;
};

export type Acceptance = { readonly actor: string; readonly reason: string; readonly at: string };

/** One decision to write, whole or not at all. */
export type Decision = {
  readonly reading: Reading;
  readonly judgement: Judgement;
  /** What the figures show from now on; null leaves what they show. */
  readonly published: (ReadPull & { readonly facts: WorkbookFacts }) | null;
  /** `Standing.version` on which the decision was made, 0 for a workbook not known yet. */
  readonly version: number;
  readonly acceptance: Acceptance | null;
  /** The source has just handed the pull over; false when it comes from the store, and an unreadable file stays so. */
  readonly fresh: boolean;
};

/** What the sync must know of a workbook before it decides. */
export type Standing = {
  readonly state: WorkbookState;
  readonly version: number;
  readonly listed: boolean;
  readonly outcome: PullOutcome;
  /** RULES_VERSION that read the last pull. */
  readonly rules: number;
  /** Hash of the last pull that could be read; null when none could. */
  readonly pulledHash: string | null;
  /** `identityOf` the last pull. */
  readonly pulledIdentity: string | null;
  readonly duplicateOf: string | null;
};

export type LocatedProblem = Problem & { readonly workbook: string; readonly workbookTitle: string };

export type ProblemFilter = {
  readonly workbook?: string;
  readonly severity?: Problem["severity"];
  readonly limit: number;
  readonly offset: number;
};

/** What the pages, the exports and the command line read. */
export type StoreReader = {
  workbooks(): Promise<readonly WorkbookState[]>;
  /** Facts of every published workbook, with their generation so that a reader can keep what has not changed. */
  publishedFacts(): Promise<readonly { workbook: string; generation: number; facts: WorkbookFacts }[]>;
  publishedRegistrations(): Promise<readonly (Registration & { workbook: string })[]>;
  /** Changes whenever a published state changes: lets a page know that its figures still hold. */
  revision(): Promise<number>;
  problems(
    filter: ProblemFilter,
  ): Promise<{ readonly total: number; readonly problems: readonly LocatedProblem[] }>;
  lastRun(): Promise<SyncRun | null>;
};

/** A pull as it was kept. */
export type Snapshot = {
  readonly generation: number;
  readonly takenAt: string;
  readonly pull: Pull;
  readonly hash: string;
};

/** What the sync reads and writes. A write whose version is no longer the current one throws a WriteConflict. */
export type StoreWriter = {
  /** null for a workbook not known yet. */
  standing(workbook: string): Promise<Standing | null>;
  /** Who, other than this workbook, has the published state of this identity. */
  holderOf(
    identity: string,
    except: string,
  ): Promise<{ readonly workbook: string; readonly title: string; readonly listed: boolean } | null>;
  publishedRows(workbook: string): Promise<KeyedRows>;
  publishedSnapshot(workbook: string): Promise<Snapshot | null>;
  /** The last pull that could be read. */
  pulledSnapshot(workbook: string): Promise<Snapshot | null>;

  /** Says which workbooks the source lists; forgets those that it no longer lists and that never published anything. */
  setListed(workbooks: readonly string[]): Promise<void>;
  /** Whether what is published changed. */
  decide(decision: Decision): Promise<boolean>;
  /** The last pull says the same as before under another fingerprint or title. */
  confirm(
    workbook: string,
    version: number,
    ref: { readonly title: string; readonly fingerprint: string },
  ): Promise<void>;
  setUnreadable(unreadable: Unreadable): Promise<void>;
  recordRun(run: SyncRun): Promise<void>;
};

export type Unreadable = {
  readonly workbook: string;
  readonly title: string;
  readonly fingerprint: string;
  /** A French sentence. */
  readonly reason: string;
  readonly version: number;
};

export type Store = StoreReader & StoreWriter & { readonly drive: DriveFeed; close(): Promise<void> };
