/** A rectangle of a tab, as Google writes it: zero-based, end excluded, a missing bound is open. */
export type GridRange = {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
};

/** A rectangle with its four sides known. */
export type Area = {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
};

export type Dimension = "ROWS" | "COLUMNS";

/** Sides in the order in which they are asked for along one dimension. */
export type Interval = { readonly start: number | undefined; readonly end: number | undefined };

export function areaOf(range: GridRange, grid: { rowCount: number; columnCount: number }): Area {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: Math.min(range.endRowIndex ?? grid.rowCount, grid.rowCount),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: Math.min(range.endColumnIndex ?? grid.columnCount, grid.columnCount),
  };
}

export function gridRangeOf(sheetId: number, area: Area): GridRange {
  return {
    sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

export function intersects(a: Area, b: Area): boolean {
  return (
    a.startRow < b.endRow &&
    b.startRow < a.endRow &&
    a.startColumn < b.endColumn &&
    b.startColumn < a.endColumn
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}

export function intervalOf(range: GridRange, dimension: Dimension): Interval {
  return dimension === "ROWS"
    ? { start: range.startRowIndex, end: range.endRowIndex }
    : { start: range.startColumnIndex, end: range.endColumnIndex };
}

export function withInterval(range: GridRange, dimension: Dimension, { start, end }: Interval): GridRange {
  const rows = dimension === "ROWS" ? { start, end } : intervalOf(range, "ROWS");
  const columns = dimension === "COLUMNS" ? { start, end } : intervalOf(range, "COLUMNS");
  return {
    sheetId: range.sheetId,
    ...(rows.start === undefined ? {} : { startRowIndex: rows.start }),
    ...(rows.end === undefined ? {} : { endRowIndex: rows.end }),
    ...(columns.start === undefined ? {} : { startColumnIndex: columns.start }),
    ...(columns.end === undefined ? {} : { endColumnIndex: columns.end }),
  };
}
