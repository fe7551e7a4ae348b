import { type Cell, isBlank } from "../records/cell.ts";
import { fold } from "../records/fold.ts";
import { readCell } from "../records/readCell.ts";
import { readDay } from "../records/readDay.ts";
import { isKnown } from "../records/value.ts";
import { columnOf } from "../workbook/reduceContent.ts";
import type { TabKey } from "../workbook/template.ts";
import type { SheetRow } from "../workbook/sheetRow.ts";
import type { ExistingRows, TypedRow, TypedRows } from "./existingRows.ts";

/** A blank cell of a row that is already in the workbook, and what the old table says of it. */
export type Completion = {
  readonly tab: TabKey;
  readonly row: number;
  readonly column: string;
  readonly cell: Cell;
};

/** What became of a cell: written, already there, or in the way of another value that stays. */
export type Put = "written" | "same" | "differs";

export type RecordBook = {
  /** Finds a row of a tab by its key, or begins one. */
  readonly open: (tab: TabKey, key: string) => OpenRow;
  readonly has: (tab: TabKey, key: string) => boolean;
  readonly rows: () => TypedRows;
  readonly completions: () => readonly Completion[];
};

export type OpenRow = {
  readonly isNew: boolean;
  /** Row in the workbook; null for a new one. */
  readonly row: number | null;
  readonly put: (column: string, cell: Cell) => Put;
  /** Adds a note to what the cell says, once. A note typed in the workbook is left as it is. */
  readonly note: (column: string, text: string) => Put;
};

type Entry = {
  readonly tab: TabKey;
  readonly existing: SheetRow | null;
  readonly added: Record<string, Cell>;
};

const NOTE_SEPARATOR = " ; ";

/**
 * The rows of a workbook while an old table is poured into it: those that stand there, completed where they are blank
 * and never changed, and the new ones.
 *
 * @param keyOf the key of a row that stands in the workbook; null when it cannot be told from others
 */
export function recordBook(
  existing: ExistingRows,
  keyOf: (tab: TabKey, cells: TypedRow) => string | null,
): RecordBook {
  const entries = new Map<string, Entry>();
  const idOf = (tab: TabKey, key: string) => `${tab}|${key}`;
  for (const [tab, rows] of existing) {
    for (const row of rows) {
      const key = keyOf(tab, row.cells);
      if (key !== null && !entries.has(idOf(tab, key)))
        entries.set(idOf(tab, key), { tab, existing: row, added: {} });
    }
  }

  return {
    has: (tab, key) => entries.has(idOf(tab, key)),
    open(tab, key) {
      const known = entries.get(idOf(tab, key));
      const entry = known ?? { tab, existing: null, added: {} };
      if (known === undefined) entries.set(idOf(tab, key), entry);
      return openRow(entry, known === undefined);
    },
    rows() {
      const rows: { [K in TabKey]?: TypedRow[] } = {};
      for (const { tab, existing: standing, added } of entries.values()) {
        if (standing !== null) continue;
        const tabRows = rows[tab] ?? [];
        tabRows.push(added);
        rows[tab] = tabRows;
      }
      return rows;
    },
    completions: () =>
      [...entries.values()].flatMap(({ tab, existing: standing, added }) =>
        standing === null
          ? []
          : Object.entries(added).map(([column, cell]) => ({ tab, row: standing.row, column, cell })),
      ),
  };
}

function openRow(entry: Entry, isNew: boolean): OpenRow {
  const { tab, existing, added } = entry;
  const standing = (column: string): Cell => added[column] ?? existing?.cells[column] ?? null;
  return {
    isNew,
    row: existing?.row ?? null,
    put(column, cell) {
      const before = standing(column);
      if (isBlank(before)) {
        added[column] = cell;
        return "written";
      }
      return saysTheSame(tab, column, before, cell) ? "same" : "differs";
    },
    note(column, text) {
      const before = standing(column);
      if (isBlank(before)) {
        added[column] = text;
        return "written";
      }
      if (holdsNote(String(before), text)) return "same";
      if (existing !== null && !(column in added)) return "differs";
      added[column] = `${String(before)}${NOTE_SEPARATOR}${text}`;
      return "written";
    },
  };
}

function holdsNote(notes: string, note: string): boolean {
  return `${NOTE_SEPARATOR}${notes}${NOTE_SEPARATOR}`.includes(`${NOTE_SEPARATOR}${note}${NOTE_SEPARATOR}`);
}

/** Whether two cells of a column are one value, however they are typed. */
function saysTheSame(tab: TabKey, key: string, one: Cell, other: Cell): boolean {
  const column = columnOf(tab, key);
  if (column === undefined) return one === other;
  if (column.type === "date" && readDay(one) !== null) return readDay(one) === readDay(other);
  const fields = [one, other].map((cell) => readCell(column, cell).field);
  if (column.type !== "text" && fields.every(isKnown)) {
    return JSON.stringify(fields[0]) === JSON.stringify(fields[1]);
  }
  return fold(String(one)) === fold(String(other));
}
