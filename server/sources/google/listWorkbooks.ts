import { Refusal, refusal } from "../../../shared/refusal.ts";
import type { DriveFeed, DriveFile, DriveNews, DriveState, SeenFile } from "../../store/driveFeed.ts";
import type { WorkbookRef } from "../source.ts";
import type { Effects } from "./effects.ts";
import { failureOf } from "./failure.ts";
import { type ChangePage, type GoogleApi, SPREADSHEET } from "./googleApi.ts";

/** Drive does not announce everything: every workbook is read again at least this often, when the quota allows. */
const AUDIT_EVERY_MS = 6 * 3_600_000;
/** Audits of one pass at most: a pass must not become a full reading. */
const AUDITS_A_PASS = 20;
/** An audit reads by the outline, which proves what ranges alone cannot: that they are not the ones of a smaller tab. */
const REQUESTS_AN_AUDIT = 2;
/** A workbook that nobody gave back in this time is gone: another one may take its place. */
const LOST_KEPT_MS = 30 * 86_400_000;

export type ListEffects = {
  readonly api: GoogleApi;
  readonly feed: DriveFeed;
  readonly effects: Effects;
  /** Readings that could leave at once. */
  readonly spare: () => number;
};

/**
 * The workbooks shared with the service. In one request when nothing changed, however many they are.
 *
 * The feed of Drive says what changed since last time. What it says is kept in the same transaction as the place it was read
 * up to: a file is to be read when its revision is not the one that the sync last stored.
 */
export async function listWorkbooks(listing: ListEffects): Promise<readonly WorkbookRef[]> {
  const { feed, effects } = listing;
  const before = await feed.state();
  await feed.record(await askDrive(listing, before));
  const { files } = await feed.state();
  const audited = await audit(listing, before.files, files);
  return files
    .filter(({ lostAt }) => lostAt === null || Date.parse(lostAt) > effects.clock().getTime() - LOST_KEPT_MS)
    .map(({ id, title, revision }) => ({
      id,
      title,
      fingerprint: String(audited.has(id) ? revision + 1 : revision),
    }));
}

async function askDrive(listing: ListEffects, state: DriveState): Promise<DriveNews> {
  try {
    return await newsSince(listing, state);
  } catch (error) {
    // The API is not enabled, or the credentials lack the right to see files.
    if (!(error instanceof Refusal) && failureOf(error).kind === "state")
      throw refusal("google_credentials_refused", undefined, error);
    throw error;
  }
}

async function newsSince(listing: ListEffects, state: DriveState): Promise<DriveNews> {
  if (state.token === null) return wholeListing(listing, state);
  try {
    return await changesSince(listing, state, state.token);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const failure = failureOf(error);
    // A token that Drive no longer knows: 400, 404 or 410.
    if (failure.kind === "state" && failure.status !== 403) return wholeListing(listing, state);
    throw error;
  }
}

/** Token first: what changes while the files are being listed is announced afterwards. */
async function wholeListing({ api, effects }: ListEffects, { files }: DriveState): Promise<DriveNews> {
  const token = await api.startToken();
  const listed = new Map((await api.files()).map((file) => [file.id, file]));
  const known = new Map(files.map((file) => [file.id, file]));
  const changed = [...listed.values()].flatMap(({ id, name, version = null }) => {
    const file = known.get(id);
    const same = file !== undefined && file.lostAt === null && version !== null && file.version === version;
    return same ? [] : [{ id, title: name, version }];
  });
  const lost = files.filter(({ id }) => !listed.has(id)).map(({ id }) => id);
  return { token, changed, lost, at: effects.clock().toISOString() };
}

async function changesSince(
  { api, effects }: ListEffects,
  { files }: DriveState,
  from: string,
): Promise<DriveNews> {
  const known = new Set(files.map(({ id }) => id));
  const changed = new Map<string, SeenFile>();
  const lost = new Set<string>();
  let token = from;
  for (let more = true; more;) {
    const page = await api.changes(token);
    for (const change of page.changes) apply(change, known, changed, lost);
    more = page.newStartPageToken === undefined && page.nextPageToken !== undefined;
    token = page.newStartPageToken ?? page.nextPageToken ?? token;
  }
  return { token, changed: [...changed.values()], lost: [...lost], at: effects.clock().toISOString() };
}

/** The last word on a file counts: it may be lost and given back in one page. */
function apply(
  { fileId, removed, file }: ChangePage["changes"][number],
  known: ReadonlySet<string>,
  changed: Map<string, SeenFile>,
  lost: Set<string>,
): void {
  if (fileId === undefined) return;
  changed.delete(fileId);
  lost.delete(fileId);
  if (removed || file === undefined || file.trashed) lost.add(fileId);
  else if (known.has(fileId) || file.mimeType === SPREADSHEET)
    changed.set(fileId, { id: fileId, title: file.name, version: file.version ?? null });
}

/** Sends the workbooks verified longest ago to be read again, with what the others leave of the quota. */
async function audit(
  { feed, effects, spare }: ListEffects,
  before: readonly DriveFile[],
  files: readonly DriveFile[],
): Promise<ReadonlySet<string>> {
  const revisions = new Map(before.map(({ id, revision }) => [id, revision]));
  const queued = files.filter(({ id, revision }) => revisions.get(id) !== revision).length;
  const due = new Date(effects.clock().getTime() - AUDIT_EVERY_MS).toISOString();
  const oldest = files
    .filter(({ lostAt, verifiedAt }) => lostAt === null && verifiedAt !== null && verifiedAt <= due)
    .filter(({ id, revision }) => revisions.get(id) === revision)
    .sort((a, b) => ((a.verifiedAt ?? "") < (b.verifiedAt ?? "") ? -1 : 1));
  const room = Math.max(0, Math.min(AUDITS_A_PASS, Math.floor((spare() - queued) / REQUESTS_AN_AUDIT)));
  const ids = oldest.slice(0, room).map(({ id }) => id);
  await feed.audit(ids);
  return new Set(ids);
}
