import { writtenCell } from "../../shared/records/writtenCell.ts";
import type { Field } from "../../shared/records/value.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import {
  TABS,
  type TabKey,
  TEMPLATES,
  type Template,
  type WorkbookKind,
} from "../../shared/workbook/template.ts";
import type { TypedRows } from "./maine-et-loire-2012/typedRow.ts";
import type { WorkbookValues } from "./maine-et-loire-2012/values.ts";

/** A workbook ready to be written. */
export type SeedWorkbook = {
  readonly file: string;
  /** The template as the structure has changed it. */
  readonly template: Template;
  readonly rows: TypedRows;
};

/** A workbook that was filled without a slip: every cell as the software writes it. */
export function filledWorkbook(file: string, kind: WorkbookKind, values: WorkbookValues): SeedWorkbook {
  const rows = writtenRows(values);
  return { file, template: withUsedTabs(TEMPLATES[kind], rows), rows };
}

/** The template without the optional tabs that nobody fills. */
export function withUsedTabs(template: Template, rows: TypedRows): Template {
  return { ...template, tabs: template.tabs.filter(({ key, optional }) => optional !== true || key in rows) };
}

function writtenRows(values: WorkbookValues): TypedRows {
  const entries = Object.entries(values) as [TabKey, readonly Readonly<Record<string, Field<unknown>>>[]][];
  return Object.fromEntries(
    entries.map(([tab, rows]) => {
      const columns = columnsOf(TABS[tab]);
      const written = rows.map((row) =>
        Object.fromEntries(
          columns.flatMap(({ key, column }) => {
            const cell = writtenCell(column, row[key] ?? null);
            return cell === null ? [] : [[key, cell]];
          }),
        ),
      );
      return [tab, written];
    }),
  );
}
