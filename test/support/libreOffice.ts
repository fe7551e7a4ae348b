import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const program = (process.env.PATH ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find((path) => existsSync(path));

export const hasLibreOffice = program !== undefined;
export const WITHOUT_LIBREOFFICE =
  "LibreOffice is not installed on this machine: workbooks are not tried in it (soffice must be in the PATH)";

export type OfficeFormat = "xlsx" | "ods" | "fods" | "docx" | "pdf";

/** Opens a file in LibreOffice, with a profile of its own, and saves it in another format. */
export async function convertInLibreOffice(
  bytes: Uint8Array,
  from: OfficeFormat,
  to: OfficeFormat,
): Promise<Uint8Array> {
  if (program === undefined) throw new Error(WITHOUT_LIBREOFFICE);
  const folder = await mkdtemp(join(tmpdir(), "navette-office-"));
  try {
    await mkdir(join(folder, "out"));
    await writeFile(join(folder, `classeur.${from}`), bytes);
    const profile = pathToFileURL(join(folder, "profile")).href;
    await promisify(execFile)(
      program,
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        join(folder, "out"),
        join(folder, `classeur.${from}`),
      ],
      { timeout: 100_000 },
    );
    return await readFile(join(folder, "out", `classeur.${to}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
