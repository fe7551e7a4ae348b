import { cp, mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";

const folder = new URL("./", import.meta.url);
const options = {
  entryPoints: [fileURLToPath(new URL("main.ts", folder))],
  bundle: true,
  write: false,
  target: "es2020",
  charset: "utf8",
} satisfies BuildOptions;

/**
 * Bundles the add-on for Apps Script, which has no modules and calls functions by their global name: one classic script,
 * then one global function per export of main.ts.
 */
export async function buildAddon(into: URL = new URL("dist/", folder)): Promise<void> {
  const { metafile } = await build({ ...options, format: "esm", metafile: true, write: false });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  const footer = names.map((name) => `function ${name}() { return addon.${name}(); }`).join("\n");
  const bundle = await build({
    ...options,
    write: false,
    format: "iife",
    globalName: "addon",
    footer: { js: footer },
  });
  await mkdir(into, { recursive: true });
  await writeFile(new URL("Code.js", into), bundle.outputFiles[0]?.text ?? "");
  await cp(new URL("appsscript.json", folder), new URL("appsscript.json", into));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAddon();
