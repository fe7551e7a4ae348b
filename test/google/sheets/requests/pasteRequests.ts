import { notModelled } from "../../wire/googleError.ts";
import { type Cell, dressOf, orNothing, without, withoutContent } from "../../workbook/cell.ts";
import { type Area, areaOf } from "../../workbook/gridRange.ts";
import { refuseProtected } from "../../workbook/rights.ts";
import { cellAt, mapCells, setCell, type Tab } from "../../workbook/tab.ts";
import { requireRange, requireTab } from "../rangeJson.ts";
import { requestKind } from "./request.ts";

const RANGE = "(sheetId,startRowIndex,endRowIndex,startColumnIndex,endColumnIndex)";

export const copyPaste = requestKind(
  "copyPaste",
  `source${RANGE},destination${RANGE},pasteType,pasteOrientation`,
  ({ workbook, writer }, { source, destination, pasteType, pasteOrientation }) => {
    if ((pasteOrientation ?? "NORMAL") !== "NORMAL") throw notModelled(`copyPaste ${pasteOrientation}`);
    const from = requireRange(workbook, source ?? undefined);
    const to = requireRange(workbook, destination ?? undefined);
    const area = areaOf(from.range, from.tab);
    const cells = cellsOf(from.tab, area);
    const target = areaOf(to.range, to.tab);
    const repeated = {
      ...target,
      endRow: target.startRow + repeat(target.endRow - target.startRow, cells.length),
      endColumn: target.startColumn + repeat(target.endColumn - target.startColumn, cells[0]?.length ?? 1),
    };
    refuseProtected(to.tab, repeated, writer);
    mapCells(to.tab, repeated, (present, row, column) => {
      const line = cells[(row - repeated.startRow) % cells.length] ?? [];
      return pasted(
        present,
        line[(column - repeated.startColumn) % line.length],
        pasteType ?? "PASTE_NORMAL",
      );
    });
    return {};
  },
);

/** A larger destination is filled with whole copies; a smaller one is overrun. */
function repeat(wanted: number, size: number): number {
  return Math.max(1, Math.floor(wanted / size)) * size;
}

export const cutPaste = requestKind(
  "cutPaste",
  `source${RANGE},destination(sheetId,rowIndex,columnIndex),pasteType`,
  ({ workbook, writer }, { source, destination, pasteType }) => {
    const from = requireRange(workbook, source ?? undefined);
    const to = requireTab(workbook, destination?.sheetId);
    const area = areaOf(from.range, from.tab);
    const cells = cellsOf(from.tab, area);
    refuseProtected(from.tab, area, writer);
    if ((pasteType ?? "PASTE_NORMAL") !== "PASTE_NORMAL") throw notModelled(`cutPaste ${pasteType}`);
    mapCells(from.tab, area, () => undefined);
    for (const [down, line] of cells.entries()) {
      for (const [across, cell] of line.entries()) {
        setCell(to, (destination?.rowIndex ?? 0) + down, (destination?.columnIndex ?? 0) + across, cell);
      }
    }
    return {};
  },
);

function cellsOf(tab: Tab, area: Area): (Cell | undefined)[][] {
  return Array.from({ length: area.endRow - area.startRow }, (_, down) =>
    Array.from({ length: area.endColumn - area.startColumn }, (_, across) =>
      cellAt(tab, area.startRow + down, area.startColumn + across),
    ),
  );
}

function pasted(present: Cell | undefined, copied: Cell | undefined, type: string): Cell | undefined {
  switch (type) {
    case "PASTE_NORMAL":
    case "PASTE_NO_BORDERS":
      return copied;
    case "PASTE_VALUES":
      return withValue(present, copied);
    case "PASTE_FORMULA":
      return orNothing({ ...dressOf(present), ...contentOf(copied) });
    case "PASTE_FORMAT":
      return orNothing({
        ...without(present, "format"),
        ...(copied?.format === undefined ? {} : { format: copied.format }),
      });
    case "PASTE_DATA_VALIDATION":
      return orNothing({
        ...without(present, "validation"),
        ...(copied?.validation === undefined ? {} : { validation: copied.validation }),
      });
    default:
      throw notModelled(`copyPaste ${type}`);
  }
}

function withValue(present: Cell | undefined, copied: Cell | undefined): Cell | undefined {
  const value = copied?.formula === undefined ? copied?.value : copied.result;
  if (typeof value === "object") throw notModelled("the error of a formula pasted as a value");
  return value === undefined ? withoutContent(present) : { ...dressOf(present), value };
}

function contentOf(cell: Cell | undefined): Cell {
  if (cell?.formula !== undefined) {
    if (/[A-Za-z]{1,3}\$?\d/.test(cell.formula)) throw notModelled(`a copy of the formula ${cell.formula}`);
    return cell.result === undefined
      ? { formula: cell.formula }
      : { formula: cell.formula, result: cell.result };
  }
  return cell?.value === undefined ? {} : { value: cell.value };
}
