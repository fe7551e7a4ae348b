import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

export type Scalar = string | number | boolean;

/** An error shown by a cell: `#DIV/0!`, and the sentence that Google adds when the value is read unformatted. */
export type CellError = { readonly type: ErrorType; readonly message: string };

export type ErrorType =
  "ERROR" | "NULL_VALUE" | "DIVIDE_BY_ZERO" | "VALUE" | "REF" | "NAME" | "NUM" | "N_A" | "LOADING";

export type CellFormat = sheets_v4.Schema$CellFormat;
export type ValidationRule = sheets_v4.Schema$DataValidationRule;

/** One cell. Never changed in place: workbooks share them. */
export type Cell = {
  /** What was typed, when it is not a formula. */
  readonly value?: Scalar;
  readonly formula?: string;
  /** What the formula gives. */
  readonly result?: Scalar | CellError;
  /** The result was given by a test, not computed. */
  readonly resultGiven?: true;
  /** The tab that `=ROWS(...)` counts, and the formula when it was found. */
  readonly rowsOf?: { readonly sheetId: number; readonly formula: string };
  readonly format?: CellFormat;
  readonly validation?: ValidationRule;
  readonly note?: string;
};

const ERROR_TEXT: Readonly<Record<ErrorType, string>> = {
  ERROR: "#ERROR!",
  NULL_VALUE: "#NULL!",
  DIVIDE_BY_ZERO: "#DIV/0!",
  VALUE: "#VALUE!",
  REF: "#REF!",
  NAME: "#NAME?",
  NUM: "#NUM!",
  N_A: "#N/A",
  LOADING: "Loading...",
};

export function errorText(error: CellError): string {
  return ERROR_TEXT[error.type];
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "type" in value;
}

/** What a cell is worth; undefined when it is empty (a cell in which "" was typed is empty too). */
export function effectiveValue(cell: Cell | undefined): Scalar | CellError | undefined {
  if (cell === undefined) return undefined;
  const value = cell.formula === undefined ? cell.value : cell.result;
  return value === "" && cell.formula === undefined ? undefined : value;
}

const CONTENT: ReadonlySet<string> = new Set(["value", "formula", "result", "resultGiven", "rowsOf"]);

/** What dresses a cell: its format, its rule, its note. */
export function dressOf(cell: Cell | undefined): Cell {
  return Object.fromEntries(Object.entries(cell ?? {}).filter(([key]) => !CONTENT.has(key)));
}

/** A cell without what it holds, undefined when nothing is left of it. */
export function withoutContent(cell: Cell | undefined): Cell | undefined {
  return cell === undefined ? undefined : orNothing(dressOf(cell));
}

/** A cell without one of the things that dress it. */
export function without(cell: Cell | undefined, dropped: "format" | "validation" | "note"): Cell {
  return Object.fromEntries(Object.entries(cell ?? {}).filter(([key]) => key !== dropped));
}

/** The cell, or undefined when it holds nothing at all. */
export function orNothing(cell: Cell): Cell | undefined {
  return Object.keys(cell).length === 0 ? undefined : cell;
}
