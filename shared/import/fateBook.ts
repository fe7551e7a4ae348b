import { isBlank } from "../records/cell.ts";
import type { RawSheet } from "../workbook/content.ts";
import type { CellFate, NotTaken } from "./cellFate.ts";
import type { Mapping } from "./mapping.ts";
import type { Put } from "./recordBook.ts";
import { rowKind } from "./rowKinds.ts";

export type FateBook = {
  readonly put: (row: number, position: number, puts: readonly Put[], decided: boolean) => void;
  readonly decided: (row: number, position: number) => void;
  readonly pending: (row: number, position: number) => void;
  readonly left: (row: number, position: number, why: NotTaken) => void;
  readonly all: () => readonly CellFate[];
};

type Fate = Omit<CellFate, "row" | "position">;

/** What became of each cell. A cell that nothing was said of was not imported, and why depends on where it stands. */
export function fateBook(sheet: RawSheet, mapping: Mapping): FateBook {
  const fates = new Map<number, Map<number, Fate>>();
  const set = (row: number, position: number, fate: Fate) => {
    const ofRow = fates.get(row) ?? new Map<number, Fate>();
    if (!ofRow.has(position)) ofRow.set(position, fate);
    fates.set(row, ofRow);
  };
  return {
    put: (row, position, puts, decided) => {
      if (puts.includes("differs")) set(row, position, { fate: "left", why: "differs" });
      else if (puts.includes("written")) set(row, position, { fate: decided ? "decided" : "written" });
      else set(row, position, { fate: "same" });
    },
    decided: (row, position) => {
      set(row, position, { fate: "decided" });
    },
    pending: (row, position) => {
      set(row, position, { fate: "pending" });
    },
    left: (row, position, why) => {
      set(row, position, { fate: "left", why });
    },
    all: () =>
      sheet.rows.flatMap((cells, index) => {
        const row = index + 1;
        const byDefault = defaultFate(row, sheet, mapping);
        return cells.flatMap((cell, column): CellFate[] => {
          if (isBlank(cell)) return [];
          return [{ row, position: column + 1, ...(fates.get(row)?.get(column + 1) ?? byDefault) }];
        });
      }),
  };
}

function defaultFate(row: number, sheet: RawSheet, mapping: Mapping): Fate {
  const [firstHeader, lastHeader] = mapping.headerRows;
  if (row >= firstHeader && row <= lastHeader) return { fate: "heading" };
  if (row < mapping.firstRow || row > mapping.lastRow) return { fate: "left", why: "outside" };
  const kind = rowKind(sheet.rows[row - 1] ?? [], sheet, mapping);
  if (kind === "header_again") return { fate: "heading" };
  if (kind === "total" || kind === "section") return { fate: "left", why: kind };
  return { fate: "left", why: "not_imported" };
}
