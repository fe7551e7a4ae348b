import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { FILE_LIMITS } from "../../workbooks/limits.ts";

/** A file that cannot be opened is listed all the same: pulling it says why. */
const CANNOT_BE_OPENED = "cannot-be-opened";

/**
 * What changes when the file changes: the SHA-256 of its bytes, or its size when it is too large to be read anyway.
 *
 * @returns null when the file has gone since the folder was listed, or is no file
 */
export async function fingerprintOf(path: string): Promise<string | null> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return null;
    if (found.size > FILE_LIMITS.fileBytes) return `too-large-${found.size}`;
    return createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? null : CANNOT_BE_OPENED;
  }
}
