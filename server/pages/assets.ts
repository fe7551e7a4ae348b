import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { PALETTE } from "../charts/palette.ts";

export type Asset = { readonly path: string; readonly type: string; readonly body: string };

const tokens = `:root{${Object.entries(PALETTE)
  .map(([name, colour]) => `--${name}:${colour}`)
  .join(";")}}\n`;

/** Served under a name made from its content, so that browsers keep it for ever. */
function hashed(name: string, type: string, body: string): Asset {
  const [stem, extension] = name.split(".");
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
  return { path: `/assets/${stem}.${hash}.${extension}`, type, body };
}

export const STYLE_SHEET = hashed(
  "style.css",
  "text/css; charset=utf-8",
  tokens + readFileSync(new URL("./style.css", import.meta.url), "utf8"),
);

export const FAVICON = hashed(
  "favicon.svg",
  "image/svg+xml",
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M2 16 16 6l14 10-14 10z" fill="${PALETTE.bar}"/><path d="M10 16h12" stroke="#fff" stroke-width="3"/></svg>`,
);

export const ASSETS: readonly Asset[] = [STYLE_SHEET, FAVICON];
