import { randomBytes } from "node:crypto";
import { link, open, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import { refusal } from "../../shared/refusal.ts";

const FILE = "cle-du-departement.key";
const BYTES = 32;
/** One line of hexadecimal digits: survives a copy, a mail or a safe of passwords. */
const WRITTEN_KEY = /^[0-9a-f]{64}\s*$/;

/**
 * The department's secret key, made at random the first time and kept in the folder of the data.
 *
 * Two processes that start together get the same one: the key is written whole beside, then linked under its name, which
 * succeeds for one of them only. A key that cannot be read is never replaced: with another one nobody would be
 * recognised any more.
 *
 * @returns 32 bytes
 */
export async function departmentKey(folder: string): Promise<Uint8Array> {
  const file = join(folder, FILE);
  const kept = await readKey(file);
  if (kept !== null) return kept;
  await createKey(folder, file);
  const created = await readKey(file);
  if (created === null) throw new Error(`Cannot read "${FILE}" although it was just created`);
  return created;
}

async function readKey(file: string): Promise<Uint8Array | null> {
  let written: string;
  try {
    written = await readFile(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
  if (!WRITTEN_KEY.test(written)) throw refusal("department_key_damaged", { file });
  return new Uint8Array(Buffer.from(written.trim(), "hex"));
}

async function createKey(folder: string, file: string): Promise<void> {
  const draft = `${file}.${randomBytes(8).toString("hex")}`;
  try {
    await writeDurably(draft, `${randomBytes(BYTES).toString("hex")}\n`);
    await link(draft, file);
    await syncFolder(folder);
  } catch (error) {
    // Another process was faster: its key is the one.
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    await unlink(draft).catch((error: unknown) => {
      if (!hasCode(error, "ENOENT")) throw error;
    });
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the new name survive a power cut; Windows has no such operation and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
