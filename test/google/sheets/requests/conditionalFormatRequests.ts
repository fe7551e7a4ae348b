import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument, notModelled } from "../../wire/googleError.ts";
import type { ConditionalFormat } from "../../workbook/tab.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { keptFormat } from "../colorStyle.ts";
import { rangeToJson, requireRange, requireTab } from "../rangeJson.ts";
import { requestKind } from "./request.ts";

export const addConditionalFormatRule = requestKind(
  "addConditionalFormatRule",
  "rule(ranges,booleanRule),index",
  ({ workbook }, { rule = {}, index }) => {
    const { sheetId, format } = ruleFrom(workbook, rule);
    const tab = requireTab(workbook, sheetId);
    const formats = [...tab.conditionalFormats];
    formats.splice(index ?? 0, 0, format);
    tab.conditionalFormats = formats;
    return {};
  },
);

function ruleFrom(workbook: Workbook, rule: sheets_v4.Schema$ConditionalFormatRule) {
  const ranges = (rule.ranges ?? []).map((range) => requireRange(workbook, range).range);
  const [first] = ranges;
  if (first === undefined) throw invalidArgument("At least one range must be specified.");
  const { booleanRule } = rule;
  if (booleanRule == null) throw notModelled("a conditional format which is not a boolean rule");
  const kept = { ...booleanRule, format: keptFormat(booleanRule.format ?? {}) };
  const format: ConditionalFormat = { ranges, rule: { booleanRule: kept } };
  return { sheetId: first.sheetId, format };
}

export const updateConditionalFormatRule = requestKind(
  "updateConditionalFormatRule",
  "sheetId,index,rule(ranges,booleanRule)",
  ({ workbook }, { index, rule = {} }) => {
    const { sheetId, format } = ruleFrom(workbook, rule);
    const tab = requireTab(workbook, sheetId);
    const old = tab.conditionalFormats[index ?? 0];
    if (old === undefined) throw noSuchRule(index);
    tab.conditionalFormats = tab.conditionalFormats.map((each) => (each === old ? format : each));
    const json = ({ ranges, rule: kept }: ConditionalFormat) => ({
      ranges: ranges.map(rangeToJson),
      ...kept,
    });
    return {
      updateConditionalFormatRule: { oldRule: json(old), newRule: json(format), newIndex: index ?? 0 },
    };
  },
);

export const deleteConditionalFormatRule = requestKind(
  "deleteConditionalFormatRule",
  "index,sheetId",
  ({ workbook }, { index, sheetId }) => {
    const tab = requireTab(workbook, sheetId);
    const format = tab.conditionalFormats[index ?? 0];
    if (format === undefined) throw noSuchRule(index);
    tab.conditionalFormats = tab.conditionalFormats.filter((each) => each !== format);
    const rule = { ranges: format.ranges.map(rangeToJson), ...format.rule };
    return { deleteConditionalFormatRule: { rule } };
  },
);

function noSuchRule(index: number | null | undefined) {
  return invalidArgument(`No conditional format on sheet at index: ${index ?? 0}`);
}
