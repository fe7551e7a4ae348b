import { onlyKnownFields, parseFieldMask } from "../../wire/fieldMask.ts";
import { notModelled } from "../../wire/googleError.ts";
import { type Cell, effectiveValue, isCellError } from "../../workbook/cell.ts";
import { areaOf } from "../../workbook/gridRange.ts";
import { refuseProtected } from "../../workbook/rights.ts";
import { cellAt, setCell } from "../../workbook/tab.ts";
import { requireRange } from "../rangeJson.ts";
import { requestKind } from "./request.ts";

const RANGE = "range(sheetId,startRowIndex,endRowIndex,startColumnIndex,endColumnIndex)";

export const sortRange = requestKind(
  "sortRange",
  `${RANGE},sortSpecs`,
  ({ workbook, writer }, { range, sortSpecs = [] }) => {
    onlyKnownFields(sortSpecs, parseFieldMask("dimensionIndex,sortOrder"), "sortRange.sortSpecs");
    const found = requireRange(workbook, range ?? undefined);
    const { tab } = found;
    const area = areaOf(found.range, tab);
    refuseProtected(tab, area, writer);
    const lines: (Cell | undefined)[][] = [];
    for (let row = area.startRow; row < area.endRow; row += 1) {
      const line = Array.from({ length: area.endColumn }, (_, column) => cellAt(tab, row, column));
      if (line.some((cell) => cell?.formula !== undefined)) throw notModelled("formulas in a sorted range");
      lines.push(line);
    }
    lines.sort((a, b) => {
      for (const { dimensionIndex, sortOrder } of sortSpecs) {
        const column = dimensionIndex ?? 0;
        const order = compareCells(a[column], b[column], sortOrder === "DESCENDING" ? -1 : 1);
        if (order !== 0) return order;
      }
      return 0;
    });
    for (const [down, line] of lines.entries()) {
      for (let column = area.startColumn; column < area.endColumn; column += 1) {
        setCell(tab, area.startRow + down, column, line[column]);
      }
    }
    return {};
  },
);

/** Numbers, then texts, then booleans, then errors; what is empty comes last whatever the order. */
function compareCells(a: Cell | undefined, b: Cell | undefined, direction: 1 | -1): number {
  const [left, right] = [effectiveValue(a), effectiveValue(b)];
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined);
  const byKind = rank(left) - rank(right);
  if (byKind !== 0) return byKind * direction;
  if (typeof left === "number" && typeof right === "number") return (left - right) * direction;
  return String(left).localeCompare(String(right), "en", { sensitivity: "base" }) * direction;
}

function rank(value: NonNullable<ReturnType<typeof effectiveValue>>): number {
  if (isCellError(value)) return 3;
  return ["number", "string", "boolean"].indexOf(typeof value);
}
