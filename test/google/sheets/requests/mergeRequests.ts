import { invalidArgument } from "../../wire/googleError.ts";
import { withoutContent } from "../../workbook/cell.ts";
import { type Area, areaOf, contains, gridRangeOf, intersects } from "../../workbook/gridRange.ts";
import { refuseProtected } from "../../workbook/rights.ts";
import { mapCells } from "../../workbook/tab.ts";
import { requireRange } from "../rangeJson.ts";
import { requestKind } from "./request.ts";

const RANGE = "range(sheetId,startRowIndex,endRowIndex,startColumnIndex,endColumnIndex)";

export const mergeCells = requestKind(
  "mergeCells",
  `${RANGE},mergeType`,
  ({ workbook, writer }, { range, mergeType }) => {
    const found = requireRange(workbook, range ?? undefined);
    const { tab } = found;
    const whole = areaOf(found.range, tab);
    refuseProtected(tab, whole, writer);
    const present = tab.merges.filter((merge) => intersects(areaOf(merge, tab), whole));
    if (present.some((merge) => !contains(whole, areaOf(merge, tab)))) {
      throw invalidArgument("You must select all cells in a merged range to merge or unmerge them.");
    }
    const areas = split(whole, mergeType ?? "MERGE_ALL");
    for (const area of areas) {
      mapCells(tab, area, (cell, row, column) =>
        row === area.startRow && column === area.startColumn ? cell : withoutContent(cell),
      );
    }
    const kept = tab.merges.filter((merge) => !present.includes(merge));
    tab.merges = [...kept, ...areas.map((area) => gridRangeOf(tab.sheetId, area))];
    return {};
  },
);

function split(whole: Area, type: string): readonly Area[] {
  if (type === "MERGE_COLUMNS") {
    return Array.from({ length: whole.endColumn - whole.startColumn }, (_, index) => {
      const startColumn = whole.startColumn + index;
      return { ...whole, startColumn, endColumn: startColumn + 1 };
    });
  }
  if (type === "MERGE_ROWS") {
    return Array.from({ length: whole.endRow - whole.startRow }, (_, index) => {
      const startRow = whole.startRow + index;
      return { ...whole, startRow, endRow: startRow + 1 };
    });
  }
  return [whole];
}

export const unmergeCells = requestKind("unmergeCells", RANGE, ({ workbook }, { range }) => {
  const found = requireRange(workbook, range ?? undefined);
  const area = areaOf(found.range, found.tab);
  const touched = found.tab.merges.filter((merge) => intersects(areaOf(merge, found.tab), area));
  if (touched.some((merge) => !contains(area, areaOf(merge, found.tab)))) {
    throw invalidArgument("You must select all cells in a merged range to merge or unmerge them.");
  }
  found.tab.merges = found.tab.merges.filter((merge) => !touched.includes(merge));
  return {};
});
