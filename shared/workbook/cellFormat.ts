import type { Column } from "./column.ts";

const automatic = () => null;
/** As text: « 0612… » keeps its zero, a SIRET its digits, « =… » stays what was typed. */
const asText = () => "@";

const FORMATS: Readonly<Record<Column["type"], (column: Column) => string | null>> = {
  text: asText,
  name: asText,
  code: asText,
  identifier: asText,
  commune: asText,
  list: asText,
  date: () => "dd/mm/yyyy",
  month: () => "mm/yyyy",
  year: () => "0",
  integer: () => "0",
  version: () => "0",
  decimal: ({ unit }) => (unit === "€" ? "#,##0.00" : automatic()),
};

/** How a spreadsheet shows the cells of a column, as a number format; null leaves the choice to the spreadsheet. */
export function cellFormat(column: Column): string | null {
  return FORMATS[column.type](column);
}
