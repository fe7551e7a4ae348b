import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument, notModelled } from "../../wire/googleError.ts";
import { parseFieldMask, pathsOf } from "../../wire/fieldMask.ts";
import { displace } from "../../workbook/displace.ts";
import { areaOf, withInterval } from "../../workbook/gridRange.ts";
import { refuseProtected } from "../../workbook/rights.ts";
import { type Lines, requireLines, requireTab } from "../rangeJson.ts";
import { type RequestContext, requestKind } from "./request.ts";

const RANGE = "range(sheetId,dimension,startIndex,endIndex)";

function writableLines(
  { workbook, writer }: RequestContext,
  json: sheets_v4.Schema$DimensionRange | undefined,
): Lines {
  const lines = requireLines(workbook, json);
  const range = withInterval({ sheetId: lines.tab.sheetId }, lines.dimension, lines);
  refuseProtected(lines.tab, areaOf(range, lines.tab), writer);
  return lines;
}

export const insertDimension = requestKind(
  "insertDimension",
  `${RANGE},inheritFromBefore`,
  ({ workbook }, request) => {
    // What the new lines inherit of the look of their neighbours is not modelled: the project writes its own formats.
    const { tab, dimension, start, end } = requireLines(workbook, request.range);
    const count = dimension === "ROWS" ? tab.rowCount : tab.columnCount;
    if (start > count) throw invalidArgument(`range.startIndex[${start}] is too large; max: ${count}`);
    displace(workbook, tab, dimension, { kind: "insert", at: start, count: end - start });
    return {};
  },
);

export const deleteDimension = requestKind("deleteDimension", RANGE, (context, request) => {
  const { tab, dimension, start, end } = writableLines(context, request.range);
  const count = dimension === "ROWS" ? tab.rowCount : tab.columnCount;
  const noun = dimension === "ROWS" ? "rows" : "columns";
  if (end > count)
    throw invalidArgument(`range.endIndex[${end}] is after last ${noun.slice(0, -1)} in grid[${count}]`);
  if (end - start >= count) throw invalidArgument(`You can't delete all the ${noun} on the sheet.`);
  refuseDeletingAllUnfrozen(dimension, tab.properties, { start, end, count });
  displace(context.workbook, tab, dimension, { kind: "delete", start, end });
  return {};
});

function refuseDeletingAllUnfrozen(
  dimension: "ROWS" | "COLUMNS",
  properties: { frozenRowCount: number; frozenColumnCount: number },
  { start, end, count }: { start: number; end: number; count: number },
): void {
  const frozen = dimension === "ROWS" ? properties.frozenRowCount : properties.frozenColumnCount;
  const unfrozenDeleted = end - Math.max(start, frozen);
  if (frozen > 0 && unfrozenDeleted >= count - frozen) {
    const noun = dimension === "ROWS" ? "rows" : "columns";
    throw invalidArgument(`Sorry, it is not possible to delete all non-frozen ${noun}.`);
  }
}

export const moveDimension = requestKind(
  "moveDimension",
  "source(sheetId,dimension,startIndex,endIndex),destinationIndex",
  (context, request) => {
    const { tab, dimension, start, end } = writableLines(context, request.source);
    const destination = request.destinationIndex ?? 0;
    if (destination > start && destination < end) {
      throw invalidArgument("Cannot move a dimension into itself.");
    }
    displace(context.workbook, tab, dimension, { kind: "move", start, end, destination });
    return {};
  },
);

export const appendDimension = requestKind(
  "appendDimension",
  "sheetId,dimension,length",
  ({ workbook }, { sheetId, dimension, length }) => {
    const tab = requireTab(workbook, sheetId);
    if (dimension === "ROWS") tab.rowCount += length ?? 0;
    else if (dimension === "COLUMNS") tab.columnCount += length ?? 0;
    else throw invalidArgument("dimension is required.");
    return {};
  },
);

export const updateDimensionProperties = requestKind(
  "updateDimensionProperties",
  `${RANGE},properties(hiddenByUser,pixelSize),fields`,
  ({ workbook }, { range, properties = {}, fields }) => {
    const { tab, dimension, start, end } = requireLines(workbook, range ?? undefined);
    const lines = dimension === "ROWS" ? tab.rowProperties : tab.columnProperties;
    for (const path of pathsOf(parseFieldMask(fields ?? ""))) {
      for (let index = start; index < end; index += 1) {
        if (path === "hiddenByUser") {
          lines[index] = { ...lines[index], hiddenByUser: properties.hiddenByUser ?? false };
        } else if (path === "pixelSize") {
          lines[index] = { ...lines[index], pixelSize: properties.pixelSize ?? 100 };
        } else throw notModelled(`updateDimensionProperties with fields=${path}`);
      }
    }
    return {};
  },
);

export const autoResizeDimensions = requestKind(
  "autoResizeDimensions",
  "dimensions(sheetId,dimension,startIndex,endIndex)",
  ({ workbook }, { dimensions }) => {
    // Widths come from the fonts of a screen: accepted, and never computed.
    requireLines(workbook, dimensions ?? undefined);
    return {};
  },
);
