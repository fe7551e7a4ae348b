import {
  AFTER_EXIT,
  exitState,
  type ExitState,
  type ExitStay,
  exitStays,
  type StayKey,
  stayKeyOf,
} from "../../shared/entry/exitStays.ts";
import type { EntryError, Typed } from "../../shared/entry/readEntry.ts";
import { readExit } from "../../shared/entry/readExit.ts";
import type { SheetRow } from "../../shared/workbook/sheetRow.ts";
import type { Day } from "../../shared/calendar.ts";
import { formatShortDay, joinFrench } from "../../shared/format.ts";
import { participantCode } from "../../shared/identity/participantCode.ts";
import { isBlank } from "../../shared/records/cell.ts";
import { ASSOCIATION_TABS } from "../../shared/workbook/template.ts";
import { absentColumns } from "../platform/absentColumns.ts";
import { withDocumentLock } from "../platform/documentLock.ts";
import { today } from "../platform/today.ts";
import { neededTab, type OpenTab, selectedRow, updateRow } from "../platform/workbook.ts";

const TITLE = ASSOCIATION_TABS.enrolments.title;

/** What the form needs to open, in one call. For the association's eyes only. */
export type ExitForm = {
  readonly today: Day;
  readonly stays: readonly ExitStay[];
  /** The stay of the selected row of « Parcours », or the last one of that of « Participants »; null when there is none. */
  readonly selected: StayKey | null;
};

export type SavedExit =
  | { readonly outcome: "saved"; readonly state: ExitState }
  /** Nothing was written. */
  | { readonly outcome: "errors"; readonly errors: readonly EntryError[] };

export function openExitForm(): ExitForm {
  const participants = neededTab("participants");
  const enrolments = neededTab("enrolments");
  const day = today();
  const stays = exitStays(participants.rows, enrolments.rows, day);
  return { today: day, stays, selected: selectedStay(participants, enrolments, stays) };
}

/** The exit of somebody who was there when the form was opened. */
export function saveExit(stay: StayKey, typed: Typed): SavedExit {
  return changing(stay, ({ enrolments, row, day }) => {
    if (!isBlank(row.cells.exit ?? null)) return refused(goneMeanwhile(row));
    return write(enrolments, row, { exit: null, ...typed }, day);
  });
}

/** @param changed only what the person changed, follow-up included: the rest of the row is left as it is */
export function saveExitChanges(stay: StayKey, changed: Typed): SavedExit {
  return changing(stay, ({ enrolments, row, day }) => {
    if (isBlank(row.cells.exit ?? null)) return refused(backMeanwhile());
    return write(enrolments, row, changed, day);
  });
}

/** The person had not left: everything that was filled in for the exit is emptied. */
export function cancelExit(stay: StayKey): SavedExit {
  return changing(stay, ({ enrolments, row, day }) => {
    const emptied = Object.fromEntries(AFTER_EXIT.map((key) => [key, null]));
    updateRow(enrolments, row, emptied);
    return { outcome: "saved", state: exitState({ ...row.cells, ...emptied }, day) };
  });
}

type Changing = { readonly enrolments: OpenTab; readonly row: SheetRow; readonly day: Day };

function changing(stay: StayKey, work: (found: Changing) => SavedExit): SavedExit {
  return withDocumentLock(() => {
    const enrolments = neededTab("enrolments");
    return work({ enrolments, row: rowOf(enrolments, stay), day: today() });
  });
}

function write(enrolments: OpenTab, row: SheetRow, typed: Typed, day: Day): SavedExit {
  const read = readExit(row, enrolments.rows, typed);
  const errors = [...read.errors, ...absentColumns(enrolments, read.written)];
  if (errors.length > 0) return { outcome: "errors", errors };
  updateRow(enrolments, row, read.written);
  return { outcome: "saved", state: exitState({ ...row.cells, ...read.written }, day) };
}

function refused(sentence: string): SavedExit {
  return { outcome: "errors", errors: [{ key: "exit", sentence }] };
}

function goneMeanwhile({ row }: SheetRow): string {
  return `Une autre personne vient d'enregistrer une sortie pour ce parcours, ligne ${String(row)} de l'onglet « ${TITLE} » : rouvrez ce formulaire pour la voir.`;
}

function backMeanwhile(): string {
  return "Une autre personne vient d'annuler cette sortie : rouvrez ce formulaire.";
}

/** @throws Error with a French sentence when the stay is not there, or twice */
function rowOf({ rows }: OpenTab, { participant, entry }: StayKey): SheetRow {
  const found = rows.filter(({ cells }) => {
    const key = stayKeyOf(cells);
    return key?.participant === participant && key.entry === entry;
  });
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const which = `${participant}, ${entry === null ? "entrée sans date" : `entrée le ${formatShortDay(entry)}`}`;
  const why =
    first === undefined
      ? "n'est plus dans l'onglet"
      : `est ${String(found.length)} fois (lignes ${joinFrench(found.map(({ row }) => String(row)))}) dans l'onglet`;
  throw new Error(
    `Rien n'a été enregistré : le parcours (${which}) ${why} « ${TITLE} ». Vérifiez l'onglet, puis rouvrez ce formulaire.`,
  );
}

function selectedStay(
  participants: OpenTab,
  enrolments: OpenTab,
  stays: readonly ExitStay[],
): StayKey | null {
  const at = selectedRow(enrolments);
  const stay = enrolments.rows.find(({ row }) => row === at);
  if (stay !== undefined) return stayKeyOf(stay.cells);
  const line = selectedRow(participants);
  const person = participants.rows.find(({ row }) => row === line);
  const code = participantCode(person?.cells.code ?? null);
  const last = stays.find(({ participant }) => participant === code);
  return last === undefined ? null : { participant: last.participant, entry: last.entry };
}
