import { setTimeout as wait } from "node:timers/promises";
import type { DataFolder } from "../dataFolder.ts";
import { departmentKey } from "../identity/departmentKey.ts";
import { matchTokens } from "../identity/matchTokens.ts";
import { folderSource } from "../sources/folder/folderSource.ts";
import type { GoogleSettings } from "../sources/google/googleAccess.ts";
import { severalSources } from "../sources/severalSources.ts";
import type { Source } from "../sources/source.ts";
import { openStore } from "../store/openStore.ts";
import type { Store } from "../store/store.ts";
import { readSheets } from "../workbooks/readSheets.ts";

/** Where the workbooks of a department come from: its folder and, once it is set, Google. */
export async function sourceOf(
  folder: DataFolder,
  store: Store,
  google: GoogleSettings | null,
): Promise<Source> {
  const key = await departmentKey(folder.path);
  const files = folderSource({ folder: folder.workbooksFolder, readSheets, tokens: matchTokens(key) });
  return google === null ? files : severalSources([files, await googleSourceOf(store, google)]);
}

/** Google's client takes a fifth of a second to load: nobody pays for it who does not use it. */
async function googleSourceOf(store: Store, settings: GoogleSettings): Promise<Source> {
  const { googleAccess } = await import("../sources/google/googleAccess.ts");
  const { googleSource } = await import("../sources/google/googleSource.ts");
  const { createPacer } = await import("../sources/google/pacer.ts");
  const effects = {
    clock: () => new Date(),
    sleep: (milliseconds: number) => wait(milliseconds),
    random: () => Math.random(),
  };
  const access = await googleAccess(settings);
  return googleSource({ access, feed: store.drive, pacer: createPacer(effects), effects });
}

export function storeOf(folder: DataFolder): Promise<Store> {
  return openStore({ file: folder.databaseFile, department: folder.settings.departement.code });
}

/** Opens the store, does the work, closes the store whatever happens. */
export async function withStore<T>(folder: DataFolder, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await storeOf(folder);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
