import type { MappedColumn } from "./mapping.ts";
import type { Pouring, Value } from "./pouring.ts";
import type { OpenRow } from "./recordBook.ts";
import type { DataRow } from "./translateImport.ts";
import { columnOfTarget, type ImportTab, isNotes, notesOf, tabOfTarget, type Target } from "./target.ts";

/** What a row has to say in a column of notes. */
export type Note = {
  readonly target: Target;
  readonly column: MappedColumn;
  readonly text: string;
  readonly decided: boolean;
};

/** The notes of a row, in an order that does not depend on that of the columns; with their header when several meet. */
export function notesOfRow(values: readonly Value[], columns: readonly MappedColumn[]): readonly Note[] {
  const alone = (target: Target) => columns.filter((other) => other.target === target).length === 1;
  const notes = values.flatMap(({ target, column, settled }): Note[] => {
    if (settled.is === "note") {
      const text = `${column.header} : ${settled.text}`;
      return [{ target: notesOf(tabOfTarget(target)), column, text, decided: true }];
    }
    if (!isNotes(target) || settled.is !== "value") return [];
    const text = alone(target) ? String(settled.value) : `${column.header} : ${String(settled.value)}`;
    return [{ target, column, text, decided: settled.decided }];
  });
  return notes.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

export function pourNotes(
  source: DataRow,
  open: OpenRow,
  notes: readonly Note[],
  tab: ImportTab,
  { fates }: Pouring,
): void {
  for (const { target, column, text, decided } of notes) {
    if (tabOfTarget(target) !== tab) continue;
    const put = open.note(columnOfTarget(target)?.key ?? "", text);
    fates.put(source.row, column.position, [put], decided);
  }
}
