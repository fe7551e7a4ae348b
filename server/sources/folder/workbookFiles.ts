import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { refusal } from "../../../shared/refusal.ts";

const WORKBOOK = /\.(?:xlsx|ods)$/i;
/** Hidden files, and those that a spreadsheet program writes beside a workbook that is open. */
const NOT_OURS = /^(?:\.|~\$)/;

/**
 * The workbooks of a folder and of the folders it holds, one level deep, as sorted paths from the folder.
 *
 * @throws Refusal when there is no such folder
 */
export async function workbookFiles(folder: string): Promise<readonly string[]> {
  if (!(await isFolder(folder))) throw refusal("workbooks_folder_missing", { folder });
  const paths: string[] = [];
  for (const { name } of await visibleEntries(folder)) {
    if (await isFolder(join(folder, name))) {
      // A folder that may not be opened must not keep the others from being read.
      const inside = await visibleEntries(join(folder, name)).catch(() => []);
      paths.push(...inside.map((entry) => `${name}/${entry.name}`));
    } else {
      paths.push(name);
    }
  }
  return paths.filter((path) => WORKBOOK.test(path)).sort();
}

async function visibleEntries(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !NOT_OURS.test(name));
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
