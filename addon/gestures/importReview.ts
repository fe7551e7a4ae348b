import { withComputedCells } from "../../shared/import/computedCells.ts";
import type { TypedRow } from "../../shared/import/existingRows.ts";
import type { Mapping } from "../../shared/import/mapping.ts";
import { type Preview, previewImport, type TabPreview } from "../../shared/import/previewImport.ts";
import type { Answers, Question } from "../../shared/import/question.ts";
import type { Completion } from "../../shared/import/recordBook.ts";
import { type Translation, translateImport } from "../../shared/import/translateImport.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { shownCell } from "../../shared/entry/shownCell.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { columnsOf, type Tab } from "../../shared/workbook/tab.ts";
import { ASSOCIATION_TABS, ASSOCIATION_TEMPLATE } from "../../shared/workbook/template.ts";
import { digestOf } from "../platform/digest.ts";
import { openTab, type OpenTab } from "../platform/workbook.ts";

export type AssociationTab = keyof typeof ASSOCIATION_TABS;
export type OpenTabs = ReadonlyMap<AssociationTab, OpenTab>;

/** What an import would do, as the page shows it. Plain JSON; holds names: for the association's eyes only. */
export type ImportReview = {
  /** What is left to decide, then what the answers settled. */
  readonly pending: readonly Question[];
  readonly answered: readonly Question[];
  /** null while something is left to decide. */
  readonly preview: ShownPreview | null;
  /** Tells whether what would be written is still what was shown. */
  readonly digest: string;
};

export type ShownTab = Omit<TabPreview, "firstRows"> & {
  /** « Nom de naissance : ROUX », by row. */
  readonly firstRows: readonly (readonly { readonly header: string; readonly value: string }[])[];
};

export type ShownPreview = Pick<Preview, "cells" | "notTaken" | "people"> & {
  readonly tabs: readonly ShownTab[];
  /** The first of them. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** « Parcours », or « Parcours : colonne Sortie »: what the rows need and the workbook lacks. */
  readonly missing: readonly string[];
};

/** What is written once everything is decided. */
export type Planned = Pick<Translation, "rows" | "completions"> & { readonly review: ImportReview };

const MOST_CELLS = 60;
const MOST_PROBLEMS = 30;

/** Every tab of the template that is there: one read a tab. */
export function openTabs(): OpenTabs {
  const keys = Object.keys(ASSOCIATION_TABS) as AssociationTab[];
  const opened = keys.map((key) => [key, openTab(key)] as const);
  return new Map(opened.flatMap(([key, open]) => (open === null ? [] : [[key, open] as const])));
}

/** Translates the old table for the workbook as it stands. Writes nothing. */
export function planImport(sheet: RawSheet, mapping: Mapping, answers: Answers, tabs: OpenTabs): Planned {
  const existing = [...tabs.values()].map(({ tab, sheet: { rows } }) => ({ title: tab.title, rows }));
  const translation = translateImport({ sheet, mapping, answers, existing });
  const planned = withComputedCells(translation, existing);
  const isDecided = translation.questions.length === 0;
  const preview = isDecided ? previewImport({ ...translation, ...planned }, existing) : null;
  return {
    ...planned,
    review: {
      pending: translation.questions,
      answered: translation.answered,
      preview: preview === null ? null : shownPreview(preview, missingFor(planned, tabs)),
      digest: digestOf([sheet.rows, planned.rows, planned.completions]),
    },
  };
}

function shownPreview({ tabs, cells, notTaken, people, problems }: Preview, missing: string[]): ShownPreview {
  return {
    tabs: tabs.map((tab) => ({ ...tab, firstRows: tab.firstRows.map((row) => shownRow(tab.tab, row)) })),
    cells,
    people,
    notTaken: notTaken.map((group) => ({ ...group, cells: group.cells.slice(0, MOST_CELLS) })),
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
    missing,
  };
}

function shownRow(key: TabPreview["tab"], row: TypedRow): ShownTab["firstRows"][number] {
  return columnsOf(tabOf(key)).flatMap(({ key: columnKey, column }) => {
    const value = shownCell(column, row[columnKey] ?? null);
    return value === null ? [] : [{ header: column.header, value }];
  });
}

function tabOf(key: TabPreview["tab"]): Tab {
  const tab = ASSOCIATION_TEMPLATE.tabs.find((each) => each.key === key);
  if (tab === undefined) throw new TypeError(`Cannot show a row of ${key}: the template has no such tab`);
  return tab;
}

/** Nothing of the old table may be lost because a tab or a column is not there. */
function missingFor({ rows, completions }: Pick<Planned, "rows" | "completions">, tabs: OpenTabs): string[] {
  return ASSOCIATION_TEMPLATE.tabs.flatMap((tab) => {
    const needed = keysNeeded(tab.key, rows, completions);
    if (needed.size === 0) return [];
    const open = tabs.get(tab.key as AssociationTab);
    if (open === undefined) return [`onglet « ${tab.title} »`];
    return columnsOf(tab)
      .filter(({ key, column }) => needed.has(key) && !open.positions.has(key) && column.written !== true)
      .map(({ column }) => `colonne « ${column.header} » de l'onglet « ${tab.title} »`);
  });
}

function keysNeeded(
  key: TabPreview["tab"],
  rows: Translation["rows"],
  completions: readonly Completion[],
): ReadonlySet<string> {
  return new Set([
    ...(rows[key] ?? []).flatMap((row) => Object.keys(row)),
    ...completions.filter(({ tab }) => tab === key).map(({ column }) => column),
  ]);
}
