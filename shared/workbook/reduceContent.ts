import { type Cell, isBlank } from "../records/cell.ts";
import { readCell, storableCell } from "../records/readCell.ts";
import { fold } from "../records/fold.ts";
import { nearest } from "../records/nearest.ts";
import { reduced } from "../records/reduced.ts";
import { remembering } from "../records/remembering.ts";
import { shapeOf } from "../records/shape.ts";
import type { Column } from "./column.ts";
import type { ColumnContent, TabContent, WorkbookContent } from "./content.ts";
import { TABS, type TabKey } from "./template.ts";

const NONE: ReadonlyMap<string, string> = new Map();

/** The declaration of a column, by the key of its tab and its own. */
export function columnOf(tab: TabKey, key: string): Column | undefined {
  const columns: Readonly<Record<string, Column>> = TABS[tab].columns;
  return columns[key];
}

/**
 * What may be stored of a content read from a workbook.
 *
 * A cell that its column cannot read is reduced to its shape; so is a short name that stands in no row of the tab it
 * refers to, since a name of a person may have been pasted there. Trailing blank cells are left out, and so are the rows
 * below the last one that says something here: one source sees them, another does not.
 */
export function reduceContent(content: WorkbookContent): WorkbookContent {
  const names = shortNamesOf(content);
  return {
    kind: content.kind,
    tabs: content.tabs.map((tab) => {
      const columns = tab.columns.map((column) => reduceColumn(tab, column, names));
      return { ...tab, rowCount: rowCountOf(tab, columns), columns };
    }),
  };
}

function rowCountOf({ key, rowCount }: TabContent, columns: readonly ColumnContent[]): number {
  if (TABS[key].layout === "card") return rowCount;
  return columns.reduce((longest, { cells }) => Math.max(longest, cells.length), 0);
}

function reduceColumn(
  tab: TabContent,
  content: ColumnContent,
  names: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ColumnContent {
  const column = columnOf(tab.key, content.key);
  if (column === undefined) return { ...content, cells: [] };
  const known =
    column.type === "name" && column.refersTo !== undefined ? (names.get(column.refersTo) ?? NONE) : null;
  const reduce = remembering((cell) => {
    const stored = storableCell(column, cell);
    return known === null || standsIn(known, column, stored) ? stored : orphanCell(known, stored);
  });
  const cells = content.cells.map(reduce);
  let length = cells.length;
  while (length > 0 && isBlank(cells[length - 1] ?? null)) length--;
  return { ...content, cells: length === cells.length ? cells : cells.slice(0, length) };
}

/** Blank cells, explicit unknowns and cells already reduced name nobody. */
function standsIn(known: ReadonlyMap<string, string>, column: Column, cell: Cell): boolean {
  const { field } = readCell(column, cell);
  return typeof field !== "string" || known.has(fold(field));
}

function orphanCell(known: ReadonlyMap<string, string>, cell: Cell): Cell {
  return reduced({ code: "orphan", shape: shapeOf(String(cell)), suggestion: nearest(known, String(cell)) });
}

/** Short names, folded and as written, of every column that others refer to, by « tab.column ». */
function shortNamesOf({ tabs }: WorkbookContent): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const names = new Map<string, Map<string, string>>();
  for (const tab of tabs) {
    for (const { key, cells } of tab.columns) {
      const column = columnOf(tab.key, key);
      if (column?.type !== "name" || column.naturalKey !== true || column.refersTo !== undefined) continue;
      const known = names.get(`${tab.key}.${key}`) ?? new Map<string, string>();
      for (const cell of cells) {
        const { field } = readCell(column, cell);
        if (typeof field === "string" && !known.has(fold(field))) known.set(fold(field), field);
      }
      names.set(`${tab.key}.${key}`, known);
    }
  }
  return names;
}
