import { text } from "../../../shared/workbook/column.ts";
import type { Columns, Tab } from "../../../shared/workbook/tab.ts";
import { ASSOCIATION_TEMPLATE, type TabKey, type Template } from "../../../shared/workbook/template.ts";
import { hasTurn, LAYOUT_MESS } from "./mess.ts";
import type { TypedRows } from "./typedRow.ts";

type TemplateTab = Template["tabs"][number];

/** What an association made of the template: optional tabs it does not use left out, columns moved, a column or a tab added. */
export function layoutOf(number: number, rows: TypedRows): Template {
  const used = ASSOCIATION_TEMPLATE.tabs.filter(({ key, optional }) => optional !== true || key in rows);
  const tabs = used.map((tab) => {
    let changed = tab;
    if (hasTurn(number, LAYOUT_MESS.columns_moved)) changed = withColumnsMoved(changed);
    if (hasTurn(number, LAYOUT_MESS.column_added)) changed = withColumnAdded(changed);
    if (hasTurn(number, LAYOUT_MESS.tab_renamed)) changed = renamed(changed);
    return changed;
  });
  const added = hasTurn(number, LAYOUT_MESS.tab_added) ? [scrapTab(tabs)] : [];
  return { ...ASSOCIATION_TEMPLATE, tabs: [...tabs, ...added] };
}

/** In the tabs where people are looked up, their code comes first and the date after it. */
function withColumnsMoved(tab: TemplateTab): TemplateTab {
  if (tab.layout === "card") return tab;
  const [first, second, ...others] = Object.entries(tab.columns);
  if (first === undefined || second === undefined) return tab;
  const last = others.splice(-2).reverse();
  return withColumns(tab, Object.fromEntries([second, ...last, first, ...others]));
}

function withColumnAdded(tab: TemplateTab): TemplateTab {
  if (tab.key !== "participants" && tab.key !== "attendances") return tab;
  return withColumns(tab, {
    ...tab.columns,
    addedByHand: text("Classeur papier", "Colonne ajoutée à la main."),
  });
}

function renamed(tab: TemplateTab): TemplateTab {
  return tab.key === "attendances" ? { ...tab, title: `${tab.title} 2012` } : tab;
}

/** A sheet that is no tab of the template: it borrows the key of one that the workbook does not use. */
function scrapTab(tabs: readonly TemplateTab[]): TemplateTab {
  const spare: TabKey[] = ["equipment", "groups", "assessments"];
  const key = spare.find((candidate) => tabs.every((tab) => tab.key !== candidate));
  if (key === undefined)
    throw new RangeError("Cannot add a tab: expected one that the workbook does not use");
  return {
    key,
    title: "Brouillon",
    help: "Notes de la structure.",
    layout: "table",
    columns: { note: text("À faire", "Notes.") },
  };
}

const withColumns = (tab: Tab & { readonly key: TabKey }, columns: Columns): TemplateTab => ({
  ...tab,
  columns,
});
