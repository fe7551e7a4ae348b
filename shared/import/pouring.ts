import { type Cell, isBlank } from "../records/cell.ts";
import { fold } from "../records/fold.ts";
import type { RawSheet } from "../workbook/content.ts";
import type { FateBook } from "./fateBook.ts";
import type { MappedColumn, Mapping } from "./mapping.ts";
import type { People } from "./peopleOf.ts";
import type { OpenRow, RecordBook } from "./recordBook.ts";
import type { KnownNames, Settled, Settling } from "./settleCell.ts";
import { columnOfTarget, isNotes, type Target } from "./target.ts";
import type { DataRow } from "./translateImport.ts";

export type Pouring = {
  readonly sheet: RawSheet;
  readonly mapping: Mapping;
  /** The columns that are imported, in the order of the template. */
  readonly columns: readonly MappedColumn[];
  readonly people: People;
  readonly names: { readonly workshop: KnownNames; readonly group: KnownNames };
  readonly book: RecordBook;
  readonly fates: FateBook;
  readonly settling: Settling;
};

/** A value of the row and the cells of the old table it comes from. */
export type Value = { readonly target: Target; readonly column: MappedColumn; readonly settled: Settled };

export function valueOf(values: readonly Value[], target: Target): Cell {
  const found = values.find((value) => value.target === target)?.settled;
  return found?.is === "value" ? found.value : null;
}

export function pourValues(
  source: DataRow,
  open: OpenRow,
  values: readonly Value[],
  { fates }: Pouring,
): void {
  for (const { target, column, settled } of values) {
    if (settled.is !== "value" || isNotes(target)) continue;
    const put = open.put(columnOfTarget(target)?.key ?? "", settled.value);
    if (source.isOwn(column.position)) fates.put(source.row, column.position, [put], settled.decided);
  }
}

/** A workshop or a group that a row names has its own row. */
export function nameTab(tab: "workshops" | "groups", name: Cell, { book }: Pouring): void {
  if (!isBlank(name)) book.open(tab, fold(String(name))).put("name", name);
}
