import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { compact, unlessDefault } from "./compact.ts";

/** A colour as Google keeps it: numbers of simple precision, zeros left out. */
export function keptColor(color: sheets_v4.Schema$Color): sheets_v4.Schema$Color {
  return compact({
    red: component(color.red),
    green: component(color.green),
    blue: component(color.blue),
    alpha: component(color.alpha),
  });
}

function component(value: number | null | undefined): number | undefined {
  if (value === null || value === undefined) return undefined;
  return unlessDefault(shortest(Math.fround(value)));
}

/** The shortest decimal text which is still the same simple-precision number. */
function shortest(single: number): number {
  for (let digits = 6; digits <= 9; digits += 1) {
    const candidate = Number(single.toPrecision(digits));
    if (Math.fround(candidate) === single) return candidate;
  }
  return single;
}

/** Undefined for a style that says nothing: the colour is taken away. */
export function keptColorStyle(style: sheets_v4.Schema$ColorStyle): sheets_v4.Schema$ColorStyle | undefined {
  if (style.rgbColor != null) return { rgbColor: keptColor(style.rgbColor) };
  return style.themeColor == null ? undefined : { themeColor: style.themeColor };
}

/** A format as Google keeps it: each colour under its old name and under its `Style` name. */
export function keptFormat(format: sheets_v4.Schema$CellFormat): sheets_v4.Schema$CellFormat {
  const { backgroundColor, backgroundColorStyle, textFormat, ...rest } = format;
  return {
    ...rest,
    ...bothNames("backgroundColor", backgroundColor, backgroundColorStyle),
    ...(textFormat == null ? {} : { textFormat: keptTextFormat(textFormat) }),
  };
}

function keptTextFormat(format: sheets_v4.Schema$TextFormat): sheets_v4.Schema$TextFormat {
  const { foregroundColor, foregroundColorStyle, ...rest } = format;
  return { ...rest, ...bothNames("foregroundColor", foregroundColor, foregroundColorStyle) };
}

function bothNames(
  name: string,
  color: sheets_v4.Schema$Color | null | undefined,
  style: sheets_v4.Schema$ColorStyle | null | undefined,
) {
  const rgb = style?.rgbColor ?? color;
  if (rgb != null) {
    const kept = keptColor(rgb);
    return { [name]: kept, [`${name}Style`]: { rgbColor: kept } };
  }
  return style == null ? {} : { [`${name}Style`]: style };
}
