import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import packedChromium from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** A browser that shows pages and calls nobody: no update, no account, no measurement. */
const QUIET = [
  "--no-sandbox",
  "--no-first-run",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--disable-background-networking",
  "--disable-component-update",
];

/** Raised when the packed browser changes, so that an old one is not taken for it. */
const UNPACKED = join(tmpdir(), "navette-chromium-147");

/**
 * A real Chromium: the one packed in a development dependency, else the machine's own.
 *
 * @returns null when none can start; what each of them said goes to the console
 */
export async function startBrowser(): Promise<Browser | null> {
  const reasons: string[] = [];
  for (const find of [unpackedChromium, () => Promise.resolve("/usr/bin/chromium")]) {
    try {
      return await chromium.launch({ executablePath: await find(), args: QUIET });
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  console.warn(`Pages are not looked at in a real browser: none can start here.\n${reasons.join("\n")}`);
  return null;
}

/** Unpacked beside, then moved in one go: several test workers ask at once, and one that is stopped leaves no half of a browser. */
async function unpackedChromium(): Promise<string> {
  const path = join(UNPACKED, "chromium");
  if (existsSync(path)) return path;
  const draft = await mkdtemp(`${UNPACKED}-`);
  await unpackInto(draft);
  try {
    await rename(draft, UNPACKED);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(path)) throw error;
  }
  return path;
}

/** The package unpacks into the temporary folder, and offers no other way to choose. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    await packedChromium.executablePath();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}
