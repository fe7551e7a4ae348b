import type { Packed } from "./packed.ts";
import type { Scope, SnapshotState } from "./tables.ts";

type Kept = { readonly generation: number; readonly hash: string; readonly takenAt: string };

/** The snapshots that still count: the current one, and the one that waits, if any. */
type KeptSnapshots = { readonly published: Kept | null; readonly held: Kept | null };

type NewSnapshot = Packed & { readonly takenAt: string };

export async function readKeptSnapshots({ db, department }: Scope, workbook: string): Promise<KeptSnapshots> {
  const last = async (state: SnapshotState): Promise<Kept | null> => {
    const row = await db
      .selectFrom("snapshot")
      .select(["generation", "content_hash as hash", "taken_at as takenAt"])
      .where("department", "=", department)
      .where("workbook", "=", workbook)
      .where("state", "=", state)
      .orderBy("generation", "desc")
      .limit(1)
      .executeTakeFirst();
    return row ?? null;
  };
  return { published: await last("published"), held: await last("held") };
}

/**
 * Keeps the snapshot of what is published. Content that is kept already is not written twice.
 *
 * @returns when the published pull was taken
 */
export async function writePublishedSnapshot(
  scope: Scope,
  workbook: string,
  generation: number,
  snapshot: NewSnapshot,
  { published, held }: KeptSnapshots,
): Promise<string> {
  const promoted = published?.hash !== snapshot.hash && held?.hash === snapshot.hash;
  if (held !== null) {
    await setState(
      scope,
      workbook,
      held.generation,
      promoted ? { state: "published", generation } : { state: "superseded" },
    );
  }
  if (promoted) return held.takenAt;
  if (published?.hash === snapshot.hash) return published.takenAt;
  await insert(scope, workbook, generation, snapshot, "published");
  return snapshot.takenAt;
}

/**
 * Keeps the snapshot of a pull that is held back. Content that is kept already is not written twice.
 *
 * @returns whether the number was used
 */
export async function writeHeldSnapshot(
  scope: Scope,
  workbook: string,
  generation: number,
  snapshot: NewSnapshot,
  { published, held }: KeptSnapshots,
): Promise<boolean> {
  if (held?.hash === snapshot.hash) return false;
  if (held !== null) await setState(scope, workbook, held.generation, { state: "superseded" });
  // New rules may hold back what the former ones published.
  if (published?.hash === snapshot.hash) return false;
  await insert(scope, workbook, generation, snapshot, "held");
  return true;
}

async function insert(
  { db, department }: Scope,
  workbook: string,
  generation: number,
  { hash, bytes, takenAt }: NewSnapshot,
  state: SnapshotState,
): Promise<void> {
  await db
    .insertInto("snapshot")
    .values({
      department,
      workbook,
      generation,
      taken_at: takenAt,
      content_hash: hash,
      content: bytes,
      state,
    })
    .execute();
}

async function setState(
  { db, department }: Scope,
  workbook: string,
  generation: number,
  change: { readonly state: SnapshotState; readonly generation?: number },
): Promise<void> {
  await db
    .updateTable("snapshot")
    .set(change)
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .where("generation", "=", generation)
    .execute();
}
