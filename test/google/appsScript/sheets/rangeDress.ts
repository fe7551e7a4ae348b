import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { type Cell, type CellFormat, dressOf, orNothing } from "../../workbook/cell.ts";
import { areaOf, type GridRange } from "../../workbook/gridRange.ts";
import type { Book } from "../book.ts";
import type { Emulated } from "../googleTypes.ts";
import { NotEmulated, wrongArguments } from "../scriptError.ts";
import { type EnumValue, enumKey } from "../service.ts";
import { colourStyle, hexOf } from "./colour.ts";
import { SHEET_ENUMS } from "./enums.ts";
import { numberFormatOf, patternOf } from "./numberFormatOf.ts";
import { readCells, requireGrid, writeCells } from "./rangeContent.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type CellData = sheets_v4.Schema$CellData;

const WRAPS: Readonly<Record<string, string>> = { WRAP: "WRAP", OVERFLOW: "OVERFLOW_CELL", CLIP: "CLIP" };
const DEFAULT_COLOURS = { background: "#ffffff", text: "#000000" };

/** How the cells of a range look, their notes included. */
export function rangeDress(book: Book, cells: GridRange, self: () => object) {
  const same = (cell: CellData, fields: string) => {
    book.request({ repeatCell: { range: cells, cell, fields } });
    return self();
  };
  const format = (userEnteredFormat: CellFormat, path: string) =>
    same({ userEnteredFormat }, `userEnteredFormat.${path}`);
  const each = (method: string, given: unknown, cellOf: (item: unknown) => CellData, fields: string) => {
    const grid = requireGrid(given, book, cells, method);
    const rows = grid.map((row) => ({ values: row.map(cellOf) }));
    book.request({ updateCells: { range: closed(book, cells), rows, fields } });
    return self();
  };
  const read = <Value>(value: (cell: Cell | undefined) => Value) => readCells(book, cells, value);
  const top = <Value>(value: (cell: Cell | undefined) => Value): Value => read(value)[0]?.[0] as Value;
  const colour = (text: unknown): { backgroundColorStyle?: sheets_v4.Schema$ColorStyle } =>
    text === null || text === "" ? {} : { backgroundColorStyle: colourStyle(String(text)) };
  const background = (cell: Cell | undefined) =>
    hexOf(cell?.format?.backgroundColorStyle, DEFAULT_COLOURS.background);
  const note = (cell: Cell | undefined) => cell?.note ?? "";
  const pattern = (cell: Cell | undefined) => patternOf(cell?.format);
  const numberFormat = (text: unknown) => numberFormatOf(String(text));

  return {
    setNumberFormat: (text: string) => format(numberFormat(text), "numberFormat"),
    setNumberFormats: (given: unknown) =>
      each(
        "setNumberFormats",
        given,
        (text) => ({ userEnteredFormat: numberFormat(text) }),
        "userEnteredFormat.numberFormat",
      ),
    getNumberFormat: () => top(pattern),
    getNumberFormats: () => read(pattern),
    setFontWeight: (weight: string | null) =>
      format({ textFormat: { bold: isOneOf(weight, ["bold", "normal"]) === "bold" } }, "textFormat.bold"),
    setFontStyle: (style: string | null) =>
      format(
        { textFormat: { italic: isOneOf(style, ["italic", "normal"]) === "italic" } },
        "textFormat.italic",
      ),
    setFontSize: (size: number) => format({ textFormat: { fontSize: size } }, "textFormat.fontSize"),
    setFontFamily: (family: string | null) =>
      format({ textFormat: { fontFamily: family } }, "textFormat.fontFamily"),
    setFontColor: (text: unknown) =>
      format(
        { textFormat: text === null ? {} : { foregroundColorStyle: colourStyle(String(text)) } },
        "textFormat.foregroundColor",
      ),
    getFontWeight: () => top((cell) => (cell?.format?.textFormat?.bold === true ? "bold" : "normal")),
    getFontColor: () =>
      top((cell) => hexOf(cell?.format?.textFormat?.foregroundColorStyle, DEFAULT_COLOURS.text)),
    setBackground: (text: unknown) => format(colour(text), "backgroundColor"),
    setBackgrounds: (given: unknown) =>
      each(
        "setBackgrounds",
        given,
        (text) => ({ userEnteredFormat: colour(text) }),
        "userEnteredFormat.backgroundColor",
      ),
    getBackground: () => top(background),
    getBackgrounds: () => read(background),
    setWrap: (wrap: boolean) => format({ wrapStrategy: wrap ? "WRAP" : "OVERFLOW_CELL" }, "wrapStrategy"),
    setWrapStrategy: (strategy: unknown) => {
      const key = enumKey(strategy, "WrapStrategy");
      if (key === undefined) throw wrongArguments("SpreadsheetApp.Range.setWrapStrategy", [strategy]);
      return format({ wrapStrategy: WRAPS[key] ?? null }, "wrapStrategy");
    },
    getWrapStrategy: () => top((cell) => wrapOf(cell)),
    setHorizontalAlignment: (side: string | null) =>
      format(
        present("horizontalAlignment", isOneOf(side, ["left", "center", "right", "normal"])),
        "horizontalAlignment",
      ),
    setVerticalAlignment: (side: string | null) =>
      format(present("verticalAlignment", isOneOf(side, ["top", "middle", "bottom"])), "verticalAlignment"),
    setNote: (text: string | null) => same({ note: text ?? "" }, "note"),
    setNotes: (given: unknown) => each("setNotes", given, (text) => ({ note: String(text ?? "") }), "note"),
    clearNote: () => same({}, "note"),
    getNote: () => top(note),
    getNotes: () => read(note),
    clearFormat: () => same({}, "userEnteredFormat"),
    clear: (options: unknown = {}) => {
      const { contentsOnly, formatOnly, validationsOnly, ...others } = options as Record<string, unknown>;
      if (Object.keys(others).length > 0) throw new NotEmulated(`Range.clear(${Object.keys(others).join()})`);
      if (validationsOnly === true) return same({}, "dataValidation");
      const all = contentsOnly !== true && formatOnly !== true;
      writeCells(book, cells, (cell) =>
        cell === undefined
          ? undefined
          : orNothing(
              cleared(cell, { content: all || contentsOnly === true, format: all || formatOnly === true }),
            ),
      );
      return self();
    },
  } satisfies Emulated<Range>;
}

function present(name: keyof CellFormat, value: string | null): CellFormat {
  return value === null ? {} : { [name]: value };
}

/** Notes and rules stay. */
function cleared(cell: Cell, { content, format }: { content: boolean; format: boolean }): Cell {
  const left = content ? dressOf(cell) : cell;
  return format ? Object.fromEntries(Object.entries(left).filter(([key]) => key !== "format")) : left;
}

function closed(book: Book, cells: GridRange): GridRange {
  const { startRow, endRow, startColumn, endColumn } = areaOf(cells, book.tab(cells.sheetId));
  return {
    sheetId: cells.sheetId,
    startRowIndex: startRow,
    endRowIndex: endRow,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn,
  };
}

/** In capitals, as the API writes it; null gives back the default. */
function isOneOf(text: string | null, known: readonly string[]): string | null {
  if (text === null || text === "normal") return null;
  if (!known.includes(text)) throw new NotEmulated(`the look "${text}"`);
  return known.includes("bold") || known.includes("italic") ? text : text.toUpperCase();
}

function wrapOf(cell: Cell | undefined): EnumValue {
  const strategy = cell?.format?.wrapStrategy ?? "OVERFLOW_CELL";
  if (strategy === "WRAP") return SHEET_ENUMS.WrapStrategy.WRAP;
  return strategy === "CLIP" ? SHEET_ENUMS.WrapStrategy.CLIP : SHEET_ENUMS.WrapStrategy.OVERFLOW;
}
