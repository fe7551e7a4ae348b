import type { Column } from "./column.ts";
import { writtenHeader } from "./recognise.ts";

/** The header as it stands in a workbook of the template. The star of required columns is no part of the name: recognition leaves it out. */
export function headerOf(column: Column): string {
  return column.required === true ? `${writtenHeader(column)} *` : writtenHeader(column);
}
