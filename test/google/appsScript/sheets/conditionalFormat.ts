import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { GridRange } from "../../workbook/gridRange.ts";
import type { ConditionalFormat } from "../../workbook/tab.ts";
import type { Book } from "../book.ts";
import type { Emulated } from "../googleTypes.ts";
import { NotEmulated, ScriptException, wrongArguments } from "../scriptError.ts";
import { service } from "../service.ts";
import { colourStyle, hexOf } from "./colour.ts";
import { criterionOf, FORMAT_CONDITIONS } from "./criteria.ts";
import { SHEET_ENUMS } from "./enums.ts";
import { requireCells } from "./rangePlace.ts";

type Rule = sheets_v4.Schema$ConditionalFormatRule;
type Ranged = { readonly book: Book; readonly rangeOf: (cells: GridRange) => object };
type Draft = {
  readonly ranges: readonly GridRange[];
  readonly condition?: sheets_v4.Schema$BooleanCondition;
  readonly format: sheets_v4.Schema$CellFormat;
};

/** The rule that a ConditionalFormatRule stands for. */
const rules = new WeakMap<object, Draft>();

export function newConditionalFormatRule(ranged: Ranged, from: Draft = { ranges: [], format: {} }): object {
  let draft = from;
  const put = (change: Partial<Draft>) => {
    draft = { ...draft, ...change };
    return builder;
  };
  const when = (criterion: string, values: readonly (string | number)[] = []) =>
    put({
      condition: {
        type: FORMAT_CONDITIONS[criterion] ?? null,
        ...(values.length === 0
          ? {}
          : { values: values.map((value) => ({ userEnteredValue: String(value) })) }),
      },
    });
  const look = (format: sheets_v4.Schema$CellFormat) => put({ format: { ...draft.format, ...format } });
  const text = (format: sheets_v4.Schema$TextFormat) =>
    look({ textFormat: { ...draft.format.textFormat, ...format } });
  const builder: object = service("ConditionalFormatRuleBuilder", {
    whenFormulaSatisfied: (formula: string) => when("CUSTOM_FORMULA", [formula]),
    whenCellEmpty: () => when("CELL_EMPTY"),
    whenCellNotEmpty: () => when("CELL_NOT_EMPTY"),
    whenTextEqualTo: (value: string) => when("TEXT_EQUAL_TO", [value]),
    whenTextContains: (value: string) => when("TEXT_CONTAINS", [value]),
    whenTextDoesNotContain: (value: string) => when("TEXT_DOES_NOT_CONTAIN", [value]),
    whenNumberEqualTo: (value: number) => when("NUMBER_EQUAL_TO", [value]),
    whenNumberGreaterThan: (value: number) => when("NUMBER_GREATER_THAN", [value]),
    whenNumberLessThan: (value: number) => when("NUMBER_LESS_THAN", [value]),
    setBackground: (colour: string | null) =>
      look(colour === null ? {} : { backgroundColorStyle: colourStyle(colour) }),
    setFontColor: (colour: string | null) =>
      text(colour === null ? {} : { foregroundColorStyle: colourStyle(colour) }),
    setBold: (bold: boolean | null) => text({ bold }),
    setItalic: (italic: boolean | null) => text({ italic }),
    setStrikethrough: (strikethrough: boolean | null) => text({ strikethrough }),
    setRanges: (ranges: unknown) => {
      if (!Array.isArray(ranges))
        throw wrongArguments("SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges", [ranges]);
      return put({
        ranges: ranges.map((range) =>
          requireCells(range, "SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges"),
        ),
      });
    },
    build: () => {
      if (draft.ranges.length === 0)
        throw new ScriptException("Conditional format rule must have at least one range.");
      if (draft.condition === undefined)
        throw new ScriptException("Conditional format rule must have a condition.");
      return built(ranged, draft);
    },
  } satisfies Emulated<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>);
  return builder;
}

function built(ranged: Ranged, draft: Draft): object {
  const criterion = criterionOf(FORMAT_CONDITIONS, draft.condition?.type ?? "");
  const types = Object.entries(SHEET_ENUMS.BooleanCriteria);
  const rule = service("ConditionalFormatRule", {
    getRanges: () => draft.ranges.map(ranged.rangeOf),
    copy: () => newConditionalFormatRule(ranged, draft),
    getBooleanCondition: () =>
      service("BooleanCondition", {
        getCriteriaType: () => types.find(([key]) => key === criterion)?.[1] ?? null,
        getCriteriaValues: () =>
          (draft.condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? ""),
        getBackground: () => hexOf(draft.format.backgroundColorStyle, ""),
        getFontColor: () => hexOf(draft.format.textFormat?.foregroundColorStyle, ""),
      } satisfies Emulated<GoogleAppsScript.Spreadsheet.BooleanCondition>),
  } satisfies Emulated<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>);
  rules.set(rule, draft);
  return rule;
}

export function conditionalFormatRules(ranged: Ranged, sheetId: number): object[] {
  return ranged.book.tab(sheetId).conditionalFormats.map(({ ranges, rule }: ConditionalFormat) => {
    const { booleanRule } = rule;
    if (booleanRule?.condition == null) throw new NotEmulated("a conditional format which is a gradient");
    return built(ranged, { ranges, condition: booleanRule.condition, format: booleanRule.format ?? {} });
  });
}

/** Takes the place of all the rules of the tab. */
export function setConditionalFormatRules({ book }: Ranged, sheetId: number, given: unknown): void {
  if (!Array.isArray(given)) throw wrongArguments("SpreadsheetApp.Sheet.setConditionalFormatRules", [given]);
  const wanted = given.map((rule: unknown): Rule => {
    const draft = typeof rule === "object" && rule !== null ? rules.get(rule) : undefined;
    if (draft === undefined) throw wrongArguments("SpreadsheetApp.Sheet.setConditionalFormatRules", [given]);
    const { ranges, condition, format } = draft;
    return {
      ranges: [...ranges],
      booleanRule: { ...(condition === undefined ? {} : { condition }), format },
    };
  });
  const present = book.tab(sheetId).conditionalFormats;
  const requests = [
    ...present.map(() => ({ deleteConditionalFormatRule: { sheetId, index: 0 } })),
    ...wanted.map((rule, index) => ({ addConditionalFormatRule: { rule, index } })),
  ];
  if (requests.length > 0) book.request(...requests);
}
