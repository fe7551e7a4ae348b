import type { Pull } from "../sources/source.ts";
import { unpack } from "./packed.ts";
import type { Snapshot } from "./store.ts";
import type { Scope } from "./tables.ts";

export async function readPublishedSnapshot(scope: Scope, workbook: string): Promise<Snapshot | null> {
  return readOne(latest(scope, workbook).where("state", "=", "published"));
}

export async function readPulledSnapshot(scope: Scope, workbook: string): Promise<Snapshot | null> {
  return readOne(latest(scope, workbook).where("state", "<>", "superseded"));
}

/** Several pulls may have the same content (a change, then back): the latest counts. */
function latest({ db, department }: Scope, workbook: string) {
  return db
    .selectFrom("snapshot")
    .select(["generation", "taken_at", "content_hash", "content"])
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .orderBy("generation", "desc")
    .limit(1);
}

async function readOne(query: ReturnType<typeof latest>): Promise<Snapshot | null> {
  const row = await query.executeTakeFirst();
  if (row === undefined) return null;
  const { generation, taken_at: takenAt, content_hash: hash, content } = row;
  return { generation, takenAt, hash, pull: unpack(content) as Pull };
}
