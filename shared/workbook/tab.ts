import type { Column } from "./column.ts";

export type Columns = Readonly<Record<string, Column>>;

/** The declaration of one tab of a workbook. */
export type Tab<C extends Columns = Columns> = {
  /** ASCII, stable, in English: names the tab in the code and in the store. */
  readonly key: string;
  /** Title of the tab, in French. */
  readonly title: string;
  readonly help: string;
  /** « table »: one header row, one record a row. « card »: header in column A, value in column B, one record. */
  readonly layout: "table" | "card";
  /** An optional tab may be absent; a core tab may not. */
  readonly optional?: true;
  readonly columns: C;
};

export function tab<const C extends Columns, const O extends true | undefined = undefined>(
  declaration: Omit<Tab<C>, "optional"> & { readonly optional?: O },
): Tab<C> & { readonly optional?: O } {
  return declaration as Tab<C> & { readonly optional?: O };
}

export type ColumnOf = { readonly key: string; readonly column: Column };

/** The columns of a tab, in the order of the sheet. */
export function columnsOf(declaration: Tab): readonly ColumnOf[] {
  return Object.entries(declaration.columns).map(([key, column]) => ({ key, column }));
}

/** The columns that the service may ask for, store and export. */
export function sharedColumnsOf(declaration: Tab): readonly ColumnOf[] {
  return columnsOf(declaration).filter(({ column }) => column.identifying !== true);
}

/** The columns whose values together name a row. Empty for a card, which has one record. */
export function naturalKeyOf(declaration: Tab): readonly ColumnOf[] {
  return columnsOf(declaration).filter(({ column }) => column.naturalKey === true);
}
