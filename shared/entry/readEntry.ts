import type { Cell } from "../records/cell.ts";
import { isBlank } from "../records/cell.ts";
import { expectedOf } from "../records/expected.ts";
import { readCell } from "../records/readCell.ts";
import { writtenCell } from "../records/writtenCell.ts";
import type { Column } from "../workbook/column.ts";
import { columnsOf, type Tab } from "../workbook/tab.ts";

/** What a person typed in a form, by key of the column: text as typed, before anybody reads it. Plain JSON. */
export type Typed = Readonly<Record<string, Cell>>;

/** A field of a form that cannot be saved as it is, and what to do, in French. Never holds the value. */
export type EntryError = { readonly key: string; readonly sentence: string };

/** A row of a tab as it will be written, by key of the column. A key that is absent is left as it is in the sheet. */
export type Written = Readonly<Record<string, Cell>>;

export type ReadEntry = { readonly written: Written; readonly errors: readonly EntryError[] };

/**
 * Reads what was typed in a form, by the columns of the tab it goes to.
 *
 * Unlike a cell of a sheet, a field is refused when it cannot be read: the person is there to correct it. A commune keeps
 * the name typed after its code.
 *
 * @param keys the columns the form asks for; the required ones must be filled. All of the tab when left out
 */
export function readEntry(tab: Tab, typed: Typed, keys?: readonly string[]): ReadEntry {
  const written: Record<string, Cell> = {};
  const errors: EntryError[] = [];
  for (const { key, column } of columnsOf(tab)) {
    if (!(keys?.includes(key) ?? key in typed)) continue;
    const cell = typed[key] ?? null;
    const sentence = errorOf(column, cell);
    if (sentence !== null) errors.push({ key, sentence });
    else written[key] = column.type === "commune" ? cell : writtenCell(column, readCell(column, cell).field);
  }
  return { written, errors };
}

/** Why a field cannot be saved, in French; null when it can. */
export function errorOf(column: Column, cell: Cell): string | null {
  if (isBlank(cell)) {
    if (column.required !== true) return null;
    return column.type === "text" ? "À remplir." : `À remplir : on attend ${expectedOf(column)}.`;
  }
  const { problem } = readCell(column, cell);
  if (problem === null) return null;
  if (problem.code === "national_number")
    return "Ce texte ressemble à un numéro de sécurité sociale : il ne doit être écrit nulle part. Effacez-le.";
  const suggestion = problem.suggestion === "" ? "" : ` Vouliez-vous dire « ${problem.suggestion} » ?`;
  return `Valeur non reconnue : on attend ${expectedOf(column)}.${suggestion}`.replace("….", "…");
}
