import { notModelled } from "../wire/googleError.ts";
import { readBounds } from "./a1.ts";
import { type CellError, effectiveValue, isCellError, type Scalar } from "./cell.ts";
import { countsRows } from "./rowsFormula.ts";
import { cellAt, type Tab } from "./tab.ts";

type Result = Scalar | CellError;
type Reader = {
  readonly tokens: readonly string[];
  position: number;
  readonly tab: Tab;
  readonly formula: string;
};

const DIVISION_BY_ZERO: CellError = {
  type: "DIVIDE_BY_ZERO",
  message: "Function DIVIDE parameter 2 cannot be zero.",
};

/**
 * Computes `=1+B2*3`: numbers, texts, cells of the same tab and the four operations.
 * Anything else is refused aloud; a test that needs it gives the result itself (`setResult`).
 */
export function computeFormula(formula: string, tab: Tab): Result {
  // Computed with the whole workbook at hand, once the edit is done.
  if (countsRows(formula)) return 0;
  const tokens =
    formula.slice(1).match(/\d+(?:\.\d+)?|"(?:[^"]|"")*"|\$?[A-Za-z]{1,3}\$?\d+|[-+*/()&]|\S/g) ?? [];
  const reader = { tokens, position: 0, tab, formula };
  const result = sum(reader);
  if (reader.position < tokens.length) throw notModelled(`the formula ${formula}`);
  return result;
}

function sum(reader: Reader): Result {
  let left = product(reader);
  for (let sign = reader.tokens[reader.position]; sign === "+" || sign === "-" || sign === "&";) {
    reader.position += 1;
    left = apply(sign, left, product(reader));
    sign = reader.tokens[reader.position];
  }
  return left;
}

function product(reader: Reader): Result {
  let left = atom(reader);
  for (let sign = reader.tokens[reader.position]; sign === "*" || sign === "/";) {
    reader.position += 1;
    left = apply(sign, left, atom(reader));
    sign = reader.tokens[reader.position];
  }
  return left;
}

function atom(reader: Reader): Result {
  const token = reader.tokens[reader.position] ?? "";
  reader.position += 1;
  if (/^\d/.test(token)) return Number(token);
  if (token.startsWith('"') && token.length > 1) return token.slice(1, -1).replaceAll('""', '"');
  if (token === "-") return apply("-", 0, atom(reader));
  if (/^TRUE$|^FALSE$/i.test(token)) return token.toUpperCase() === "TRUE";
  if (token === "(") {
    const inner = sum(reader);
    if (reader.tokens[reader.position] !== ")") throw notModelled(`the formula ${reader.formula}`);
    reader.position += 1;
    return inner;
  }
  return reference(token, reader);
}

function reference(token: string, reader: Reader): Result {
  const bounds = readBounds(token);
  if (bounds?.startRow === undefined || bounds.startColumn === undefined) {
    throw notModelled(`the formula ${reader.formula}`);
  }
  return effectiveValue(cellAt(reader.tab, bounds.startRow, bounds.startColumn)) ?? 0;
}

function apply(sign: string, left: Result, right: Result): Result {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (sign === "&") return `${left}${right}`;
  const [a, b] = [Number(left), Number(right)];
  if (Number.isNaN(a) || Number.isNaN(b)) {
    return { type: "VALUE", message: `Function parameter expects number values.` };
  }
  if (sign === "/") return b === 0 ? DIVISION_BY_ZERO : a / b;
  if (sign === "*") return a * b;
  return sign === "+" ? a + b : a - b;
}
