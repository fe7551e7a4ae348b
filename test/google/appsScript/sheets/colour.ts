import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { NotEmulated } from "../scriptError.ts";

const NAMED: Readonly<Record<string, string>> = {
  white: "#ffffff",
  black: "#000000",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
};

/** `#d6e4f0` as the API writes colours. */
export function colourStyle(text: string): sheets_v4.Schema$ColorStyle {
  const hex = NAMED[text.toLowerCase()] ?? text;
  const full = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.test(hex) ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  if (!/^#[0-9a-f]{6}$/i.test(full)) throw new NotEmulated(`the colour ${text}`);
  const share = (start: number) => Number.parseInt(full.slice(start, start + 2), 16) / 255;
  return { rgbColor: { red: share(1), green: share(3), blue: share(5) } };
}

export function hexOf(style: sheets_v4.Schema$ColorStyle | null | undefined, otherwise: string): string {
  if (style?.themeColor != null) throw new NotEmulated("a colour of the theme");
  const rgb = style?.rgbColor;
  if (rgb == null) return otherwise;
  const part = (share: number | null | undefined) =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${part(rgb.red)}${part(rgb.green)}${part(rgb.blue)}`;
}
