import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { TypstCompiler } from "@myriaddreamin/typst.ts/compiler";
import { type Day, yearOf } from "../../shared/calendar.ts";
import type { Report } from "../../shared/report/report.ts";
import { PALETTE } from "../charts/palette.ts";
import { DEFINITIONS_TITLE, definitionLines } from "./definitionLines.ts";

const TEMPLATE = "/report.typ";
const DATA = "/report.json";
const FONTS = [
  "400Regular/SourceSans3_400Regular.ttf",
  "600SemiBold/SourceSans3_600SemiBold.ttf",
  "700Bold/SourceSans3_700Bold.ttf",
];

/**
 * The bilan as a tagged PDF: the same bytes for the same report on the same day.
 *
 * @param day on which it is written, for the document's own date
 * @throws Error when the template does not compile: never because of what a workbook holds
 */
export function reportPdf(report: Report, day: Day): Promise<Uint8Array> {
  // The compiler holds one document at a time.
  const written = queue.then(() => compile(report, day));
  queue = written.catch(() => undefined);
  return written;
}

let queue: Promise<unknown> = Promise.resolve();
let loaded: Promise<TypstCompiler> | null = null;

async function compile(report: Report, day: Day): Promise<Uint8Array> {
  loaded ??= loadCompiler();
  const compiler = await loaded;
  compiler.mapShadow(DATA, new TextEncoder().encode(JSON.stringify(dataOf(report, day))));
  // 1 is CompileFormatEnum.pdf, an enumeration of which only the type is exported.
  const { result, diagnostics } = await compiler.compile({
    mainFilePath: TEMPLATE,
    format: 1,
    diagnostics: "unix",
  });
  if (result === undefined) throw new Error(`Cannot compile the report: ${JSON.stringify(diagnostics)}`);
  return result as Uint8Array;
}

/** Half a second and 28 MB of compiler: only when a first PDF is asked for. */
async function loadCompiler(): Promise<TypstCompiler> {
  const [{ createTypstCompiler }, { loadFonts }] = await Promise.all([
    import("@myriaddreamin/typst.ts/compiler"),
    import("@myriaddreamin/typst.ts/options.init"),
  ]);
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
  compiler.addSource(TEMPLATE, readFileSync(new URL("./report.typ", import.meta.url), "utf8"));
  return compiler;
}

/** What the template reads. */
function dataOf(report: Report, day: Day) {
  const [, month = 1, date = 1] = day.split("-").map(Number);
  return {
    ...report,
    // What the department has to write itself is in the file that it can edit.
    sections: report.sections.filter(({ blocks }) => blocks.some(({ kind }) => kind !== "prompt")),
    date: { year: yearOf(day), month, day: date },
    colours: { ink: PALETTE.text, bar: PALETTE.bar, quiet: PALETTE.quiet, line: PALETTE.line },
    definitionsTitle: DEFINITIONS_TITLE,
    definitions: report.definitions.map((definition) => ({
      figure: definition.figure,
      label: definition.label,
      lines: definitionLines(definition),
    })),
  };
}
