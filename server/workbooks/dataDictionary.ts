import { EXPLICIT_UNKNOWNS } from "../../shared/records/value.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import { TEMPLATE_VERSION, type Template } from "../../shared/workbook/template.ts";
import { dictionaryMarkdown } from "./dictionaryMarkdown.ts";
import { listsOf } from "./listsOf.ts";
import { tableSchema } from "./tableSchema.ts";

export type DictionaryFormat = "json" | "md" | "table-schema";

/** The data dictionary of a workbook, drawn from its template: nothing in it is written a second time. */
export function dataDictionary(template: Template, format: DictionaryFormat): string {
  switch (format) {
    case "json":
      return asJson(dictionaryOf(template));
    case "table-schema":
      return asJson(tableSchema(template));
    case "md":
      return dictionaryMarkdown(template);
  }
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function dictionaryOf(template: Template) {
  return {
    kind: template.kind,
    title: template.title,
    version: TEMPLATE_VERSION,
    explicitUnknowns: EXPLICIT_UNKNOWNS,
    tabs: template.tabs.map((tab) => ({
      ...tab,
      columns: columnsOf(tab).map(({ key, column }) => ({
        key,
        ...column,
        ...(column.list === undefined ? {} : { list: column.list.key }),
      })),
    })),
    lists: listsOf(template.tabs),
  };
}
