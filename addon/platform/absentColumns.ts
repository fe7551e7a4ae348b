import type { EntryError, Written } from "../../shared/entry/readEntry.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import type { OpenTab } from "./workbook.ts";

/** What was filled in for a column that the association removed: it would be lost without a word. */
export function absentColumns({ tab, positions }: OpenTab, written: Written): EntryError[] {
  return columnsOf(tab).flatMap(({ key, column }) => {
    const kept = positions.has(key) || (written[key] ?? null) === null;
    const sentence = `La colonne « ${column.header} » n'est plus dans l'onglet « ${tab.title} ». Choisissez « Installer ou mettre à jour le classeur » dans le menu Navette, ou laissez ce champ vide.`;
    return kept ? [] : [{ key, sentence }];
  });
}
