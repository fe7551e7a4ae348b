import { readCell } from "../../shared/records/readCell.ts";
import { writtenCell } from "../../shared/records/writtenCell.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import { TABS, type TabKey } from "../../shared/workbook/template.ts";
import type { TypedRow } from "./maine-et-loire-2012/typedRow.ts";
import type { WorkbookValues } from "./maine-et-loire-2012/values.ts";
import type { SeedWorkbook } from "./seedWorkbook.ts";

type ValuesIn<K extends TabKey> = NonNullable<WorkbookValues[K]>[number];

/** Somebody corrects the first row of a tab that says all these values. */
export function withRowChanged<K extends TabKey>(
  workbook: SeedWorkbook,
  tab: K,
  saying: ValuesIn<K>,
  change: ValuesIn<K>,
): SeedWorkbook {
  const rows = workbook.rows[tab] ?? [];
  const index = rows.findIndex((row) => says(row, tab, saying));
  const row = rows[index];
  if (row === undefined) throw new RangeError(`Cannot change a row of "${tab}": none says these values`);
  const changed = { ...row, ...written(tab, change) };
  return withRows(workbook, tab, [...rows.slice(0, index), changed, ...rows.slice(index + 1)]);
}

/** Somebody adds a row at the end of a tab. */
export function withRowAdded<K extends TabKey>(
  workbook: SeedWorkbook,
  tab: K,
  values: ValuesIn<K>,
): SeedWorkbook {
  return withRows(workbook, tab, [...(workbook.rows[tab] ?? []), written(tab, values)]);
}

const withRows = (workbook: SeedWorkbook, tab: TabKey, rows: readonly TypedRow[]): SeedWorkbook => ({
  ...workbook,
  rows: { ...workbook.rows, [tab]: rows },
});

function says(row: TypedRow, tab: TabKey, values: Readonly<Record<string, unknown>>): boolean {
  return columnsOf(TABS[tab])
    .filter(({ key }) => key in values)
    .every(({ key, column }) => {
      const { field } = readCell(column, row[key] ?? null);
      return JSON.stringify(field) === JSON.stringify(values[key]);
    });
}

function written(tab: TabKey, values: Readonly<Record<string, unknown>>): TypedRow {
  return Object.fromEntries(
    columnsOf(TABS[tab])
      .filter(({ key }) => key in values)
      .map(({ key, column }) => [key, writtenCell(column, values[key] as never)]),
  );
}
