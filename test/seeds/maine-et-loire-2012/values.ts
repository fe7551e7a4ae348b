import { type Field, ILLEGIBLE, type Unknown } from "../../../shared/records/value.ts";
import type { Column } from "../../../shared/workbook/column.ts";
import type { Tab } from "../../../shared/workbook/tab.ts";
import type { TABS, TabKey } from "../../../shared/workbook/template.ts";
import type { Random } from "../random.ts";

/** What the cells of a row mean, before a person types them: codes, days, numbers, and why a value is not known. */
export type ValuesOf<T extends Tab> = {
  readonly [C in keyof T["columns"]]?: T["columns"][C] extends Column<infer V> ? Field<V> : never;
};

/** What one cell of a tab means. */
export type ValueIn<T extends Tab, C extends keyof T["columns"]> = Exclude<ValuesOf<T>[C], undefined>;

/** The rows of one workbook, by tab. */
export type WorkbookValues = { [K in TabKey]?: ValuesOf<(typeof TABS)[K]>[] };

const WAYS_OF_NOT_KNOWING: readonly Unknown[] = [
  null,
  ILLEGIBLE,
  { unknown: "ne_sait_pas" },
  { unknown: "refus" },
  { unknown: "non_recueilli" },
];

/** The value, or one of the ways a workbook has of not saying it. */
export function orNotKnown<V>(random: Random, value: V | null): Field<V> {
  return value ?? random.pick(WAYS_OF_NOT_KNOWING);
}
