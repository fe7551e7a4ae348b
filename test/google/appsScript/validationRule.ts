import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import {
  type Cell,
  effectiveValue,
  isCellError,
  type Scalar,
  type ValidationRule,
} from "../workbook/cell.ts";
import { readTyped } from "../workbook/enter.ts";
import type { Locale } from "../workbook/locale.ts";
import { shownText } from "../workbook/render.ts";
import { resolveRange } from "../workbook/resolveRange.ts";
import { forEachCell } from "../workbook/tab.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { told } from "./book.ts";
import { NotEmulated } from "./scriptError.ts";

type Checked = {
  readonly cell: Cell;
  readonly value: Scalar;
  readonly workbook: Workbook;
  readonly locale: Locale;
};
type Test = (checked: Checked, values: readonly string[]) => boolean;

const shown = ({ cell, locale }: Checked) => shownText(cell, locale) ?? "";

function compared(test: (value: number, bounds: readonly number[]) => boolean): Test {
  return ({ value, locale }, values) => {
    const bounds = values.map((text) => numberIn(text, locale));
    return typeof value === "number" && test(value, bounds);
  };
}

/** Bounds are kept as they were typed: `12`, or a date. */
function numberIn(text: string, locale: Locale): number {
  const { value } = readTyped(text, locale);
  const number = typeof value === "number" ? value : Number(text);
  if (Number.isNaN(number)) throw new NotEmulated(`a validation rule that compares with ${text}`);
  return number;
}

const first = (bounds: readonly number[]) => bounds[0] ?? Number.NaN;
const second = (bounds: readonly number[]) => bounds[1] ?? Number.NaN;
const between = compared((value, bounds) => value >= first(bounds) && value <= second(bounds));

const isMoment = ({ value, cell }: Checked) =>
  typeof value === "number" && /^(DATE|DATE_TIME)$/.test(cell.format?.numberFormat?.type ?? "");

const TESTS: Readonly<Record<string, Test>> = {
  // Upper and lower case are told apart, as a menu of choices does.
  ONE_OF_LIST: (checked, values) => values.includes(String(checked.value)) || values.includes(shown(checked)),
  ONE_OF_RANGE: (checked, values) =>
    choicesOf(checked.workbook, checked.locale, values[0] ?? "").includes(shown(checked)),
  BOOLEAN: ({ value }, values) =>
    values.length === 0 ? typeof value === "boolean" : values.includes(String(value)),
  DATE_IS_VALID: isMoment,
  DATE_EQ: compared((value, bounds) => Math.floor(value) === first(bounds)),
  DATE_BEFORE: compared((value, bounds) => value < first(bounds)),
  DATE_AFTER: compared((value, bounds) => Math.floor(value) > first(bounds)),
  DATE_ON_OR_BEFORE: compared((value, bounds) => Math.floor(value) <= first(bounds)),
  DATE_ON_OR_AFTER: compared((value, bounds) => value >= first(bounds)),
  DATE_BETWEEN: between,
  NUMBER_BETWEEN: between,
  NUMBER_NOT_BETWEEN: compared((value, bounds) => value < first(bounds) || value > second(bounds)),
  NUMBER_EQ: compared((value, bounds) => value === first(bounds)),
  NUMBER_NOT_EQ: compared((value, bounds) => value !== first(bounds)),
  NUMBER_GREATER: compared((value, bounds) => value > first(bounds)),
  NUMBER_GREATER_THAN_EQ: compared((value, bounds) => value >= first(bounds)),
  NUMBER_LESS: compared((value, bounds) => value < first(bounds)),
  NUMBER_LESS_THAN_EQ: compared((value, bounds) => value <= first(bounds)),
  TEXT_CONTAINS: (checked, [part = ""]) => shown(checked).includes(part),
  TEXT_NOT_CONTAINS: (checked, [part = ""]) => !shown(checked).includes(part),
  TEXT_EQ: (checked, [text = ""]) => shown(checked) === text,
  TEXT_IS_EMAIL: ({ value }) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)),
  TEXT_IS_URL: ({ value }) => /^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(String(value)),
};

/** True when a cell holds what its rule asks for; empty cells always do. */
export function meetsRule(cell: Cell, rule: ValidationRule, workbook: Workbook, locale: Locale): boolean {
  const value = effectiveValue(cell);
  if (value === undefined || isCellError(value) || cell.formula !== undefined) return true;
  const type = rule.condition?.type ?? "";
  const test = TESTS[type];
  if (test === undefined) throw new NotEmulated(`a value checked by the rule ${type}`);
  return test({ cell, value, workbook, locale }, valuesOf(rule.condition));
}

function valuesOf(condition: sheets_v4.Schema$BooleanCondition | null | undefined): readonly string[] {
  return (condition?.values ?? []).map(({ userEnteredValue, relativeDate }) => {
    if (relativeDate != null) throw new NotEmulated("a validation rule with a relative date");
    return userEnteredValue ?? "";
  });
}

/** What a list offers. @param cells as in `='Ateliers'!$A$2:$A` */
export function choicesOf(workbook: Workbook, locale: Locale, cells: string): readonly string[] {
  const { tab, area } = told(() => resolveRange(workbook, cells.replace(/^=/, "")));
  const choices: string[] = [];
  forEachCell(tab, { ...area, endRow: Math.min(area.endRow, tab.rows.length) }, (cell) => {
    const text = shownText(cell, locale);
    if (text !== undefined && text !== "") choices.push(text);
  });
  return choices;
}

/** The list that a rule offers to choose from; null when it offers none. */
export function listOf(rule: ValidationRule, workbook: Workbook, locale: Locale): readonly string[] | null {
  const values = valuesOf(rule.condition);
  if (rule.condition?.type === "ONE_OF_LIST") return values;
  return rule.condition?.type === "ONE_OF_RANGE" ? choicesOf(workbook, locale, values[0] ?? "") : null;
}
