import { type Cell, effectiveValue, errorText, isCellError, type Scalar } from "./cell.ts";
import type { Locale } from "./locale.ts";
import { formatAutomatic, formatNumber } from "./numberFormat.ts";

export type RenderOption = "FORMATTED_VALUE" | "UNFORMATTED_VALUE" | "FORMULA";
export type DateTimeOption = "SERIAL_NUMBER" | "FORMATTED_STRING";

export type Rendering = {
  readonly render: RenderOption;
  readonly dates: DateTimeOption;
  readonly locale: Locale;
};

/** What `values` answers for a cell; "" when it is empty. */
export function renderCell(cell: Cell | undefined, { render, dates, locale }: Rendering): Scalar {
  if (cell === undefined) return "";
  if (render === "FORMULA" && cell.formula !== undefined) return cell.formula;
  const value = effectiveValue(cell);
  if (value === undefined) return "";
  if (isCellError(value)) {
    const text = errorText(value);
    return render === "FORMATTED_VALUE" || value.message === "" ? text : `${text} (${value.message})`;
  }
  if (render === "FORMATTED_VALUE") return formattedText(cell, value, locale);
  const asText = dates === "FORMATTED_STRING" && isDateFormat(cell);
  return asText ? formattedText(cell, value, locale) : value;
}

function formattedText(cell: Cell, value: Scalar, locale: Locale): string {
  if (typeof value === "boolean") return value ? locale.true : locale.false;
  if (typeof value === "string") return value;
  const format = cell.format?.numberFormat;
  return format?.type === undefined || format.type === null
    ? formatAutomatic(value, locale)
    : formatNumber(value, format.type, format.pattern ?? undefined, locale);
}

function isDateFormat(cell: Cell): boolean {
  return /^(DATE|TIME|DATE_TIME)$/.test(cell.format?.numberFormat?.type ?? "");
}

/** The text shown in the grid, undefined when the cell is empty. */
export function shownText(cell: Cell | undefined, locale: Locale): string | undefined {
  const shown = renderCell(cell, { render: "FORMATTED_VALUE", dates: "SERIAL_NUMBER", locale });
  return effectiveValue(cell) === undefined ? undefined : String(shown);
}
