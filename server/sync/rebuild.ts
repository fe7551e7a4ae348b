import type { KeyedRows } from "../../shared/checks/shrinkGuard.ts";
import { factsOf } from "../../shared/figures/factsOf.ts";
import type { TabKey } from "../../shared/workbook/template.ts";
import type { ReadPull, Standing, Store } from "../store/store.ts";
import { judge } from "./judge.ts";
import { readPull } from "./readPull.ts";
import { retryOnConflict } from "./retryOnConflict.ts";

type Effects = { readonly store: Store; readonly onProgress: (done: number, total: number) => void };

/**
 * Computes everything again from the snapshots, without the source: what to do after the rules have changed.
 *
 * What was published is not weighed against what the former rules made of it: to rebuild is to accept the new rules.
 */
export async function rebuild({ store, onProgress }: Effects): Promise<void> {
  const states = await store.workbooks();
  for (const [index, { workbook }] of states.entries()) {
    await retryOnConflict(() => rebuildWorkbook(store, workbook));
    onProgress(index + 1, states.length);
  }
}

async function rebuildWorkbook(store: Store, workbook: string): Promise<void> {
  const standing = await store.standing(workbook);
  const pulled = await store.pulledSnapshot(workbook);
  // Never read, or gone meanwhile: there is nothing to compute from.
  if (standing === null || pulled === null) return;
  const { title, fingerprint } = standing.state;
  const reading = { ...readPull(pulled.pull), workbook, title, fingerprint, takenAt: pulled.takenAt };
  const shown = await readShown(store, standing, pulled.hash);
  const judgement = await judge(
    {
      holderOf: store.holderOf,
      publishedRows: (place) =>
        place === workbook ? Promise.resolve(rowsOf(shown)) : store.publishedRows(place),
      lossesAccepted: false,
    },
    standing,
    reading,
  );
  const source = judgement.reason === null ? reading : shown;
  const published =
    source === null || source.checked.held ? null : { ...source, facts: factsOf(source.checked) };
  await store.decide({
    reading,
    judgement,
    published,
    version: standing.version,
    acceptance: null,
    fresh: false,
  });
}

/** What is published, when it is another pull than the last one. */
async function readShown(store: Store, standing: Standing, pulledHash: string): Promise<ReadPull | null> {
  const snapshot =
    standing.state.generation === 0 ? null : await store.publishedSnapshot(standing.state.workbook);
  return snapshot === null || snapshot.hash === pulledHash ? null : readPull(snapshot.pull);
}

function rowsOf(read: ReadPull | null): KeyedRows {
  if (read === null) return new Map();
  const { checked } = read;
  const tabs = Object.keys(checked.records) as TabKey[];
  return new Map(
    tabs.map((tab) => [tab, new Map((checked.records[tab] ?? []).map(({ key, record }) => [key, record]))]),
  );
}
