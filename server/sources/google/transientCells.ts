import { type Cell, isBlank } from "../../../shared/records/cell.ts";
import type { RangeValues } from "./googleApi.ts";

/** What a formula shows while Google computes it. */
const LOADING = /^(?:Loading|Chargement)(?: en cours)?(?:\.\.\.|…)/i;
/** What a formula shows for a moment when the workbook it takes its values from does not answer. */
const UNAVAILABLE = /^#(?:N\/A|REF!)/;
/** Neither can begin otherwise: one look for nearly every cell. */
const MAY_BE_EITHER = /^[#LC]/i;
/** Fewer cells than this, or a smaller share of a column, are somebody's mistake. */
const MANY_CELLS = 5;
const MANY_SHARE = 0.5;

/** Whether a workbook was read while its formulas were being computed: what it says will not be true for long. */
export function looksTransient(answers: readonly RangeValues[]): boolean {
  return answers.some(({ lines }) => lines.some(isTransient));
}

function isTransient(line: readonly Cell[]): boolean {
  let unavailable = 0;
  for (const cell of line) {
    if (typeof cell !== "string" || !MAY_BE_EITHER.test(cell)) continue;
    if (LOADING.test(cell)) return true;
    if (UNAVAILABLE.test(cell)) unavailable++;
  }
  if (unavailable < MANY_CELLS) return false;
  const filled = line.filter((cell) => !isBlank(cell)).length;
  return unavailable > filled * MANY_SHARE;
}
