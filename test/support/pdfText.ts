import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { plainSpaces } from "./plainSpaces.ts";

const program = (process.env.PATH ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "pdftotext"))
  .find((path) => existsSync(path));

export const canReadPdf = program !== undefined;
export const WITHOUT_PDFTOTEXT =
  "pdftotext is not installed on this machine: PDF files are not read (poppler-utils must be in the PATH)";

/** The words of a PDF as a reader finds them, on one line. */
export function pdfText(bytes: Uint8Array): string {
  if (program === undefined) throw new Error(WITHOUT_PDFTOTEXT);
  const folder = mkdtempSync(join(tmpdir(), "navette-pdf-"));
  try {
    const file = join(folder, "bilan.pdf");
    writeFileSync(file, bytes);
    const text = execFileSync(program, ["-layout", file, "-"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return oneLine(text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without the ends of lines, the spaces and the cuts of words that a page makes. */
export function oneLine(text: string): string {
  return plainSpaces(text)
    .replace(/-\n\s*/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
