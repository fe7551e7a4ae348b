import { isBlank } from "../records/cell.ts";
import { fold, tidy } from "../records/fold.ts";
import type { SheetRow } from "../workbook/sheetRow.ts";
import type { MappedColumn } from "./mapping.ts";
import type { KnownNames } from "./settleCell.ts";
import type { Target } from "./target.ts";
import type { DataRow } from "./translateImport.ts";

/**
 * The names of the workshops, or of the groups, that the workbook and the old table know.
 *
 * A name may be the misspelling of one of the workbook, or of one that the table writes more often. « Cuisine 1 » is no
 * misspelling of « Cuisine 2 ».
 */
export function workshopNames(
  target: Target,
  standing: readonly SheetRow[],
  columns: readonly MappedColumn[],
  data: readonly DataRow[],
): KnownNames {
  const existing = new Map<string, string>();
  for (const { cells } of standing) {
    const name = tidy(String(cells.name ?? ""));
    if (name !== "" && !existing.has(fold(name))) existing.set(fold(name), name);
  }
  const typed = new Map<string, { readonly name: string; count: number }>();
  for (const { position } of columns.filter((column) => column.target === target)) {
    for (const { cellAt } of data) {
      const cell = cellAt(position);
      if (isBlank(cell)) continue;
      const name = tidy(String(cell));
      const known = typed.get(fold(name)) ?? { name, count: 0 };
      known.count += 1;
      typed.set(fold(name), known);
    }
  }
  return {
    existing,
    written: (name) => typed.get(fold(name))?.name ?? name,
    nearby: (name) => {
      const own = typed.get(fold(name))?.count ?? 0;
      const others = [...typed]
        .filter(([, { count }]) => count > own)
        .map(([key, other]) => [key, other.name] as const);
      return new Map([...existing, ...others].filter(([key]) => digitsOf(key) === digitsOf(name)));
    },
  };
}

const digitsOf = (text: string) => text.replace(/\D/g, "");
