import type { Column } from "./column.ts";
import { headerOf } from "./headerOf.ts";

/** Characters an ordinary value takes. */
const WIDTHS: Readonly<Record<Column["type"], number>> = {
  text: 24,
  name: 20,
  code: 13,
  identifier: 17,
  commune: 20,
  list: 14,
  date: 13,
  month: 13,
  year: 10,
  integer: 12,
  decimal: 12,
  version: 10,
};
const WIDEST_LIST = 32;

/** Of a card, in characters: label, value, what to type. */
export const CARD_WIDTHS = [32, 44, 60] as const;

/** In characters: enough for an ordinary value, and for the longest word of the header with the arrow of its filter. */
export function columnWidth(column: Column): number {
  const longestLabel = Math.max(0, ...(column.list?.entries ?? []).map(({ label }) => label.length));
  const longestWord = Math.max(
    ...headerOf(column)
      .split(/\s/)
      .map((word) => word.length),
  );
  return Math.max(WIDTHS[column.type], Math.min(longestLabel + 3, WIDEST_LIST), longestWord + 5);
}

/** Pixels at Google of so many characters, with the margins of a cell. */
export function pixelsOf(characters: number): number {
  return characters * 7 + 6;
}
