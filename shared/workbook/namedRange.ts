import { fold } from "../records/fold.ts";
import type { Column } from "./column.ts";
import { columnsOf, type Tab } from "./tab.ts";
import type { Template, TabKey } from "./template.ts";

const PREFIX = "navette";

/**
 * The range that holds, for each tab, how many rows its grid has: see `rowCountsTab.ts`.
 */
export const ROW_COUNTS_RANGE = `${PREFIX}_lignes`;

/**
 * Name, in a Google workbook, of the range of a column: « navette_participants_sexe ».
 *
 * ASCII letters, digits and « _ », at most 250 characters, as Google wants them. A workbook is read by these names: the
 * one of a column that exists is never changed.
 */
export function namedRangeOf(tab: Pick<Tab, "title">, column: Pick<Column, "header">): string {
  return `${PREFIX}_${slug(tab.title)}_${slug(column.header)}`;
}

export type ColumnRange = {
  readonly name: string;
  readonly tab: Tab & { readonly key: TabKey };
  readonly key: string;
  readonly column: Column;
};

/**
 * The ranges that a Google workbook carries: one a column, those of the columns that identify a person included.
 *
 * These last ones are never asked for. They are there to be seen in the outline of the workbook, which holds no cell: they
 * say which cells must not be asked for when a header has to be looked for.
 */
export function namedRangesOf({ tabs }: Template): readonly ColumnRange[] {
  return tabs.flatMap((tab) =>
    columnsOf(tab).map(({ key, column }) => ({ name: namedRangeOf(tab, column), tab, key, column })),
  );
}

/** The ranges by which a service reads a workbook: those of the columns that identify nobody, in the order of the template. */
export function rangesOf(template: Template): readonly ColumnRange[] {
  return namedRangesOf(template).filter(({ column }) => column.identifying !== true);
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}
