import type { Range } from "./placedTab.ts";

export type ShownMoment = { readonly row: number; readonly text: string };

/**
 * Writes days and times as the texts that they show, in cells that are about to be of text: otherwise their bare number
 * alone would be left (« 41035 » for « 06/05/2012 »). Before the format, so that one may be stopped in between. Formulas are left.
 *
 * @returns what is text now, by row of the range from 0. One read; some more calls where there is such a cell
 */
export function momentsToText(range: Range): readonly ShownMoment[] {
  const moments = range
    .getValues()
    .flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell instanceof Date ? [{ row, column }] : [])),
    );
  if (moments.length === 0) return [];
  const [formulas, texts] = [range.getFormulas(), range.getDisplayValues()];
  return moments
    .filter(({ row, column }) => (formulas[row]?.[column] ?? "") === "")
    .map(({ row, column }) => {
      const text = texts[row]?.[column] ?? "";
      // A strict list would refuse it; the list comes back with the format.
      range
        .getCell(row + 1, column + 1)
        .clearDataValidations()
        .setValue(`'${text}`);
      return { row, text };
    });
}
