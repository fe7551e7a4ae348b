import { serialOfDay } from "../calendar.ts";
import type { Column } from "../workbook/column.ts";
import { NEVER_WORKED } from "../workbook/column.ts";
import { type Entry, labelOf } from "../nomenclature/nomenclature.ts";
import type { Cell } from "./cell.ts";
import { EXPLICIT_UNKNOWNS, type Field, isKnown, type Unknown } from "./value.ts";

const VALUE_SEPARATOR = " ; ";
const NEVER_WORKED_LABEL = "jamais travaillé";

/**
 * The cell that the software writes for a value: the label of a code, the serial number of a day, the number itself.
 *
 * Reading what is written gives the value back.
 *
 * @param field a value as `readCell` gives it for this column
 * @returns null for a blank, and for what could not be read
 */
export function writtenCell(column: Column, field: Field<unknown>): Cell {
  if (!isKnown(field)) {
    const unknown = field as Unknown;
    return EXPLICIT_UNKNOWNS.find(({ code }) => code === unknown?.unknown)?.label ?? null;
  }
  if (Array.isArray(field))
    return field.map((code) => labelIn(column, String(code))).join(VALUE_SEPARATOR) || null;
  if (typeof field === "number") return field;
  const text = String(field);
  if (column.list !== undefined) return labelIn(column, text);
  if (column.type === "date") return serialOfDay(text);
  if (column.type === "month") return text === NEVER_WORKED ? NEVER_WORKED_LABEL : serialOfDay(`${text}-01`);
  return text;
}

function labelIn({ list }: Column, code: string): string {
  return labelOf(list ?? { entries: [] as readonly Entry[] }, code);
}
