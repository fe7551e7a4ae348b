import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { demonstration } from "../seeds/maine-et-loire-2012/demonstration.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** Everything that the bytes of the workbooks depend on. */
const SOURCES = [
  "package-lock.json",
  "server/workbooks",
  "shared/nomenclature",
  "shared/records",
  "shared/workbook",
  "test/seeds",
];

let folder: Promise<string> | null = null;

/**
 * A folder with the 23 workbooks of the demonstration, made once for all the tests of a run. Read it, do not write in it.
 *
 * Runs of the same sources share it.
 */
export function demonstrationFolder(): Promise<string> {
  folder ??= makeFolder();
  return folder;
}

/** The workbooks of the demonstration by the name of their file. */
export async function demonstrationFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const path = await demonstrationFolder();
  const names = (await readdir(path)).sort();
  const files = await Promise.all(
    names.map(async (name) => [name, new Uint8Array(await readFile(join(path, name)))] as const),
  );
  return new Map(files);
}

async function makeFolder(): Promise<string> {
  const path = join(tmpdir(), `navette-demonstration-${fingerprint()}`);
  if (existsSync(path)) return path;
  const draft = await mkdtemp(`${path}-`);
  await demonstration.writeWorkbooks(draft, () => undefined);
  try {
    await rename(draft, path);
  } catch (error) {
    // Another worker was faster: its folder is the same.
    if (!existsSync(path)) throw error;
    await rm(draft, { recursive: true });
  }
  return path;
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES.flatMap(filesOf))
    hash.update(source).update(readFileSync(join(PROJECT, source)));
  return hash.digest("hex").slice(0, 16);
}

function filesOf(source: string): readonly string[] {
  if (source.endsWith(".json")) return [source];
  return readdirSync(join(PROJECT, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT.length))
    .sort();
}
