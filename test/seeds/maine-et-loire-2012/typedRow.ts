import type { Cell } from "../../../shared/records/cell.ts";
import type { Field } from "../../../shared/records/value.ts";
import { columnsOf } from "../../../shared/workbook/tab.ts";
import { TABS, type TabKey } from "../../../shared/workbook/template.ts";
import type { Random } from "../random.ts";
import { typedCell } from "./typedCell.ts";
import type { WorkbookValues } from "./values.ts";

/** A row as typed: column key to cell. */
export type TypedRow = Readonly<Record<string, Cell>>;
export type TypedRows = { readonly [K in TabKey]?: readonly TypedRow[] };

/** Types every row of a workbook. */
export function typedRows(random: Random, values: WorkbookValues): TypedRows {
  const entries = Object.entries(values) as [TabKey, readonly Readonly<Record<string, Field<unknown>>>[]][];
  return Object.fromEntries(
    entries.map(([tab, rows]) => {
      const columns = columnsOf(TABS[tab]);
      const typed = rows.map((row) =>
        Object.fromEntries(
          columns.flatMap(({ key, column }) => {
            const cell = typedCell(random, column, row[key] ?? null);
            return cell === null ? [] : [[key, cell]];
          }),
        ),
      );
      return [tab, typed];
    }),
  );
}
