import { cellFormat } from "../../../shared/workbook/cellFormat.ts";
import { type TypingRule, typingRule } from "../../../shared/workbook/typingRule.ts";
import { cellsBelow, type PlacedColumn, placedColumns, type PlacedTab, type Range } from "./placedTab.ts";
import { momentsToText } from "./momentsToText.ts";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Puts the formats and the lists of a tab on its columns, whatever a paste left of them: one write for neighbours that
 * have the same.
 */
export function dressColumns(
  placed: PlacedTab,
  tabs: readonly PlacedTab[],
  columns: readonly PlacedColumn[] = placedColumns(placed),
): void {
  for (const [format, group] of alike(columns, cellFormat))
    if (format !== null) setFormat(placed, cellsOf(placed, group), format);
  for (const [, group] of alike(columns, (column) => JSON.stringify(typingRule(column)))) {
    const declared = group[0] === undefined ? null : typingRule(group[0].column);
    const rule = declared === null ? null : ruleOf(declared, tabs);
    if (rule !== null) cellsOf(placed, group).setDataValidation(rule);
  }
}

function setFormat({ sheet, headerRow }: PlacedTab, range: Range, format: string): void {
  if (format === "@" && sheet.getLastRow() > headerRow) momentsToText(range);
  range.setNumberFormat(format);
}

function cellsOf(placed: PlacedTab, group: readonly PlacedColumn[]) {
  const places = group.map(({ position }) => position);
  return cellsBelow(placed, Math.min(...places), Math.max(...places));
}

/** Neighbouring columns that share something, with what they share. */
function alike<T>(
  columns: readonly PlacedColumn[],
  trait: (column: PlacedColumn["column"]) => T,
): readonly (readonly [T, readonly PlacedColumn[]])[] {
  const found: (readonly [T, PlacedColumn[]])[] = [];
  for (const column of columns) {
    const [shared, group] = found.at(-1) ?? [];
    const value = trait(column.column);
    if (group?.at(-1)?.position === column.position - 1 && shared === value) group.push(column);
    else found.push([value, [column]]);
  }
  return found;
}

function ruleOf({ accepts, strict, message }: TypingRule, tabs: readonly PlacedTab[]): Rule | null {
  const builder = SpreadsheetApp.newDataValidation();
  switch (accepts.kind) {
    case "list":
      builder.requireValueInList([...accepts.labels], true);
      break;
    case "reference": {
      const [tabKey, columnKey = ""] = accepts.target.split(".");
      const target = tabs.find(({ tab }) => tab.key === tabKey);
      const position = target?.positions.get(columnKey);
      if (target === undefined || position === undefined) return null;
      builder.requireValueInRange(cellsBelow(target, position), true);
      break;
    }
    case "date":
      builder.requireDate();
      break;
    case "between":
      builder.requireNumberBetween(accepts.min, accepts.max);
  }
  return builder.setAllowInvalid(!strict).setHelpText(message).build();
}
