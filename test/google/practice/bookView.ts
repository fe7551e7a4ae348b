import { listOf, meetsRule } from "../appsScript/validationRule.ts";
import { hexOf } from "../appsScript/sheets/colour.ts";
import type { GoogleState } from "../googleState.ts";
import { compact, unlessDefault } from "../sheets/compact.ts";
import { type Cell, effectiveValue, type ValidationRule } from "../workbook/cell.ts";
import { readTyped } from "../workbook/enter.ts";
import { areaOf, intersects } from "../workbook/gridRange.ts";
import { type Locale, localeNamed } from "../workbook/locale.ts";
import { shownText } from "../workbook/render.ts";
import { cellAt, type Tab } from "../workbook/tab.ts";
import { tabById, type Workbook } from "../workbook/workbook.ts";
import type { BookView, CellView, LinesView, LineView, RuleView } from "./wire.ts";

const DEFAULT_WIDTH = 100;
const ROLES = { owner: "Propriétaire", writer: "Éditeur" } as const;

/** The workbook as the page draws it, its cells apart. */
export function bookView(state: GoogleState, id: string): BookView {
  const workbook = state.workbook(id);
  return {
    title: workbook.title,
    users: state
      .file(id)
      .permissions.flatMap(({ email, role }) =>
        role === "owner" || role === "writer" ? [{ email, label: `${ROLES[role]} (${email})` }] : [],
      ),
    tabs: workbook.tabs
      .filter(({ properties }) => !properties.hidden)
      .map((tab) => ({
        sheetId: tab.sheetId,
        title: tab.properties.title,
        colour: hexOf(tab.properties.tabColorStyle, "") || null,
        rowCount: tab.rowCount,
        columnCount: tab.columnCount,
        frozenRows: tab.properties.frozenRowCount,
        widths: Array.from({ length: tab.columnCount }, (_, column) => {
          const { hiddenByUser, pixelSize } = tab.columnProperties[column] ?? {};
          return hiddenByUser === true ? 0 : (pixelSize ?? DEFAULT_WIDTH);
        }),
      })),
  };
}

/** The frozen lines of a tab, and those from one on. @param user whose rights are shown */
export function linesView(
  state: GoogleState,
  id: string,
  { sheetId, from, count, user }: { sheetId: number; from: number; count: number; user: string },
): LinesView {
  const workbook = state.workbook(id);
  const tab = tabById(workbook, sheetId);
  if (tab === undefined) return { lines: [], rules: [] };
  const isOwner = state.roleOf(id, user) === "owner";
  const drawing: Drawing = {
    workbook,
    tab,
    locale: localeNamed(workbook.locale),
    rules: new Map(),
    guardOf: guards(tab, isOwner, user),
  };
  const frozen = Math.min(tab.properties.frozenRowCount, tab.rowCount);
  const start = Math.max(frozen, from);
  const rows = [...lineNumbers(0, frozen), ...lineNumbers(start, Math.min(start + count, tab.rowCount))];
  const lines = rows.map((row) => lineView(drawing, row));
  return { lines, rules: [...drawing.rules.keys()].map((rule) => ruleView(drawing, rule)) };
}

function lineNumbers(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

type Drawing = {
  readonly workbook: Workbook;
  readonly tab: Tab;
  readonly locale: Locale;
  /** Cells share their rules: each is told once. */
  readonly rules: Map<ValidationRule, number>;
  readonly guardOf: (row: number, column: number) => "warning" | "locked" | undefined;
};

function lineView(drawing: Drawing, row: number): LineView {
  const { tab } = drawing;
  return {
    row,
    cells: Array.from({ length: tab.columnCount }, (_, column) =>
      cellView(drawing, cellAt(tab, row, column), drawing.guardOf(row, column)),
    ),
  };
}

function cellView(drawing: Drawing, cell: Cell | undefined, guarded: CellView["guarded"]): CellView {
  const mark = guarded === undefined ? {} : { guarded };
  if (cell === undefined) return mark;
  const { locale } = drawing;
  const text = shownText(cell, locale);
  const typed = typedText(cell, text ?? "", locale);
  const { format = {}, validation } = cell;
  return {
    ...mark,
    ...compact({
      text,
      typed: typed === (text ?? "") ? undefined : typed,
      number: typeof effectiveValue(cell) === "number" || undefined,
      background: unlessDefault(hexOf(format.backgroundColorStyle, "")),
      colour: unlessDefault(hexOf(format.textFormat?.foregroundColorStyle, "")),
      bold: format.textFormat?.bold === true || undefined,
      wrap: format.wrapStrategy === "WRAP" || undefined,
      note: cell.note,
    }),
    ...(validation === undefined ? {} : ruled(drawing, cell, validation)),
  };
}

function ruled(drawing: Drawing, cell: Cell, rule: ValidationRule): CellView {
  const place = drawing.rules.get(rule) ?? drawing.rules.size;
  drawing.rules.set(rule, place);
  const valid = canCheck(rule) ? meetsRule(cell, rule, drawing.workbook, drawing.locale) : true;
  return { rule: place, ...(valid ? {} : { invalid: true }) };
}

function canCheck(rule: ValidationRule): boolean {
  return rule.condition?.type !== "CUSTOM_FORMULA";
}

function ruleView({ workbook, locale }: Drawing, rule: ValidationRule): RuleView {
  return {
    choices: rule.condition?.type === "BOOLEAN" ? null : listOf(rule, workbook, locale),
    help: rule.inputMessage ?? null,
    checkbox: rule.condition?.type === "BOOLEAN",
  };
}

/** What one would type to have this cell again: its formula, or its text with the apostrophe that keeps it one. */
function typedText(cell: Cell, text: string, locale: Locale): string {
  if (cell.formula !== undefined) return cell.formula;
  const isText = typeof cell.value === "string" && cell.format?.numberFormat?.type !== "TEXT";
  const again = isText ? readTyped(text, locale).value : cell.value;
  return again === cell.value && !(isText && text.startsWith("=")) ? text : `'${text}`;
}

function guards(tab: Tab, isOwner: boolean, user: string): Drawing["guardOf"] {
  const areas = tab.protections.map((protection) => ({
    area: areaOf(protection.range, tab),
    free: protection.unprotectedRanges.map((range) => areaOf(range, tab)),
    guard: protection.warningOnly
      ? ("warning" as const)
      : isOwner || protection.editors.includes(user)
        ? undefined
        : ("locked" as const),
  }));
  return (row, column) => {
    const cell = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    const found = areas.filter(
      ({ area, free, guard }) =>
        guard !== undefined && intersects(area, cell) && !free.some((each) => intersects(each, cell)),
    );
    return found.some(({ guard }) => guard === "locked") ? "locked" : found[0]?.guard;
  };
}
