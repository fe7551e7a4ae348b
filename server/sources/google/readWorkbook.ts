import { fold } from "../../../shared/records/fold.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { TEMPLATES, type WorkbookKind } from "../../../shared/workbook/template.ts";
import { failureOf } from "./failure.ts";
import type { GoogleApi } from "./googleApi.ts";
import { readByHeaders, type Trust } from "./readByHeaders.ts";
import { readByRanges, type ReadWorkbook } from "./readByRanges.ts";

/**
 * How a workbook is read: in one request by the ranges of its kind; or by its outline, trusting the ranges that are there,
 * or its headers only.
 */
export type Way = WorkbookKind | Trust;

export type Reading =
  | (ReadWorkbook & { readonly outcome: "read"; readonly way: Way; readonly problems: readonly Problem[] })
  | { readonly outcome: "changing" | "not_a_workbook" };

const WAYS: readonly string[] = [
  ...Object.keys(TEMPLATES),
  ...(["ranges", "headers"] satisfies readonly Trust[]),
];

const isWay = (way: string | null): way is Way => way !== null && WAYS.includes(way);
const isKind = (way: Way): way is WorkbookKind => way in TEMPLATES;

/**
 * Reads a workbook at Google, without asking for a column that identifies a person.
 *
 * One request for a workbook whose ranges are in order. Otherwise the outline, the headers of the tabs that need it and the
 * columns: three more at most the first time, and those alone from then on.
 *
 * @param lastWay how it was last read; null for a workbook not read yet
 */
export async function readWorkbook(
  api: GoogleApi,
  id: string,
  { lastWay, title }: { readonly lastWay: string | null; readonly title: string },
): Promise<Reading> {
  const way = isWay(lastWay) ? lastWay : firstGuess(title);
  if (!isKind(way)) return readSlowly(api, id, way);
  const read = await readFast(api, id, way);
  return read === null || read === "header"
    ? readSlowly(api, id, read === null ? "ranges" : "headers")
    : read;
}

/** Only spares requests: a wrong guess costs one. */
function firstGuess(title: string): WorkbookKind {
  return fold(title).includes("departement") ? "department" : "association";
}

async function readFast(api: GoogleApi, id: string, kind: WorkbookKind): Promise<Reading | "header" | null> {
  try {
    const read = await readByRanges(api, id, TEMPLATES[kind]);
    if (typeof read === "string") return read === "header" ? "header" : null;
    return { outcome: "read", way: kind, problems: [], ...read };
  } catch (error) {
    // « Unable to parse range »: one of the ranges is not there.
    if (isBadRequest(error)) return null;
    throw error;
  }
}

async function readSlowly(api: GoogleApi, id: string, trust: Trust): Promise<Reading> {
  try {
    const read = await readByHeaders(api, id, trust);
    if (read.outcome === "ranges_lie") return await readSlowly(api, id, "headers");
    if (read.outcome !== "read") return { outcome: read.outcome };
    const { recognised, answers, problems, inOrder } = read;
    return { outcome: "read", recognised, answers, problems, way: inOrder ? recognised.kind : trust };
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
