import { invalidArgument } from "../../wire/googleError.ts";
import type { DimensionGroup } from "../../workbook/tab.ts";
import { unlessDefault, compact } from "../compact.ts";
import { requireLines } from "../rangeJson.ts";
import { groupToJson } from "../sheetJson.ts";
import { requestKind } from "./request.ts";

const RANGE = "range(sheetId,dimension,startIndex,endIndex)";

export const addDimensionGroup = requestKind("addDimensionGroup", RANGE, ({ workbook }, request) => {
  const { tab, dimension, start, end } = requireLines(workbook, request.range);
  const rows = dimension === "ROWS";
  const groups = rows ? tab.rowGroups : tab.columnGroups;
  const depth = 1 + groups.filter((group) => group.start <= start && group.end >= end).length;
  const next: readonly DimensionGroup[] = [...groups, { start, end, depth, collapsed: false }];
  tab[rows ? "rowGroups" : "columnGroups"] = next;
  tab.properties = { ...tab.properties, [rows ? "rowGroupControlAfter" : "columnGroupControlAfter"]: true };
  return { addDimensionGroup: { dimensionGroups: next.map((group) => groupToJson(tab, dimension, group)) } };
});

export const deleteDimensionGroup = requestKind("deleteDimensionGroup", RANGE, ({ workbook }, request) => {
  const { tab, dimension, start, end } = requireLines(workbook, request.range);
  const key = dimension === "ROWS" ? "rowGroups" : "columnGroups";
  const left = tab[key].filter((group) => group.start !== start || group.end !== end);
  if (left.length === tab[key].length) {
    throw invalidArgument(`Cannot delete a group that does not exist.`);
  }
  tab[key] = left;
  const dimensionGroups = unlessDefault(left.map((group) => groupToJson(tab, dimension, group)));
  return { deleteDimensionGroup: compact({ dimensionGroups }) };
});
