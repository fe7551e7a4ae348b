import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { cellFormat } from "../../shared/workbook/cellFormat.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { columnLetters } from "../../shared/workbook/content.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import { type TypingRule, typingRule } from "../../shared/workbook/typingRule.ts";
import { type GoogleRequest, warningRequest } from "./googleRequest.ts";
import type { ListedTab } from "./googleTemplateTab.ts";

type Range = sheets_v4.Schema$GridRange;
type Rule = sheets_v4.Schema$DataValidationRule;

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
  const pattern = cellFormat(column);
  if (pattern === null) return null;
  if (pattern === "@") return { type: "TEXT" };
  return { type: MOMENTS.has(column.type) ? "DATE" : "NUMBER", pattern };
}

function ruleOf(column: Column, tabs: readonly ListedTab[]): Rule | null {
  const rule = typingRule(column);
  const condition = rule === null ? null : conditionOf(rule, tabs);
  if (rule === null || condition === null) return null;
  const isList = rule.accepts.kind === "list" || rule.accepts.kind === "reference";
  return {
    condition,
    strict: rule.strict,
    ...(isList ? { showCustomUi: true } : {}),
    inputMessage: rule.message,
  };
}

function conditionOf(
  { accepts }: TypingRule,
  tabs: readonly ListedTab[],
): sheets_v4.Schema$BooleanCondition | null {
  switch (accepts.kind) {
    case "list":
      return {
        type: "ONE_OF_LIST",
        values: accepts.labels.map((userEnteredValue) => ({ userEnteredValue })),
      };
    case "reference":
      return referenceTo(accepts.target, tabs);
    case "date":
      return { type: "DATE_IS_VALID" };
    case "between":
      return {
        type: "NUMBER_BETWEEN",
        values: [accepts.min, accepts.max].map((bound) => ({ userEnteredValue: String(bound) })),
      };
  }
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
