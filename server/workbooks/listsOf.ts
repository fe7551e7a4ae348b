import type { Nomenclature } from "../../shared/nomenclature/nomenclature.ts";
import { columnsOf, type Tab } from "../../shared/workbook/tab.ts";

/** The lists that the columns of some tabs use, in the order in which they come, each once. */
export function listsOf(tabs: readonly Tab[]): readonly Nomenclature[] {
  return [...new Set(tabs.flatMap((tab) => columnsOf(tab).flatMap(({ column }) => column.list ?? [])))];
}
