import { Book, told } from "../appsScript/book.ts";
import { NotEmulated, ScriptException } from "../appsScript/scriptError.ts";
import { cellTyped } from "../appsScript/scriptValue.ts";
import { listOf, meetsRule } from "../appsScript/validationRule.ts";
import type { GoogleState } from "../googleState.ts";
import { type Cell, dressOf, orNothing, withoutContent } from "../workbook/cell.ts";
import { areaOf, intersects } from "../workbook/gridRange.ts";
import type { Locale } from "../workbook/locale.ts";
import { refuseProtected } from "../workbook/rights.ts";
import { cellAt, setCell, type Tab } from "../workbook/tab.ts";
import { tabById, type Workbook } from "../workbook/workbook.ts";
import type { TypeAnswer, TypeRequest } from "./wire.ts";

/** What a person may not type, in words for them. */
class Refused extends Error {}

const LOCKED =
  "Vous essayez de modifier une cellule protégée. Demandez à la personne propriétaire du classeur de lever la protection.";
const GUARDED =
  "Cette partie du classeur est remplie par l'extension : la modifier à la main risque de fausser vos données. " +
  "Voulez-vous continuer ?";

/** Types texts into cells as a person does, in the browser, in their own name: all of them, or none. */
export function typeCells(state: GoogleState, id: string, request: TypeRequest): TypeAnswer {
  const book = new Book(state, id, request.user);
  try {
    const area = areaTyped(request);
    if (request.sure !== true && isGuarded(book.tab(request.sheetId), area)) {
      return { status: "unsure", message: GUARDED };
    }
    told(() => state.edit(id, (workbook) => typeInto(workbook, book, request, area)));
    return { status: "done" };
  } catch (error) {
    if (error instanceof Refused) return { status: "refused", message: error.message };
    if (error instanceof NotEmulated) {
      return {
        status: "refused",
        message: "Le classeur d'exercice ne sait pas faire cela : il ne calcule que des formules simples.",
      };
    }
    if (error instanceof ScriptException) return { status: "refused", message: LOCKED };
    throw error;
  }
}

function areaTyped({ row, column, texts }: TypeRequest) {
  const width = Math.max(1, ...texts.map((line) => line.length));
  return { startRow: row, endRow: row + texts.length, startColumn: column, endColumn: column + width };
}

function isGuarded(tab: Tab, area: ReturnType<typeof areaTyped>): boolean {
  return tab.protections.some(
    ({ warningOnly, range }) => warningOnly && intersects(areaOf(range, tab), area),
  );
}

function typeInto(
  workbook: Workbook,
  book: Book,
  { sheetId, texts, pasted = false }: TypeRequest,
  area: ReturnType<typeof areaTyped>,
): void {
  const tab = tabById(workbook, sheetId);
  if (tab === undefined) throw new Refused("Cet onglet n'existe plus.");
  refuseProtected(tab, area, book.writer);
  // A block pasted at the edge makes room for itself.
  tab.rowCount = Math.max(tab.rowCount, area.endRow);
  tab.columnCount = Math.max(tab.columnCount, area.endColumn);
  for (const [down, line] of texts.entries()) {
    for (const [across, text] of line.entries()) {
      const [row, column] = [area.startRow + down, area.startColumn + across];
      const cell = typed(cellAt(tab, row, column), text, { locale: book.locale, tab });
      if (!pasted && cell !== undefined) refuseUnlisted(workbook, cell, book.locale);
      setCell(tab, row, column, cell);
    }
  }
}

type Where = { readonly locale: Locale; readonly tab: Tab };

function typed(cell: Cell | undefined, text: string, where: Where): Cell | undefined {
  if (text === "") return withoutContent(cell);
  const { datePattern } = where.locale;
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(text.trim()) ?? [];
  const whole =
    year === undefined || datePattern !== "dd/mm/yyyy"
      ? text
      : `${day}/${month}/${Number(year) < 30 ? 20 : 19}${year}`;
  try {
    return cellTyped(cell, whole, where);
  } catch (error) {
    // Where one cannot be sure of what Sheets does, an exercise keeps what was typed.
    if (error instanceof NotEmulated && !text.startsWith("="))
      return orNothing({ ...dressOf(cell), value: text });
    throw error;
  }
}

/** A strict rule refuses what is typed; another only marks it. */
function refuseUnlisted(workbook: Workbook, cell: Cell, locale: Locale): void {
  const rule = cell.validation;
  if (rule?.strict !== true || meetsRule(cell, rule, workbook, locale)) return;
  const choices = listOf(rule, workbook, locale);
  const expected = choices === null ? (rule.inputMessage ?? "") : `Choisissez parmi : ${choices.join(", ")}.`;
  throw new Refused(`Cette valeur n'est pas permise dans cette cellule. ${expected}`.trim());
}
