import { type Refusal, refusal } from "../../../shared/refusal.ts";
import { contentOf } from "../../../shared/workbook/extractContent.ts";
import type { DriveFeed, DriveFile } from "../../store/driveFeed.ts";
import { hashOf } from "../../store/packed.ts";
import { SHEET_LIMITS } from "../../workbooks/limits.ts";
import type { Pull, WorkbookRef } from "../source.ts";
import type { Effects } from "./effects.ts";
import { failureOf } from "./failure.ts";
import type { GoogleApi } from "./googleApi.ts";
import { type Reading, readWorkbook } from "./readWorkbook.ts";
import { looksTransient } from "./transientCells.ts";

/** Readings of formulas in progress before what they show is taken for what they say. */
const TRANSIENT_READINGS = 3;
const TRANSIENT_WAIT_MS = 60_000;
/** What Google says no to is asked again when Drive announces a change, or this much later. */
const STATE_WAIT_MS = 6 * 3_600_000;

/** Why a reading failed, as the store keeps it. */
type Reason = (typeof REASONS)[number] | `refused_${number}`;
const REASONS = ["access_lost", "loading", "changing", "ranges_lost", "not_a_workbook", "too_large"] as const;

export type PullEffects = {
  readonly api: GoogleApi;
  readonly feed: DriveFeed;
  readonly effects: Effects;
};

/**
 * Reads one workbook, once Drive has said that it changed.
 *
 * What fails is remembered with the file, so that a workbook that Google refuses costs nothing until something changes.
 *
 * @throws Refusal when it cannot be read: its last good state stays
 */
export async function pullWorkbook(pulling: PullEffects, ref: WorkbookRef): Promise<Pull> {
  const { feed, effects } = pulling;
  const file = await feed.file(ref.id);
  if (file === null) throw new TypeError(`Cannot pull file ${ref.id}: it was never listed`);
  if (file.lostAt !== null) throw sentenceOf("access_lost", ref);
  if (isRemembered(file, effects)) throw sentenceOf(reasonOf(file.refusal), ref);
  const reading = await read(pulling, file, ref);
  if (reading.outcome !== "read") throw await failed(pulling, file, ref, reading.outcome);
  const transient = looksTransient(reading.answers);
  if (transient && file.attempts < TRANSIENT_READINGS) throw await failed(pulling, file, ref, "loading");
  if (reading.recognised.tabs.some(({ grid }) => grid.height > SHEET_LIMITS.rows))
    throw await failed(pulling, file, ref, "too_large");

  const content = contentOf(reading.recognised);
  const pull: Pull = { content, registrations: [], problems: reading.problems };
  const contentHash = hashOf(pull);
  await feed.recordReading(ref.id, {
    contentHash,
    way: reading.way,
    attempts: transient ? file.attempts : 0,
    at: effects.clock().toISOString(),
    silent: file.audit && file.contentHash !== null && file.contentHash !== contentHash,
  });
  return pull;
}

async function read(pulling: PullEffects, file: DriveFile, ref: WorkbookRef): Promise<Reading> {
  try {
    return await readWorkbook(pulling.api, ref.id, {
      lastWay: file.way,
      title: ref.title,
      doubt: file.audit,
    });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== "state") throw error;
    const { status } = failure;
    const reason: Reason =
      status === 403 || status === 404 ? "access_lost" : status === 413 ? "too_large" : `refused_${status}`;
    throw await failed(pulling, file, ref, reason);
  }
}

async function failed(
  { feed, effects }: PullEffects,
  file: DriveFile,
  ref: WorkbookRef,
  reason: Reason,
): Promise<Refusal> {
  const soon = reason === "loading" || reason === "changing";
  await feed.recordFailure(ref.id, {
    refusal: reason,
    attempts: file.attempts + 1,
    retryAt: new Date(effects.clock().getTime() + (soon ? TRANSIENT_WAIT_MS : STATE_WAIT_MS)).toISOString(),
  });
  return sentenceOf(reason, ref);
}

function isRemembered({ refusal: reason, retryAt }: DriveFile, { clock }: Effects): boolean {
  return reason !== null && retryAt !== null && clock().toISOString() < retryAt;
}

function reasonOf(kept: string | null): Reason {
  return REASONS.find((reason) => reason === kept) ?? `refused_${Number(kept?.replace(/\D/g, "") ?? 0)}`;
}

function sentenceOf(reason: Reason, { title }: WorkbookRef): Refusal {
  switch (reason) {
    case "access_lost":
      return refusal("google_access_lost", { workbook: title });
    case "loading":
      return refusal("google_loading", { workbook: title });
    case "changing":
      return refusal("google_changing", { workbook: title });
    case "ranges_lost":
      return refusal("google_ranges_lost", { workbook: title });
    case "not_a_workbook":
      return refusal("not_a_navette_workbook", { file: title });
    case "too_large":
      return refusal("sheet_too_large", {
        file: title,
        number: null,
        rows: String(SHEET_LIMITS.rows),
        columns: String(SHEET_LIMITS.columns),
      });
    default:
      return refusal("google_refused", { workbook: title, status: Number(reason.replace(/\D/g, "")) });
  }
}
