import type { Cell } from "../../../shared/records/cell.ts";
import { locateColumns, type LocatedTab } from "../../../shared/workbook/recognise.ts";
import { gridOfRows } from "../../../shared/workbook/grid.ts";
import { sharedColumnsOf } from "../../../shared/workbook/tab.ts";
import { type Area, firstRow, readArea, wholeColumns } from "./a1.ts";
import { type FoundTab, isComplete } from "./foundTabs.ts";
import type { RangeValues } from "./googleApi.ts";
import { type ReadColumn, gridOf } from "./gridOf.ts";

type Piece = { readonly first: number; readonly last: number };

/** What is about to be asked of a table. Positions are 1-based. */
export type TableLook = {
  readonly layout: "table";
  readonly found: FoundTab;
  /** Columns asked for whole. */
  readonly columns: readonly number[];
  /** Cells of the first row, side by side. */
  readonly pieces: readonly Piece[];
  /** The first row as it was seen before: a column that no longer has this header moved in between. null at first. */
  readonly headers: readonly Cell[] | null;
};

export type SeenTable = {
  readonly layout: "table";
  readonly look: TableLook;
  readonly recognised: LocatedTab;
  /** Each column whose header is in sight was in the answer, whole. */
  readonly whole: boolean;
  /** A column is not where it was looked for, and must not be looked for elsewhere. */
  readonly lost: boolean;
  /** Last row of the tab in this answer; null when nothing in it tells. */
  readonly lastRow: number | null;
  readonly headers: readonly Cell[];
  /** Where the headers of the shared columns stand in the first row, by key. */
  readonly places: ReadonlyMap<string, number>;
};

/** @param whole the columns that the ranges locate are asked for at once, and with them what else stands in the first row */
export function firstTableLook(found: FoundTab, whole: boolean): TableLook {
  const columns = whole ? [...found.positions.values()] : [];
  return { layout: "table", found, columns, pieces: piecesOf(found, new Set(columns)), headers: null };
}

/** The columns where their headers are; where their ranges are when no header is in sight: it may stand lower in the tab. */
export function secondTableLook({ look: { found }, places, headers }: SeenTable): TableLook {
  const byRanges = places.size === 0 && isComplete(found);
  const columns = [...(byRanges ? found.positions : places).values()];
  return { layout: "table", found, columns, pieces: [], headers: byRanges ? null : headers };
}

export function rangesOfTable({ found: { title }, columns, pieces }: TableLook): readonly string[] {
  return [
    ...columns.map((position) => wholeColumns(title, position)),
    ...pieces.map(({ first, last }) => firstRow(title, first, last)),
  ];
}

/** @returns null when the answer is not that of the tab as it was described: it changed in between */
export function seenTable(look: TableLook, answers: readonly RangeValues[]): SeenTable | null {
  const { found } = look;
  const areas = answers.map(({ range }) => readArea(range));
  const columns = look.columns.map((position, index): ReadColumn => {
    return { position, cells: answers[index]?.lines[0] ?? [] };
  });
  const pieces = look.pieces.map(({ first }, index) => ({
    first,
    lines: answers[columns.length + index]?.lines ?? [],
  }));
  if (!areas.every((area, index) => isAsked(area, look, index))) return null;
  if (columns.some(({ position, cells }) => hasMoved(look, position, cells[0] ?? null))) return null;

  const headers = headersOf(found, columns, pieces);
  const places = placesOf(found, headers);
  const { recognised, inFirstRow } = recognise(found, columns, places);
  const known = new Set(look.columns);
  const sought = sharedColumnsOf(found.tab).length;
  return {
    layout: "table",
    look,
    recognised,
    whole: !inFirstRow || [...places.values()].every((position) => known.has(position)),
    lost: inFirstRow && found.privates.unknown.length > 0 && places.size > 0 && places.size < sought,
    lastRow: columns.length === 0 ? null : (areas[0]?.lastRow ?? null),
    headers,
    places,
  };
}

/** What may be looked at in the first row, without the columns that are asked for whole: they bring their header. */
function piecesOf({ privates, positions, columnCount }: FoundTab, asked: ReadonlySet<number>): Piece[] {
  const shared = new Set(positions.values());
  const pieces: { first: number; last: number }[] = [];
  for (let position = 1; position <= columnCount; position++) {
    if (asked.has(position) || privates.positions.has(position)) continue;
    if (privates.firstRow === "shared" && !shared.has(position)) continue;
    const last = pieces.at(-1);
    if (last?.last === position - 1) last.last = position;
    else pieces.push({ first: position, last: position });
  }
  return pieces;
}

/** Rows may be added while one reads, which is well; a tab that became shorter is another tab. */
function isAsked(area: Area | null, { found, columns, pieces }: TableLook, index: number): boolean {
  const first = columns[index] ?? pieces[index - columns.length]?.first;
  if (area === null || area.title !== found.title || area.firstColumn !== first) return false;
  return index >= columns.length || area.lastRow >= found.rowCount;
}

function hasMoved({ headers }: TableLook, position: number, header: Cell): boolean {
  return headers !== null && header !== (headers[position - 1] ?? null);
}

function headersOf(
  { columnCount }: FoundTab,
  columns: readonly ReadColumn[],
  pieces: readonly { readonly first: number; readonly lines: RangeValues["lines"] }[],
): readonly Cell[] {
  const headers = new Array<Cell>(columnCount).fill(null);
  for (const { position, cells } of columns) headers[position - 1] = cells[0] ?? null;
  for (const { first, lines } of pieces)
    for (const [index, line] of lines.entries()) headers[first + index - 1] = line[0] ?? null;
  return headers;
}

/** A header that stands both under a range and elsewhere is that of the range, as it is when ranges alone are read. */
function placesOf(
  { tab, title, positions }: FoundTab,
  headers: readonly Cell[],
): ReadonlyMap<string, number> {
  const located = new Set(positions.values());
  const underRanges = headers.map((header, index) => (located.has(index + 1) ? header : null));
  const [first, second] = [underRanges, headers].map((row) =>
    locateColumns(tab, gridOfRows({ title, rows: [row] })),
  );
  return new Map(
    sharedColumnsOf(tab).flatMap(({ key }) => {
      const position = first?.positions.get(key) ?? second?.positions.get(key);
      return position === undefined ? [] : [[key, position] as const];
    }),
  );
}

/** A column under the header of another one, or under none of ours, is left out, unless the headers stand lower. */
function recognise(
  { tab, title }: FoundTab,
  columns: readonly ReadColumn[],
  places: ReadonlyMap<string, number>,
): { readonly recognised: LocatedTab; readonly inFirstRow: boolean } {
  const asRead = locateColumns(tab, gridOf(title, columns));
  if (asRead.headerRow > 1 || places.size === 0) return { recognised: asRead, inFirstRow: false };
  const kept = new Set(places.values());
  const ours = columns.filter(({ position }) => kept.has(position));
  return { recognised: locateColumns(tab, gridOf(title, ours)), inFirstRow: true };
}
