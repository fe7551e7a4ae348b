import { readAnswers, readHeaderRows, readKind, readMapping } from "../../shared/import/readImportRequest.ts";
import type { Mapping, Proposal } from "../../shared/import/mapping.ts";
import { type ImportHints, proposeImport } from "../../shared/import/proposeImport.ts";
import { rowKind } from "../../shared/import/rowKinds.ts";
import type { Answers } from "../../shared/import/question.ts";
import type { Completion } from "../../shared/import/recordBook.ts";
import { type Cell, isBlank } from "../../shared/records/cell.ts";
import { tidy } from "../../shared/records/fold.ts";
import { readDay } from "../../shared/records/readDay.ts";
import { columnOfTarget } from "../../shared/import/target.ts";
import { shownCell } from "../../shared/entry/shownCell.ts";
import { formatShortDay } from "../../shared/format.ts";
import { holdsNationalNumber } from "../../shared/records/nationalNumber.ts";
import { shapeOf } from "../../shared/records/shape.ts";
import type { Column } from "../../shared/workbook/column.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import type { Written } from "../../shared/entry/readEntry.ts";
import { ASSOCIATION_TEMPLATE } from "../../shared/workbook/template.ts";
import { withDocumentLock } from "../platform/documentLock.ts";
import { missingTabs, otherSheets, type OtherSheet, readOtherSheet } from "../platform/otherSheets.ts";
import { appendRows, fillCells } from "../platform/workbook.ts";
import {
  type AssociationTab,
  type ImportReview,
  openTabs,
  type OpenTabs,
  planImport,
  type Planned,
} from "./importReview.ts";

export type ImportForm = {
  /** The tab in front of the person comes first, when it is one of them. */
  readonly sheets: readonly OtherSheet[];
  readonly missingTabs: readonly string[];
};

/** What an old table was taken for. Plain JSON; examples are cells of the association: for its eyes only. */
export type OldTable = {
  readonly sheetId: number;
  readonly title: string;
  readonly proposal: Proposal;
  /** Some distinct cells of each column, by position. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
  /** The first rows of the sheet, shortened, to say where the headers are. */
  readonly topRows: readonly string[];
};

/** What the page holds and sends back at each step. */
export type ImportRequest = {
  readonly sheetId: number;
  readonly mapping: Mapping;
  readonly answers: Answers;
};

export type WrittenTab = { readonly title: string; readonly added: number; readonly completed: number };

export type SavedImport =
  | {
      readonly outcome: "saved";
      readonly tabs: readonly WrittenTab[];
      /** Writes of cells that were completed in rows that stood there; rows added take one a tab. */
      readonly scattered: number;
    }
  /** Nothing was written: the workbook is not what it was when the person looked at it. */
  | { readonly outcome: "changed"; readonly review: ImportReview };

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 28;
const TOP_ROWS = 12;
const CELLS_OF_TOP_ROW = 6;
/** What a spreadsheet keeps as a number that says nothing to anybody. */
const KEPT_AS_NUMBERS: ReadonlySet<Column["type"]> = new Set(["date", "month"]);
/** The 1st of January 2000. */
const FIRST_SERIAL = 36_525;

export function openImportForm(): ImportForm {
  return { sheets: otherSheets(), missingTabs: missingTabs() };
}

/** @param hints what the person corrected: the rows of the headers, the kind of table */
export function readOldTable(sheetId: number, hints: ImportHints): OldTable {
  const sheet = neededSheet(sheetId);
  const kind = readKind(hints.kind);
  const headerRows = readHeaderRows(hints.headerRows);
  const proposal = proposeImport(sheet, {
    ...(kind === null ? {} : { kind }),
    ...(headerRows === null ? {} : { headerRows }),
  });
  return {
    sheetId,
    title: sheet.title,
    proposal,
    examples: examplesOf(sheet, proposal),
    topRows: sheet.rows.slice(0, TOP_ROWS).map(shownTopRow),
  };
}

/** What the old table would give, or what is left to decide. Writes nothing. */
export function reviewImport(request: ImportRequest): ImportReview {
  return planned(request, openTabs()).review;
}

/** @param digest of the review that the person agreed to */
export function saveImport(request: ImportRequest, digest: string): SavedImport {
  return withDocumentLock(() => {
    const tabs = openTabs();
    const plan = planned(request, tabs);
    const { preview } = plan.review;
    if (plan.review.digest !== digest || preview === null || preview.missing.length > 0)
      return { outcome: "changed", review: plan.review };
    return {
      outcome: "saved",
      tabs: preview.tabs.map(({ title, added, completed }) => ({ title, added, completed })),
      scattered: write(plan, tabs),
    };
  });
}

function planned({ sheetId, mapping, answers }: ImportRequest, tabs: OpenTabs): Planned {
  const sheet = neededSheet(sheetId);
  const [read, given] = [readMapping(mapping), readAnswers(answers)];
  if (read === null || given === null)
    throw new Error(
      "Rien n'a été importé : cette page ne correspond plus à cette version de Navette. Fermez-la, puis choisissez à nouveau « Importer un ancien tableau » dans le menu Navette.",
    );
  return planImport(sheet, read, given, tabs);
}

/** In the order of the template, each tab at once. @returns the number of writes that completed rows */
function write({ rows, completions }: Planned, tabs: OpenTabs): number {
  let scattered = 0;
  for (const { key } of ASSOCIATION_TEMPLATE.tabs) {
    const open = tabs.get(key as AssociationTab);
    if (open === undefined) continue;
    scattered += fillCells(open, byRow(completions.filter(({ tab }) => tab === key)));
    const added = rows[key] ?? [];
    if (added.length > 0) appendRows(open, added);
  }
  return scattered;
}

function byRow(completions: readonly Completion[]): ReadonlyMap<number, Written> {
  const rows = new Map<number, Record<string, Cell>>();
  for (const { row, column, cell } of completions) {
    const cells = rows.get(row) ?? {};
    cells[column] = cell;
    rows.set(row, cells);
  }
  return rows;
}

function neededSheet(sheetId: number): RawSheet {
  const sheet = readOtherSheet(sheetId);
  if (sheet !== null) return sheet;
  throw new Error(
    "Rien n'a été importé : l'onglet choisi n'est plus dans le classeur. Fermez ce panneau, vérifiez les onglets, puis recommencez.",
  );
}

function examplesOf(sheet: RawSheet, proposal: Proposal): OldTable["examples"] {
  const rows = sheet.rows
    .slice(proposal.firstRow - 1, proposal.lastRow)
    .filter((row) => rowKind(row, sheet, proposal) === "data");
  return Object.fromEntries(
    proposal.columns.map(({ position, target }) => {
      const column = columnOfTarget(target)?.column;
      const examples = new Set<string>();
      for (const row of rows) {
        const cell = row[position - 1] ?? null;
        const shown =
          column !== undefined && KEPT_AS_NUMBERS.has(column.type) ? shownCell(column, cell) : null;
        if (!isBlank(cell)) examples.add(shortened(shown ?? String(cell)));
        if (examples.size === EXAMPLES) break;
      }
      return [String(position), [...examples]];
    }),
  );
}

function shownTopRow(row: readonly Cell[]): string {
  const filled = row.filter((cell) => !isBlank(cell)).slice(0, CELLS_OF_TOP_ROW);
  return filled.map((cell) => shortened(dayIn(cell) ?? String(cell))).join(" | ");
}

/** Above the people, a number as large as a day of these decades is one: the header of a session. */
function dayIn(cell: Cell): string | null {
  const day = typeof cell === "number" && cell > FIRST_SERIAL ? readDay(cell) : null;
  return day === null ? null : formatShortDay(day);
}

/** A national number is shown nowhere, not even to those who typed it. */
function shortened(text: string): string {
  const shown = holdsNationalNumber(text) ? shapeOf(text) : tidy(text);
  return shown.length > LONGEST_EXAMPLE ? `${shown.slice(0, LONGEST_EXAMPLE - 1)}…` : shown;
}
