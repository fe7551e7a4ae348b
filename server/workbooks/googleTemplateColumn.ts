import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { expectedOf } from "../../shared/records/expected.ts";
import { EXPLICIT_UNKNOWNS } from "../../shared/records/value.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { columnLetters } from "../../shared/workbook/content.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import { type GoogleRequest, warningRequest } from "./googleRequest.ts";
import type { ListedTab } from "./googleTemplateTab.ts";
import { cellStyle } from "./sheetStyles.ts";

type Range = sheets_v4.Schema$GridRange;
type Rule = sheets_v4.Schema$DataValidationRule;

const UNKNOWN_LABELS = EXPLICIT_UNKNOWNS.map(({ label }) => label);
const MOMENTS: ReadonlySet<Column["type"]> = new Set(["date", "month"]);

/** The format of the cells of a column, the values it offers, and a warning when the software writes it. */
export function columnRequests(column: Column, range: Range, tabs: readonly ListedTab[]): GoogleRequest[] {
  const numberFormat = numberFormatOf(column);
  const rule = ruleOf(column, tabs);
  return [
    ...(numberFormat === null
      ? []
      : [
          {
            repeatCell: {
              range,
              cell: { userEnteredFormat: { numberFormat } },
              fields: "userEnteredFormat.numberFormat",
            },
          },
        ]),
    ...(rule === null ? [] : [{ setDataValidation: { range, rule } }]),
    ...(column.written === true ? [warningRequest(range, column.help)] : []),
  ];
}

function numberFormatOf(column: Column): sheets_v4.Schema$NumberFormat | null {
  const { numFmt } = cellStyle(column);
  if (numFmt === undefined) return null;
  if (numFmt === "@") return { type: "TEXT" };
  return { type: MOMENTS.has(column.type) ? "DATE" : "NUMBER", pattern: numFmt };
}

/**
 * What Google checks while a person types: a hint, since pasting goes around it.
 *
 * Only what has no exception is refused: the explicit unknowns are legal beside a number or a date.
 */
function ruleOf(column: Column, tabs: readonly ListedTab[]): Rule | null {
  const condition = conditionOf(column, tabs);
  if (condition === null) return null;
  return {
    condition,
    strict: column.list !== undefined && column.multiple !== true,
    showCustomUi: true,
    inputMessage: `On attend ${expectedOf(column)}.`,
  };
}

function conditionOf(column: Column, tabs: readonly ListedTab[]): sheets_v4.Schema$BooleanCondition | null {
  if (column.list !== undefined) {
    const labels = column.list.entries.map(({ label }) => label);
    const offered = column.naturalKey === true ? labels : [...labels, ...UNKNOWN_LABELS];
    return { type: "ONE_OF_LIST", values: offered.map((userEnteredValue) => ({ userEnteredValue })) };
  }
  if (column.refersTo !== undefined) return referenceTo(column.refersTo, tabs);
  if (column.written === true) return null;
  if (column.type === "date") return { type: "DATE_IS_VALID" };
  const { min, max } = column;
  if (min === undefined || max === undefined) return null;
  return {
    type: "NUMBER_BETWEEN",
    values: [{ userEnteredValue: String(min) }, { userEnteredValue: String(max) }],
  };
}

/** The cells of the column that is referred to, below its header. */
function referenceTo(target: string, tabs: readonly ListedTab[]): sheets_v4.Schema$BooleanCondition | null {
  const [tabKey, columnKey] = target.split(".");
  const tab = tabs.find((listed) => listed.tab.key === tabKey)?.tab;
  if (tab === undefined) return null;
  const letters = columnLetters(columnsOf(tab).findIndex(({ key }) => key === columnKey) + 1);
  const cells = `='${tab.title.replaceAll("'", "''")}'!$${letters}$2:$${letters}`;
  return { type: "ONE_OF_RANGE", values: [{ userEnteredValue: cells }] };
}
