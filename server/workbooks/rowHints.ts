import type { ConditionalRule } from "hucre/xlsx";
import { columnLetters } from "../../shared/workbook/content.ts";
import { columnsOf, naturalKeyOf, type Tab } from "../../shared/workbook/tab.ts";
import { GUIDED_ROWS } from "./limits.ts";
import type { ListPlaces } from "./listsSheet.ts";
import { HINTS } from "./sheetStyles.ts";

type Hint = keyof typeof HINTS;

const FIRST_ROW = 2;

/**
 * The colours that the cells of a table take by themselves: a required cell left empty in a row that was begun, a
 * natural key that stands twice, a value that is in no list.
 */
export function rowHints(tab: Tab, places: ListPlaces): ConditionalRule[] {
  const columns = columnsOf(tab).map((found, index) => ({ ...found, letters: columnLetters(index + 1) }));
  const last = columnLetters(columns.length);
  const hint = (hintName: Hint, range: string, formula: string): Omit<ConditionalRule, "priority"> => ({
    type: "expression",
    range,
    formula,
    style: HINTS[hintName].style,
  });
  const below = (letters: string) => `${letters}${FIRST_ROW}:${letters}${GUIDED_ROWS}`;
  const missing = columns
    .filter(({ column }) => column.required === true)
    .map(({ letters }) =>
      hint(
        "missing",
        below(letters),
        `AND(ISBLANK(${letters}${FIRST_ROW}),COUNTA($A${FIRST_ROW}:$${last}${FIRST_ROW})>0)`,
      ),
    );
  const unknown = columns.flatMap(({ column, letters }) =>
    column.list === undefined || column.multiple === true
      ? []
      : hint(
          "unknown",
          below(letters),
          `AND(NOT(ISBLANK(${letters}${FIRST_ROW})),COUNTIF(${places.of(column.list).name},${letters}${FIRST_ROW})=0)`,
        ),
  );
  const keys = new Set(naturalKeyOf(tab).map(({ key }) => key));
  const keyColumns = columns.filter(({ key }) => keys.has(key));
  const duplicate = keyColumns.map(({ letters }) =>
    hint("duplicate", below(letters), isRepeated(keyColumns)),
  );
  return [...missing, ...duplicate, ...unknown].map((rule, index) => ({ ...rule, priority: index + 1 }));
}

/** `&""` makes an empty optional part of a key equal to another empty one. */
function isRepeated(
  keyColumns: readonly { readonly letters: string; readonly column: { readonly required?: true } }[],
): string {
  const criteria = keyColumns.map(
    ({ letters }) => `$${letters}$${FIRST_ROW}:$${letters}$${GUIDED_ROWS},$${letters}${FIRST_ROW}&""`,
  );
  const whole = keyColumns
    .filter(({ column }) => column.required === true)
    .map(({ letters }) => `NOT(ISBLANK($${letters}${FIRST_ROW}))`);
  return `AND(${[...whole, `COUNTIFS(${criteria.join(",")})>1`].join(",")})`;
}
