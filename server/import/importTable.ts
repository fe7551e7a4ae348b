import type { Preview } from "../../shared/import/previewImport.ts";
import { previewImport } from "../../shared/import/previewImport.ts";
import type { Proposal } from "../../shared/import/mapping.ts";
import { proposeImport } from "../../shared/import/proposeImport.ts";
import { translateImport } from "../../shared/import/translateImport.ts";
import { rowsAfter } from "../../shared/import/workbookAfter.ts";
import { isBlank } from "../../shared/records/cell.ts";
import { fold } from "../../shared/records/fold.ts";
import { refusal } from "../../shared/refusal.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { recogniseWorkbook } from "../../shared/workbook/recognise.ts";
import { ROW_COUNTS_TITLE } from "../../shared/workbook/rowCountsTab.ts";
import { ASSOCIATION_TEMPLATE } from "../../shared/workbook/template.ts";
import { GUIDE_TITLE } from "../../shared/workbook/guide.ts";
import { LISTS_TITLE } from "../workbooks/listsSheet.ts";
import { writeWorkbook } from "../workbooks/writeWorkbook.ts";
import { writeDecisions } from "./decisionsWorkbook.ts";
import { readDecisions } from "./readDecisions.ts";

/** A file that was read, with its name for the refusals. */
export type ReadFile = { readonly name: string; readonly sheets: readonly RawSheet[] };

export type ImportFiles = {
  readonly source: ReadFile;
  /** Title or number of the tab to import; null when the file has one. */
  readonly tab: string | null;
  /** The workbook that receives the rows; null for a new one. */
  readonly receiver: ReadFile | null;
  readonly decisions: ReadFile | null;
};

export type Imported = {
  readonly proposal: Proposal;
  readonly preview: Preview;
  /** The workbook, whole; null while something is left to decide. */
  readonly workbook: Uint8Array | null;
  /** The file of decisions to complete; null once everything is decided. */
  readonly decisions: Uint8Array | null;
  /** What people added to the receiving workbook, which a new file does not take up. */
  readonly notCarried: { readonly headers: readonly string[]; readonly tabs: number };
};

/**
 * Reads an old table as the decisions say. Without decisions, or while some are missing, gives the file to complete; then
 * the workbook.
 */
export async function importTable({ source, tab, receiver, decisions }: ImportFiles): Promise<Imported> {
  const sheet = chosenSheet(source, tab);
  const existing = receiver === null ? [] : sheetsOfReceiver(receiver);
  const decided = decisions === null ? null : readDecisions(decisions.sheets, sheet);
  if (decisions !== null && decided === null)
    throw refusal("import_decisions_invalid", { file: decisions.name });
  const proposal = decided?.proposal ?? proposeImport(sheet);
  if (proposal.columns.length === 0) throw refusal("import_table_missing", { file: source.name });
  const answers = decided?.answers ?? {};
  const translation = translateImport({ sheet, mapping: proposal, answers, existing });
  const preview = previewImport(translation, existing);
  const isDecided = decided !== null && translation.questions.length === 0;
  return {
    proposal,
    preview,
    workbook: isDecided ? await writeWorkbook(ASSOCIATION_TEMPLATE, rowsAfter(existing, translation)) : null,
    decisions: isDecided
      ? null
      : await writeDecisions(proposal, [...translation.questions, ...translation.answered], answers),
    notCarried: notCarriedOf(existing),
  };
}

function chosenSheet({ name, sheets }: ReadFile, tab: string | null): RawSheet {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => !isBlank(cell))));
  const [only] = filled;
  if (only === undefined) throw refusal("import_table_missing", { file: name });
  if (tab === null && filled.length === 1) return only;
  const wanted = tab ?? "";
  const found = filled.find(({ title }) => fold(title) === fold(wanted)) ?? filled[Number(wanted) - 1];
  if (found === undefined) throw refusal("import_tab_unknown", { file: name, tabs: filled.length });
  return found;
}

function sheetsOfReceiver({ name, sheets }: ReadFile): readonly RawSheet[] {
  if (recogniseWorkbook(sheets)?.kind !== ASSOCIATION_TEMPLATE.kind)
    throw refusal("import_receiver_invalid", { file: name });
  return sheets;
}

/** Tabs that Navette writes in every workbook, and writes anew. */
const WRITTEN_TABS: ReadonlySet<string> = new Set([GUIDE_TITLE, LISTS_TITLE, ROW_COUNTS_TITLE].map(fold));

function notCarriedOf(sheets: readonly RawSheet[]): Imported["notCarried"] {
  const tabs = recogniseWorkbook(sheets)?.tabs ?? [];
  const known = new Set(tabs.map(({ sheet }) => sheet));
  return {
    headers: tabs.flatMap(({ tab, unknownHeaders }) => (tab.layout === "card" ? [] : unknownHeaders)),
    tabs: sheets.filter((sheet) => !known.has(sheet) && !WRITTEN_TABS.has(fold(sheet.title))).length,
  };
}
