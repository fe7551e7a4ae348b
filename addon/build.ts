import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";

const folder = new URL("./", import.meta.url);
const sidebar = new URL("sidebar/", folder);
const KIT = "kit";

/** What Apps Script and every browser of the last years run. */
const options = {
  bundle: true,
  minify: true,
  legalComments: "none",
  charset: "utf8",
} satisfies BuildOptions;

/**
 * Builds what is pushed to Apps Script: one classic script with a global function for each export of main.ts, since Apps
 * Script has no modules; one self-contained page for each folder of sidebar/; the manifest.
 */
export async function buildAddon(into: URL = new URL("dist/", folder)): Promise<void> {
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  await writeFile(new URL("Code.js", into), await script());
  for (const page of await pages()) await writeFile(new URL(`${page}.html`, into), await html(page));
  await cp(new URL("appsscript.json", folder), new URL("appsscript.json", into));
}

async function script(): Promise<string> {
  const entry = { ...options, entryPoints: [fileURLToPath(new URL("main.ts", folder))], target: "es2019" };
  const { metafile } = await build({ ...entry, format: "esm", metafile: true, write: false });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  const isPrivate = names.find((name) => name.endsWith("_"));
  if (isPrivate !== undefined)
    throw new Error(
      `Cannot build the add-on: Apps Script does not call ${isPrivate}, whose name ends with "_"`,
    );
  const bundle = await build({ ...entry, write: false, format: "iife", globalName: "addon" });
  const stubs = names.map((name) => `function ${name}() { return addon.${name}.apply(this, arguments); }`);
  // A person's authorisation is for the open workbook alone: the comment is what tells Google so.
  return ["/** @OnlyCurrentDoc */", textOf(bundle), ...stubs, ""].join("\n");
}

async function pages(): Promise<string[]> {
  const entries = await readdir(sidebar, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() && entry.name !== KIT ? [entry.name] : [])).sort();
}

async function html(page: string): Promise<string> {
  const client = await build({
    ...options,
    entryPoints: [fileURLToPath(new URL(`${page}/${page}.ts`, sidebar))],
    target: "es2020",
    format: "iife",
    write: false,
  });
  const style = await build({
    ...options,
    entryPoints: [fileURLToPath(new URL(`${KIT}/sidebar.css`, sidebar))],
    write: false,
  });
  const shell = await readFile(new URL(`${KIT}/page.html`, sidebar), "utf8");
  // Functions, since « $& » in what is inserted would be read as a pattern.
  return shell
    .replace("/* style */", () => textOf(style))
    .replace("/* script */", () => textOf(client).replaceAll("</script", "<\\/script"));
}

function textOf({ outputFiles }: { readonly outputFiles: readonly { readonly text: string }[] }): string {
  const [file] = outputFiles;
  if (file === undefined) throw new Error("Cannot build the add-on: esbuild wrote nothing");
  return file.text.trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAddon();
