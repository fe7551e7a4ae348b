import type { DataFolder } from "../dataFolder.ts";
import { departmentKey } from "../identity/departmentKey.ts";
import { matchTokens } from "../identity/matchTokens.ts";
import { folderSource } from "../sources/folder/folderSource.ts";
import type { Source } from "../sources/source.ts";
import { openStore } from "../store/openStore.ts";
import type { Store } from "../store/store.ts";
import { readSheets } from "../workbooks/readSheets.ts";

export async function sourceOf(folder: DataFolder): Promise<Source> {
  const key = await departmentKey(folder.path);
  return folderSource({ folder: folder.workbooksFolder, readSheets, tokens: matchTokens(key) });
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
