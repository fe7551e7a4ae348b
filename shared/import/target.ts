import type { Column } from "../workbook/column.ts";
import { columnsOf, type Tab } from "../workbook/tab.ts";
import { ASSOCIATION_TABS, type TabKey } from "../workbook/template.ts";
import type { ImportKind } from "./mapping.ts";

/** The tabs that the columns of an old table may go to. Workshops and groups follow from the names found there. */
export const IMPORT_TABS = ["participants", "enrolments", "attendances"] as const satisfies readonly TabKey[];
export type ImportTab = (typeof IMPORT_TABS)[number];

/** Family name and first name in one cell: it is parted between two columns. */
export const FULL_NAME = "participants.fullName";
/** A column of a cross table: the presences of one session. */
export const SESSION = "attendances.session";

/** « tab.column » of the template, FULL_NAME or SESSION. */
export type Target = string;

export type TargetColumn = { readonly tab: ImportTab; readonly key: string; readonly column: Column };

const COLUMNS: ReadonlyMap<Target, TargetColumn> = new Map(
  IMPORT_TABS.flatMap((tab) =>
    columnsOf(ASSOCIATION_TABS[tab])
      // The code of the participant is one column, whichever tab it is looked up from.
      .filter(({ column }) => column.refersTo !== "participants.code")
      .map(({ key, column }): [Target, TargetColumn] => [`${tab}.${key}`, { tab, key, column }]),
  ),
);

const LABELS: Readonly<Record<string, string>> = {
  [FULL_NAME]: "Nom et prénom dans la même cellule",
  [SESSION]: "une séance par colonne",
};

/** Everything a column of an old table may become, in the order of the template. */
export const TARGETS: readonly Target[] = [FULL_NAME, ...COLUMNS.keys(), SESSION];

/** The column of the template; undefined for FULL_NAME, SESSION and what is no target. */
export function columnOfTarget(target: Target | null): TargetColumn | undefined {
  return target === null ? undefined : COLUMNS.get(target);
}

/** The tab that a target writes in. */
export function tabOfTarget(target: Target): ImportTab {
  return IMPORT_TABS.find((tab) => target.startsWith(`${tab}.`)) ?? "participants";
}

/** Whether a column may become this, in a table of this kind. */
export function isOffered(target: Target, kind: ImportKind): boolean {
  if (kind === "attendances") return tabOfTarget(target) !== "enrolments";
  // A cross table may name the workshop in a column; its presences stand in the others.
  const isWorkshop = kind === "cross" && target === "attendances.workshop";
  return tabOfTarget(target) !== "attendances" || isWorkshop;
}

/** « Participants : Sexe ». Unique. */
export function labelOfTarget(target: Target): string {
  const tab: Tab = ASSOCIATION_TABS[tabOfTarget(target)];
  return `${tab.title} : ${columnOfTarget(target)?.column.header ?? LABELS[target] ?? target}`;
}

/** The column of a tab that keeps, in the workbook alone, what has no other place. */
export function notesOf(tab: ImportTab): Target {
  return tab === "enrolments" ? "enrolments.details" : "participants.remarks";
}

const NOTES: ReadonlySet<Target> = new Set(IMPORT_TABS.map(notesOf));

/** Several columns of the old table may go to one column of notes. */
export function isNotes(target: Target): boolean {
  return NOTES.has(target);
}
