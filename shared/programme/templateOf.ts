import { ASSOCIATION_TEMPLATE, type TabKey, type Template } from "../workbook/template.ts";
import type { Programme } from "./programme.ts";

/** The workbook of a structure of the programme: the core tabs, and the optional ones that the programme uses. */
export function templateOf({ optionalTabs }: Programme): Template {
  const used: readonly TabKey[] = optionalTabs;
  return {
    ...ASSOCIATION_TEMPLATE,
    tabs: ASSOCIATION_TEMPLATE.tabs.filter(({ key, optional }) => optional !== true || used.includes(key)),
  };
}
