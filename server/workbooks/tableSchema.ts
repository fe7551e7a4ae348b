import { EXPLICIT_UNKNOWNS } from "../../shared/records/value.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { headerOf } from "../../shared/workbook/headerOf.ts";
import { type ColumnOf, columnsOf, naturalKeyOf, type Tab } from "../../shared/workbook/tab.ts";
import { TEMPLATE_VERSION, type Template } from "../../shared/workbook/template.ts";

const PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const FIELD_TYPES: Readonly<Record<Column["type"], string>> = {
  text: "string",
  identifier: "string",
  code: "string",
  name: "string",
  list: "string",
  commune: "string",
  date: "date",
  month: "yearmonth",
  year: "year",
  integer: "integer",
  decimal: "number",
  version: "integer",
};

/**
 * The workbook as a Data Package (Frictionless, version 2): one resource a tab, each with its Table Schema.
 *
 * A field is named by its header as it stands in the file. What the standard has no word for is under « navette: ».
 */
export function tableSchema(template: Template) {
  return {
    $schema: PROFILE,
    name: `navette-${template.kind}`,
    title: template.title,
    version: String(TEMPLATE_VERSION),
    resources: template.tabs.map((tab) => ({
      name: tab.key,
      title: tab.title,
      description: tab.help,
      path: `navette-${template.kind}.xlsx`,
      format: "xlsx",
      mediatype: MEDIA_TYPE,
      dialect: { sheetName: tab.title, header: tab.layout === "table" },
      "navette:layout": tab.layout,
      "navette:optional": tab.optional === true,
      schema: schemaOf(tab, template.tabs),
    })),
  };
}

function schemaOf(tab: Tab, tabs: readonly Tab[]) {
  const key = naturalKeyOf(tab).map(({ column }) => headerOf(column));
  const foreignKeys = columnsOf(tab).flatMap((found) => foreignKeyOf(found, tabs));
  return {
    fields: columnsOf(tab).map(fieldOf),
    missingValues: ["", ...EXPLICIT_UNKNOWNS.map(({ label }) => label)],
    ...(key.length === 0 ? {} : { primaryKey: key }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

function fieldOf({ key, column }: ColumnOf) {
  const { min, max, list, multiple, unit } = column;
  const constraints = {
    ...(column.required === true ? { required: true } : {}),
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(list === undefined || multiple === true ? {} : { enum: list.entries.map(({ label }) => label) }),
  };
  return {
    name: headerOf(column),
    type: multiple === true ? "list" : FIELD_TYPES[column.type],
    ...(multiple === true ? { delimiter: ";", itemType: "string" } : {}),
    title: column.header,
    description: column.help,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    "navette:key": key,
    ...(list === undefined ? {} : { "navette:list": list.key }),
    ...(unit === undefined ? {} : { "navette:unit": unit }),
    ...(column.identifying === true ? { "navette:identifying": true } : {}),
    ...(column.sensitive === true ? { "navette:sensitive": true } : {}),
    ...(column.written === true ? { "navette:written": true } : {}),
  };
}

function foreignKeyOf({ column }: ColumnOf, tabs: readonly Tab[]) {
  const [tabKey, columnKey = ""] = column.refersTo?.split(".") ?? [];
  const tab = tabs.find(({ key }) => key === tabKey);
  const referred = tab?.columns[columnKey];
  if (tab === undefined || referred === undefined) return [];
  return [{ fields: [headerOf(column)], reference: { resource: tab.key, fields: [headerOf(referred)] } }];
}
