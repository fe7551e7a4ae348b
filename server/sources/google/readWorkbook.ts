import { fold } from "../../../shared/records/fold.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { TEMPLATES, type WorkbookKind } from "../../../shared/workbook/template.ts";
import { failureOf } from "./failure.ts";
import type { GoogleApi } from "./googleApi.ts";
import { readByOutline } from "./readByOutline.ts";
import { readByRanges, type ReadWorkbook } from "./readByRanges.ts";

/**
 * How a workbook is read: in one request by the ranges of its kind, or by its outline in two or three.
 */
export type Way = WorkbookKind | "outline";

export type Reading =
  | (ReadWorkbook & { readonly outcome: "read"; readonly way: Way; readonly problems: readonly Problem[] })
  | { readonly outcome: "changing" | "ranges_lost" | "not_a_workbook" };

const isKind = (way: string | null): way is WorkbookKind => way !== null && way in TEMPLATES;

/**
 * Reads a workbook at Google, without asking for a column that identifies a person.
 *
 * One request for a workbook whose ranges are in order. Otherwise two by its outline, three when a column must be looked for by
 * its header; and, the first time, the one that failed.
 *
 * @param lastWay how it was last read; null for a workbook not read yet
 * @param doubt read it by its outline, whatever the last way: it proves more
 */
export async function readWorkbook(
  api: GoogleApi,
  id: string,
  {
    lastWay,
    title,
    doubt,
  }: { readonly lastWay: string | null; readonly title: string; readonly doubt: boolean },
): Promise<Reading> {
  if (doubt || lastWay === "outline") return readSlowly(api, id);
  return (await readFast(api, id, isKind(lastWay) ? lastWay : firstGuess(title))) ?? readSlowly(api, id);
}

/** Only spares requests: a wrong guess costs one. */
function firstGuess(title: string): WorkbookKind {
  return fold(title).includes("departement") ? "department" : "association";
}

/** @returns null when its ranges do not do */
async function readFast(api: GoogleApi, id: string, kind: WorkbookKind): Promise<Reading | null> {
  try {
    const read = await readByRanges(api, id, TEMPLATES[kind]);
    return read === "unproved" ? null : { outcome: "read", way: kind, problems: [], ...read };
  } catch (error) {
    // « Unable to parse range »: one of the ranges is not there.
    if (isBadRequest(error)) return null;
    throw error;
  }
}

async function readSlowly(api: GoogleApi, id: string): Promise<Reading> {
  try {
    const read = await readByOutline(api, id);
    if (read.outcome !== "read") return read;
    const { inOrder, ...reading } = read;
    return { ...reading, way: inOrder ? read.recognised.kind : "outline" };
  } catch (error) {
    // A tab was renamed or removed since the outline was read.
    if (isBadRequest(error)) return { outcome: "changing" };
    throw error;
  }
}

function isBadRequest(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === "state" && failure.status === 400;
}
