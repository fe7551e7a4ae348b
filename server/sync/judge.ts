import { problemOf, WHOLE_WORKBOOK } from "../../shared/checks/problemOf.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { type KeyedRows, shrinkGuard } from "../../shared/checks/shrinkGuard.ts";
import { identityOf } from "../store/identityOf.ts";
import type { Judgement, Reading, Standing, Store } from "../store/store.ts";

const isBlocking = ({ severity }: Problem) => severity === "bloquant";

export type Grounds = {
  readonly holderOf: Store["holderOf"];
  /** What the pull is weighed against. */
  readonly publishedRows: (workbook: string) => Promise<KeyedRows>;
  /** Somebody looked at what the pull loses, and accepts it. Nothing else can be accepted. */
  readonly lossesAccepted: boolean;
};

/**
 * Whether a pull may be published, or must wait and why.
 *
 * A workbook that says it is another one that is still there waits. When the source no longer lists the other one and
 * this one is new, it is the same file under another name: it takes its place.
 */
export async function judge(
  grounds: Grounds,
  standing: Standing | null,
  reading: Reading,
): Promise<Judgement> {
  const { workbook, pull, checked } = reading;
  const holder = await holderOfIdentity(grounds, reading);
  const replaced = holder !== null && mayTakeOver(holder, standing) ? holder : null;
  const rival = replaced === null ? holder : null;

  const claimed = rival === null ? [] : [duplicate(reading, rival.title)];
  const own = [...claimed, ...pull.problems, ...checked.problems];
  const problems = [...(await losses(grounds, reading, replaced?.workbook ?? workbook, own)), ...own];
  const reason = problems.find(isBlocking)?.sentence ?? null;
  return {
    problems,
    reason,
    duplicateOf: rival?.workbook ?? null,
    takesOver: reason === null && replaced !== null ? replaced.workbook : null,
  };
}

function holderOfIdentity(grounds: Grounds, { workbook, checked }: Reading): ReturnType<Grounds["holderOf"]> {
  const identity = identityOf(checked);
  return identity === null ? Promise.resolve(null) : grounds.holderOf(identity, workbook);
}

async function losses(
  { publishedRows, lossesAccepted }: Grounds,
  { checked, pull }: Reading,
  place: string,
  own: readonly Problem[],
): Promise<readonly Problem[]> {
  // A workbook that is blocked anyway has nothing that could be accepted: what it lost would only be noise.
  if (own.some(isBlocking)) return [];
  const found = shrinkGuard(await publishedRows(place), checked.records, pull.content);
  return lossesAccepted ? found.filter((problem) => !isBlocking(problem)) : found;
}

/** Only a workbook that has nothing of its own on show: otherwise its own place would be lost. */
export function mayTakeOver(holder: { readonly listed: boolean }, standing: Standing | null): boolean {
  return !holder.listed && (standing?.state.generation ?? 0) === 0;
}

function duplicate({ checked }: Reading, otherWorkbook: string): Problem {
  const code =
    checked.kind === "department" ? "workbook_duplicate_department" : "workbook_duplicate_structure";
  return problemOf(code, WHOLE_WORKBOOK, { otherWorkbook });
}
