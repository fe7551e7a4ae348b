import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createTypstCompiler, type TypstCompiler } from "@myriaddreamin/typst.ts/compiler";
import { loadFonts } from "@myriaddreamin/typst.ts/options.init";
import type { Typeset } from "./typeset.ts";

const TEMPLATE = "/report.typ";
const DATA = "/report.json";
const FONTS = [
  "400Regular/SourceSans3_400Regular.ttf",
  "600SemiBold/SourceSans3_600SemiBold.ttf",
  "700Bold/SourceSans3_700Bold.ttf",
];

/** Compiles `report.typ` once, in a thread that then ends: see `typeset`. */
export async function compileReport(data: string): Promise<Typeset> {
  const compiler = await loadCompiler();
  compiler.addSource(TEMPLATE, readFileSync(new URL("./report.typ", import.meta.url), "utf8"));
  compiler.mapShadow(DATA, new TextEncoder().encode(data));
  // 1 is CompileFormatEnum.pdf, an enumeration of which only the type is exported.
  const { result, diagnostics } = await compiler.compile({
    mainFilePath: TEMPLATE,
    format: 1,
    diagnostics: "unix",
  });
  return result === undefined ? { failed: JSON.stringify(diagnostics) } : { pdf: result as Uint8Array };
}

async function loadCompiler(): Promise<TypstCompiler> {
  const { resolve } = createRequire(import.meta.url);
  const wasm = readFileSync(resolve("@myriaddreamin/typst-ts-web-compiler/wasm"));
  const fonts = FONTS.map(
    (file) => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/source-sans-3/${file}`))),
  );
  const compiler = createTypstCompiler();
  // Without `assets: false` the compiler would fetch fonts from the Internet.
  await compiler.init({
    getModule: () => ({ module_or_path: wasm }),
    beforeBuild: [loadFonts(fonts, { assets: false })],
  });
  return compiler;
}
