import type { Column } from "../workbook/column.ts";
import type { Tab } from "../workbook/tab.ts";
import type { TABS, TabKey } from "../workbook/template.ts";
import type { Field } from "./value.ts";

type ValueOf<C> = C extends Column<infer V> ? V : never;
type IsTrue<C, P extends string> = C extends { readonly [K in P]: true } ? true : false;

/** The columns of a tab that leave the workbook. */
type SharedKeys<T extends Tab> = {
  [K in keyof T["columns"]]: IsTrue<T["columns"][K], "identifying"> extends true ? never : K;
}[keyof T["columns"]];

/** A required column is known in every accepted row. */
type FieldOf<C> = IsTrue<C, "required"> extends true ? ValueOf<C> : Field<ValueOf<C>>;

/** The record of a row of a tab, without the columns that identify a person. */
export type RecordOf<K extends TabKey> = {
  readonly [C in SharedKeys<(typeof TABS)[K]>]: FieldOf<(typeof TABS)[K]["columns"][C]>;
};

/** An accepted row: its natural key as one string, its row number as a person sees it, its record. */
export type Row<K extends TabKey = TabKey> = {
  readonly key: string;
  readonly row: number;
  readonly record: RecordOf<K>;
};

/** The accepted rows of a workbook, by tab. A tab that is absent has no rows. */
export type Records = { readonly [K in TabKey]?: readonly Row<K>[] };
