import type { Cell } from "../../shared/records/cell.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { writtenHeader } from "../../shared/workbook/recognise.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import type { TabKey, Template } from "../../shared/workbook/template.ts";

type Rows = { readonly [K in TabKey]?: readonly Readonly<Record<string, Cell>>[] };

/** The sheets that a file written from the template and the rows would hold. */
export function sheetsOf({
  template,
  rows,
}: {
  readonly template: Template;
  readonly rows: Rows;
}): readonly RawSheet[] {
  return template.tabs.map((tab) => {
    const columns = columnsOf(tab);
    const tabRows = rows[tab.key] ?? [];
    if (tab.layout === "card") {
      return {
        title: tab.title,
        rows: columns.map(({ key, column }) => [column.header, tabRows[0]?.[key] ?? null]),
      };
    }
    return {
      title: tab.title,
      rows: [
        columns.map(({ column }) => writtenHeader(column)),
        ...tabRows.map((row) => columns.map(({ key }) => row[key] ?? null)),
      ],
    };
  });
}
