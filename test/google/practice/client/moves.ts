import type { Corner, TabView } from "../wire.ts";

const ARROWS: Readonly<Record<string, Corner>> = {
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
};
const PAGE = 20;

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">;

/** Where a key of a spreadsheet leads; null for a key that moves nothing. */
export function moveOf(
  event: Key,
  from: Corner,
  tab: TabView,
  isFilled: (at: Corner) => boolean,
): Corner | null {
  const far = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) return far ? edge(from, arrow, tab, isFilled) : step(from, arrow, tab);
  switch (event.key) {
    case "Home":
      return { row: far ? 0 : from.row, column: 0 };
    case "End":
      return { row: far ? tab.rowCount - 1 : from.row, column: tab.columnCount - 1 };
    case "PageDown":
      return inside({ row: from.row + PAGE, column: from.column }, tab);
    case "PageUp":
      return inside({ row: from.row - PAGE, column: from.column }, tab);
    default:
      return null;
  }
}

function inside({ row, column }: Corner, { rowCount, columnCount }: TabView): Corner {
  return {
    row: Math.max(0, Math.min(row, rowCount - 1)),
    column: Math.max(0, Math.min(column, columnCount - 1)),
  };
}

/** The next column that shows. */
function step(from: Corner, { row, column }: Corner, tab: TabView): Corner {
  const next = inside({ row: from.row + row, column: from.column + column }, tab);
  const isHidden = tab.widths[next.column] === 0 && next.column !== from.column;
  return isHidden ? step(next, { row, column }, tab) : next;
}

/** The last filled cell of a block, or the first of the next one. */
function edge(from: Corner, direction: Corner, tab: TabView, isFilled: (at: Corner) => boolean): Corner {
  let at = from;
  let next = step(at, direction, tab);
  const inBlock = isFilled(at) && isFilled(next);
  while (next.row !== at.row || next.column !== at.column) {
    if (inBlock && !isFilled(next)) return at;
    at = next;
    if (!inBlock && isFilled(at)) return at;
    next = step(at, direction, tab);
  }
  return at;
}
