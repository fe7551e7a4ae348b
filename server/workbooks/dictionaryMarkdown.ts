import type { Nomenclature } from "../../shared/nomenclature/nomenclature.ts";
import { expectedOf } from "../../shared/records/expected.ts";
import { EXPLICIT_UNKNOWNS } from "../../shared/records/value.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { writtenHeader } from "../../shared/workbook/recognise.ts";
import { columnsOf, type Tab } from "../../shared/workbook/tab.ts";
import { TEMPLATE_VERSION, type Template } from "../../shared/workbook/template.ts";
import { listsOf } from "./listsOf.ts";

/** The data dictionary as a page to read: one table a tab, then one a list. */
export function dictionaryMarkdown(template: Template): string {
  const unknowns = EXPLICIT_UNKNOWNS.map(({ label }) => `« ${label} »`).join(", ");
  return [
    `# ${template.title} : dictionnaire des données`,
    `Version ${TEMPLATE_VERSION} du modèle.`,
    `Une case vide veut dire « pas encore demandé ». Hors des colonnes de la clé, trois réponses sont toujours possibles : ${unknowns}.`,
    ...template.tabs.flatMap((tab) => tabSection(tab, template.tabs)),
    "# Listes",
    ...listsOf(template.tabs).flatMap(listSection),
    "",
  ].join("\n\n");
}

function tabSection(tab: Tab, tabs: readonly Tab[]): string[] {
  const optional = tab.optional === true ? " Onglet facultatif." : "";
  const rows = columnsOf(tab).map(({ column }) => [
    writtenHeader(column),
    expectation(column, tabs),
    column.help,
    statusesOf(column).join(", "),
  ]);
  return [
    `## ${tab.title}`,
    `${tab.help}${optional}`,
    markdownTable(["Colonne", "On attend", "Aide", "Statut"], rows),
  ];
}

function expectation(column: Column, tabs: readonly Tab[]): string {
  if (column.list !== undefined) {
    return `${column.multiple === true ? "une ou plusieurs valeurs" : "une valeur"} de la liste « ${column.list.label} »`;
  }
  const [tabKey, columnKey] = column.refersTo?.split(".") ?? [];
  const tab = tabs.find(({ key }) => key === tabKey);
  const referred = columnKey === undefined ? undefined : tab?.columns[columnKey];
  if (tab === undefined || referred === undefined) return expectedOf(column);
  return `${expectedOf(column)}, tel que dans « ${tab.title} », colonne « ${referred.header} »`;
}

function statusesOf(column: Column): string[] {
  return [
    ...(column.naturalKey === true ? ["clé"] : []),
    ...(column.required === true ? ["indispensable"] : []),
    ...(column.identifying === true ? ["reste dans le classeur"] : []),
    ...(column.sensitive === true ? ["sensible"] : []),
    ...(column.written === true ? ["écrite par Navette"] : []),
  ];
}

function listSection({ label, source, entries }: Nomenclature): string[] {
  const rows = entries.map((entry) => [
    entry.label,
    `\`${entry.code}\``,
    (entry.aliases ?? []).join(", "),
    entry.sensitive === true ? "sensible" : "",
  ]);
  return [
    `## ${label}`,
    `Source : ${source}.`,
    markdownTable(["Valeur", "Code", "Se lit aussi", "Statut"], rows),
  ];
}

function markdownTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line)].join("\n");
}

const escaped = (text: string) => text.replace(/[\\|]/g, "\\$&").replace(/\n/g, " ");
