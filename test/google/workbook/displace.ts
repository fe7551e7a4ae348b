import { notModelled } from "../wire/googleError.ts";
import type { Dimension, GridRange } from "./gridRange.ts";
import { countsRows } from "./rowsFormula.ts";
import { type Displacement, movedOrder, shiftInterval, shiftRange } from "./shift.ts";
import type { DimensionGroup, Row, Tab } from "./tab.ts";
import type { Metadata, Workbook } from "./workbook.ts";

/** Inserts, deletes or moves whole rows or columns; everything that points at them follows. */
export function displace(
  workbook: Workbook,
  tab: Tab,
  dimension: Dimension,
  displacement: Displacement,
): void {
  refuseFormulasThatPoint(tab);
  if (dimension === "ROWS") displaceRows(tab, displacement);
  else displaceColumns(tab, displacement);
  const follow = (range: GridRange) =>
    range.sheetId === tab.sheetId ? shiftRange(range, dimension, displacement) : range;
  workbook.namedRanges = workbook.namedRanges.map((named) =>
    named.range === null ? named : { ...named, range: follow(named.range) },
  );
  workbook.metadata = workbook.metadata.flatMap((metadata) =>
    followMetadata(metadata, tab.sheetId, dimension, displacement),
  );
  followInTab(tab, follow);
  const group = dimension === "ROWS" ? "rowGroups" : "columnGroups";
  tab[group] = tab[group].flatMap((each) => followGroup(each, displacement));
}

function refuseFormulasThatPoint(tab: Tab): void {
  for (const row of tab.rows) {
    const pointing = row?.find((cell) => cell?.formula !== undefined && pointsAtCells(cell.formula));
    if (pointing !== undefined)
      throw notModelled(`rows or columns displaced around the formula ${pointing.formula}`);
  }
}

/** The count of the rows of a tab is followed by itself. */
function pointsAtCells(formula: string): boolean {
  return !countsRows(formula) && /[A-Za-z]{1,3}\$?\d/.test(formula);
}

function displaceRows(tab: Tab, displacement: Displacement): void {
  tab.rows = reorder(tab.rows, tab.rowCount, displacement);
  tab.rowProperties = reorder(tab.rowProperties, tab.rowCount, displacement);
  tab.rowCount += growth(displacement);
}

function displaceColumns(tab: Tab, displacement: Displacement): void {
  tab.rows = tab.rows.map((row): Row | undefined =>
    row === undefined ? undefined : reorder(row, tab.columnCount, displacement),
  );
  tab.ownRows = new Set();
  tab.columnProperties = reorder(tab.columnProperties, tab.columnCount, displacement);
  tab.columnCount += growth(displacement);
}

function growth(displacement: Displacement): number {
  if (displacement.kind === "insert") return displacement.count;
  return displacement.kind === "delete" ? displacement.start - displacement.end : 0;
}

function reorder<Line>(
  lines: readonly (Line | undefined)[],
  count: number,
  displacement: Displacement,
): (Line | undefined)[] {
  const result = lines.slice();
  if (displacement.kind === "insert") {
    if (displacement.at < result.length) {
      result.splice(displacement.at, 0, ...Array.from({ length: displacement.count }, () => undefined));
    }
    return result;
  }
  if (displacement.kind === "delete") {
    result.splice(displacement.start, displacement.end - displacement.start);
    return result;
  }
  return movedOrder(count, displacement).map((index) => lines[index]);
}

function followInTab(tab: Tab, follow: (range: GridRange) => GridRange | null): void {
  const followAll = (ranges: readonly GridRange[]) => ranges.map(follow).filter((range) => range !== null);
  tab.merges = followAll(tab.merges);
  tab.protections = tab.protections.flatMap((protection) => {
    const range = follow(protection.range);
    if (range === null) return [];
    return [{ ...protection, range, unprotectedRanges: followAll(protection.unprotectedRanges) }];
  });
  tab.conditionalFormats = tab.conditionalFormats.flatMap((format) => {
    const ranges = followAll(format.ranges);
    return ranges.length === 0 ? [] : [{ ...format, ranges }];
  });
  tab.basicFilter = tab.basicFilter === undefined ? undefined : (follow(tab.basicFilter) ?? undefined);
}

function followGroup(group: DimensionGroup, displacement: Displacement): readonly DimensionGroup[] {
  const shifted = shiftInterval(group, displacement);
  if (shifted === null) return [];
  return [{ ...group, start: shifted.start ?? group.start, end: shifted.end ?? group.end }];
}

function followMetadata(
  metadata: Metadata,
  sheetId: number,
  dimension: Dimension,
  displacement: Displacement,
): readonly Metadata[] {
  const { location } = metadata;
  if (location.type === "SPREADSHEET" || location.type === "SHEET" || location.sheetId !== sheetId)
    return [metadata];
  if (location.type !== (dimension === "ROWS" ? "ROW" : "COLUMN")) return [metadata];
  const shifted = shiftInterval(location, displacement);
  if (shifted === null) return [];
  const start = shifted.start ?? location.start;
  return [{ ...metadata, location: { ...location, start, end: shifted.end ?? location.end } }];
}

/** Makes a tab larger or smaller at its end. */
export function resizeGrid(workbook: Workbook, tab: Tab, dimension: Dimension, count: number): void {
  const present = dimension === "ROWS" ? tab.rowCount : tab.columnCount;
  if (count < present) displace(workbook, tab, dimension, { kind: "delete", start: count, end: present });
  else if (count > present) {
    displace(workbook, tab, dimension, { kind: "insert", at: present, count: count - present });
  }
}
