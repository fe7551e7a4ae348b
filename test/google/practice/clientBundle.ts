import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const CLIENT = new URL("./client/", import.meta.url);

export type ClientBundle = {
  /** Of the page of the practice workbook. */
  readonly page: string;
  /** Put at the top of each page that the add-on shows: its `google.script`. */
  readonly bridge: string;
};

/** The programs of the browser, from their TypeScript. */
export async function clientBundle(): Promise<ClientBundle> {
  const [page, bridge] = await Promise.all(["main.ts", "bridge.ts"].map(bundled));
  return { page: page ?? "", bridge: bridge ?? "" };
}

async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, CLIENT))],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    minifySyntax: true,
  });
  return outputFiles[0]?.text ?? "";
}

/** A page of the add-on with its bridge before any of its own programs. */
export function withBridge(html: string, bridge: string): string {
  const script = `<script>${bridge.replaceAll("</script", "<\\/script")}</script>`;
  const head = /<head\b[^>]*>/i.exec(html) ?? /<html\b[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (head === null) return `<!DOCTYPE html>${script}${html}`;
  const end = head.index + head[0].length;
  return html.slice(0, end) + script + html.slice(end);
}
