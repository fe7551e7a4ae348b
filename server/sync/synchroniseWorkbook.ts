import { RULES_VERSION } from "../../shared/checks/rulesVersion.ts";
import { factsOf } from "../../shared/figures/factsOf.ts";
import { Refusal, refusal } from "../../shared/refusal.ts";
import type { Source, WorkbookRef } from "../sources/source.ts";
import type { Reading, Standing, Store } from "../store/store.ts";
import { WriteConflict } from "../store/writeConflict.ts";
import { judge } from "./judge.ts";
import { readPull } from "./readPull.ts";
import { retryOnConflict } from "./retryOnConflict.ts";
import { traceOf } from "./traceOf.ts";

/**
 * What became of a listed workbook:
 *
 * - inchange: published, and nothing new;
 * - publie: a new state is published;
 * - retenu, illisible: its last pull is held back, or could not be read; now or since before.
 */
export type WorkbookOutcome = "inchange" | "publie" | "retenu" | "illisible";

export type WorkbookEffects = {
  readonly store: Store;
  readonly source: Source;
  readonly clock: () => Date;
  /** For those who maintain the software, in English: no content of any cell. */
  readonly log: (message: string) => void;
};

/** Brings one workbook up to date. Whatever goes wrong with it stays with it; only a database out of order throws. */
export async function synchroniseWorkbook(
  effects: WorkbookEffects,
  ref: WorkbookRef,
  { again }: { readonly again: boolean },
): Promise<WorkbookOutcome> {
  try {
    return await retryOnConflict(() => update(effects, ref, again));
  } catch (error) {
    // Another process keeps bringing this very workbook up to date: it is in good hands.
    if (error instanceof WriteConflict) return "inchange";
    return retryOnConflict(() => markUnreadable(effects, ref, error));
  }
}

async function update(effects: WorkbookEffects, ref: WorkbookRef, again: boolean): Promise<WorkbookOutcome> {
  const { store, source, clock } = effects;
  const { id: workbook, title } = ref;
  const fingerprint = fingerprintOf(ref);
  const standing = await store.standing(workbook);
  if (!again && standing !== null && isUpToDate(standing, fingerprint)) {
    if (standing.state.title !== title)
      await store.confirm(workbook, standing.version, { title, fingerprint });
    return asBefore(standing);
  }
  const takenAt = clock().toISOString();
  const reading: Reading = { ...readPull(await source.pull(ref)), workbook, title, fingerprint, takenAt };
  if (!again && standing !== null && saysTheSame(standing, reading)) {
    await store.confirm(workbook, standing.version, { title, fingerprint });
    return asBefore(standing);
  }
  const judgement = await judge({ ...store, lossesAccepted: false }, standing, reading);
  const published = judgement.reason === null ? { ...reading, facts: factsOf(reading.checked) } : null;
  const version = standing?.version ?? 0;
  const changed = await store.decide({
    reading,
    judgement,
    published,
    version,
    acceptance: null,
    fresh: true,
  });
  if (judgement.reason !== null) return "retenu";
  return changed ? "publie" : "inchange";
}

async function markUnreadable(
  { store, log }: WorkbookEffects,
  ref: WorkbookRef,
  error: unknown,
): Promise<WorkbookOutcome> {
  const { id: workbook, title } = ref;
  const expected = error instanceof Refusal;
  if (!expected) log(`Cannot synchronise workbook ${workbook}: ${traceOf(error)}`);
  const reason = expected ? error.message : refusal("workbook_failed", { workbook: title }).message;
  const version = (await store.standing(workbook))?.version ?? 0;
  await store.setUnreadable({ workbook, title, fingerprint: fingerprintOf(ref), reason, version });
  return "illisible";
}

/** New rules make every workbook look changed, so that each is read again. */
function fingerprintOf({ fingerprint }: WorkbookRef): string {
  return `${String(RULES_VERSION)}:${fingerprint}`;
}

/** An unreadable workbook is always tried again: the cause may have been the network, or a file being saved. */
function isUpToDate({ state, outcome }: Standing, fingerprint: string): boolean {
  return state.fingerprint === fingerprint && outcome !== "illisible";
}

function saysTheSame({ pulledHash, rules, outcome }: Standing, { hash }: Reading): boolean {
  return pulledHash === hash && rules === RULES_VERSION && outcome !== "illisible";
}

function asBefore({ outcome }: Standing): WorkbookOutcome {
  return outcome === "publie" ? "inchange" : outcome;
}
