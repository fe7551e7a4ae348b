import { invalidArgument, invalidValue, notModelled } from "../wire/googleError.ts";
import { type Cell, dressOf, type Scalar } from "../workbook/cell.ts";
import { enterIn, readTyped } from "../workbook/enter.ts";
import { computeFormula } from "../workbook/formula.ts";
import type { Dimension } from "../workbook/gridRange.ts";
import type { Locale } from "../workbook/locale.ts";
import type { Tab } from "../workbook/tab.ts";

/** RAW keeps a text as it is; USER_ENTERED reads it as if a person typed it. */
export type ValueInput = "RAW" | "USER_ENTERED";

/** A value to write; null leaves the cell alone. */
export type Written = Scalar | null;

export type ValueRange = {
  readonly range: string | undefined;
  readonly majorDimension: Dimension;
  readonly values: readonly (readonly Written[])[];
};

export function readValueInput(option: unknown): ValueInput {
  if (option === "RAW" || option === "USER_ENTERED") return option;
  throw invalidArgument("'valueInputOption' is required but not specified");
}

/** @param path where the body stands, as Google names it in its errors */
export function readValueRange(body: unknown, path: string): ValueRange {
  if (typeof body !== "object" || body === null) throw invalidArgument("Request body is required.");
  for (const key of Object.keys(body)) {
    if (!["range", "majorDimension", "values"].includes(key)) throw notModelled(`${path}.${key}`);
  }
  const { range, majorDimension, values } = body as Record<string, unknown>;
  return {
    range: typeof range === "string" ? range : undefined,
    majorDimension: majorDimension === "COLUMNS" ? "COLUMNS" : "ROWS",
    values: readLines(values ?? [], `${path}.values`),
  };
}

function readLines(values: unknown, path: string): readonly (readonly Written[])[] {
  if (!Array.isArray(values)) throw notAList(values, path);
  return values.map((line: unknown, index) => {
    if (!Array.isArray(line)) throw notAList(line, path);
    return line.map((value: unknown, position) => readWritten(value, `${path}[${index}][${position}]`));
  });
}

function readWritten(value: unknown, path: string): Written {
  if (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  ) {
    return value;
  }
  const kind = Array.isArray(value) ? "list_value" : "struct_value";
  throw invalidArgument(`Invalid ${path.replace("data.", "")}: ${kind}`);
}

function notAList(value: unknown, path: string) {
  const expected = "type.googleapis.com/google.protobuf.ListValue";
  return invalidValue(path, `Invalid value at '${path}' (${expected}), ${JSON.stringify(value)}`);
}

/** The cell once a value is written into it. */
export function writeInCell(
  cell: Cell | undefined,
  written: Scalar,
  { input, locale, tab }: { input: ValueInput; locale: Locale; tab: Tab },
): Cell {
  const typed = input === "USER_ENTERED" && typeof written === "string";
  if (!typed) return enterIn(cell, { value: written });
  if (written.startsWith("=") && written.length > 1) {
    return { ...dressOf(cell), formula: written, result: computeFormula(written, tab) };
  }
  const plainText = cell?.format?.numberFormat?.type === "TEXT";
  return enterIn(cell, plainText ? { value: written } : readTyped(written, locale));
}
