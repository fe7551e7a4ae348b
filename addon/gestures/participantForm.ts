import { type Person, peopleList } from "../../shared/entry/peopleList.ts";
import { type EntryError, readEntry, type Typed } from "../../shared/entry/readEntry.ts";
import { shownCell } from "../../shared/entry/shownCell.ts";
import type { SheetRow } from "../../shared/workbook/sheetRow.ts";
import { identityInCells } from "../../shared/identity/identityInCells.ts";
import { participantCode, participantCodes } from "../../shared/identity/participantCode.ts";
import { peopleDirectory } from "../../shared/identity/peopleDirectory.ts";
import { formatShortDay } from "../../shared/format.ts";
import type { Cell } from "../../shared/records/cell.ts";
import { ageAtEntryOf, birthYearOf } from "../../shared/records/fromBirthDate.ts";
import { readDay } from "../../shared/records/readDay.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import { ASSOCIATION_TABS } from "../../shared/workbook/template.ts";
import { withDocumentLock } from "../platform/documentLock.ts";
import { today } from "../platform/today.ts";
import {
  appendRows,
  neededTab,
  openTab,
  type OpenTab,
  selectedRow,
  updateRow,
} from "../platform/workbook.ts";

const { participants: PARTICIPANTS, enrolments: ENROLMENTS } = ASSOCIATION_TABS;

/** What the form needs to open, in one call. For the association's eyes only. */
export type ParticipantForm = {
  readonly people: readonly Person[];
  readonly communes: readonly string[];
  readonly groups: readonly string[];
  /** « 22/11/2026 » */
  readonly today: string;
  /** The person of the selected row of « Participants », or of « Parcours »; null when there is none. */
  readonly selected: {
    readonly code: string;
    readonly participant: Readonly<Record<string, string | null>>;
  } | null;
};

/** Somebody who looks like the person being enrolled, and what they have in common. */
export type Alike = { readonly code: string; readonly name: string; readonly born: string };

export type SavedParticipant =
  | { readonly outcome: "saved"; readonly code: string; readonly row: number }
  | {
      readonly outcome: "errors";
      readonly participant: readonly EntryError[];
      readonly enrolment: readonly EntryError[];
    }
  /** Nothing was written: the person says first whether it is one of them. */
  | { readonly outcome: "alike"; readonly people: readonly Alike[] };

export function openParticipantForm(): ParticipantForm {
  const participants = neededTab("participants");
  const enrolments = neededTab("enrolments");
  return {
    people: peopleList(participants.rows, enrolments.rows),
    communes: distinct(participants.rows, "commune"),
    groups: distinct(openTab("groups")?.rows ?? [], "name"),
    today: formatShortDay(today()),
    selected: selectedPerson(participants),
  };
}

/** A new person and their first stay. @param confirmed the person said that it is nobody of those who look alike */
export function saveParticipant(typed: Typed, stay: Typed, confirmed: boolean): SavedParticipant {
  return withDocumentLock(() => {
    const participants = neededTab("participants");
    const enrolments = neededTab("enrolments");
    const code = participantCodes(participants.rows.map(({ cells }) => cells.code ?? null))();
    const person = readEntry(PARTICIPANTS, { ...typed, code });
    const first = readStay(stay, code, person.written.birthDate ?? null, enrolments.rows);
    if (person.errors.length + first.errors.length > 0)
      return { outcome: "errors", participant: person.errors, enrolment: first.errors };
    const people = confirmed ? [] : alikeTo(person.written, participants.rows);
    if (people.length > 0) return { outcome: "alike", people };
    const row = participants.nextRow;
    appendRows(participants, [
      { ...person.written, birthYear: birthYearOf(person.written.birthDate ?? null) },
    ]);
    appendRows(enrolments, [first.written]);
    return { outcome: "saved", code, row };
  });
}

/** A new stay of somebody who comes back. */
export function saveReturn(code: string, stay: Typed): SavedParticipant {
  return withDocumentLock(() => {
    const participants = neededTab("participants");
    const enrolments = neededTab("enrolments");
    const person = rowOf(participants, code);
    const { written, errors } = readStay(stay, code, person.cells.birthDate ?? null, enrolments.rows);
    if (errors.length > 0) return { outcome: "errors", participant: [], enrolment: errors };
    appendRows(enrolments, [written]);
    return { outcome: "saved", code, row: enrolments.nextRow };
  });
}

/** @param changed only what the person changed: the rest of the row is left as it is */
export function saveParticipantChanges(code: string, changed: Typed): SavedParticipant {
  return withDocumentLock(() => {
    const participants = neededTab("participants");
    const person = rowOf(participants, code);
    const { written, errors } = readEntry(PARTICIPANTS, changed);
    if (errors.length > 0) return { outcome: "errors", participant: errors, enrolment: [] };
    const born = "birthDate" in written ? { birthYear: birthYearOf(written.birthDate ?? null) } : {};
    updateRow(participants, person, { ...written, ...born });
    return { outcome: "saved", code, row: person.row };
  });
}

function readStay(typed: Typed, code: string, birthDate: Cell, stays: readonly SheetRow[]) {
  const { written, errors } = readEntry(ENROLMENTS, { entry: null, ...typed, participant: code });
  const entry = readDay(written.entry ?? null);
  const twice = stays.some(
    ({ cells }) =>
      participantCode(cells.participant ?? null) === code && readDay(cells.entry ?? null) === entry,
  );
  const sentence = "Cette personne a déjà un parcours qui commence ce jour-là : vérifiez la date d'entrée.";
  return {
    written: {
      ...written,
      ageAtEntry: ageAtEntryOf(birthDate, written.entry ?? null),
    },
    errors: entry !== null && twice ? [...errors, { key: "entry", sentence }] : errors,
  };
}

function alikeTo(written: Readonly<Record<string, Cell>>, rows: readonly SheetRow[]): Alike[] {
  const directory = peopleDirectory();
  const names = new Map(peopleList(rows, []).map(({ code, name }) => [code, name]));
  for (const { row, cells } of rows) {
    const code = participantCode(cells.code ?? null);
    if (code !== null) directory.add({ code, identity: identityInCells(cells), sourceRow: row });
  }
  const { same, near } = directory.match(identityInCells(written), false);
  return [...(same === null ? [] : [same]), ...near].map(({ code, identity }) => {
    const born = readDay(identity.birthDate);
    return {
      code,
      name: names.get(code) ?? code,
      born: born === null ? "date inconnue" : formatShortDay(born),
    };
  });
}

function rowOf({ rows }: OpenTab, code: string): SheetRow {
  const found = rows.find(({ cells }) => participantCode(cells.code ?? null) === code);
  if (found !== undefined) return found;
  throw new Error(
    `Rien n'a été enregistré : le code ${code} n'est plus dans l'onglet « ${PARTICIPANTS.title} ». Fermez ce formulaire, vérifiez l'onglet, puis recommencez.`,
  );
}

function selectedPerson(participants: OpenTab): ParticipantForm["selected"] {
  const row = selectedRow(participants);
  const found = participants.rows.find((each) => each.row === row);
  const code = participantCode(found?.cells.code ?? null);
  if (found === undefined || code === null) return null;
  const shown = columnsOf(PARTICIPANTS).map(
    ({ key, column }) => [key, shownCell(column, found.cells[key] ?? null)] as const,
  );
  return { code, participant: Object.fromEntries(shown) };
}

function distinct(rows: readonly SheetRow[], key: string): string[] {
  const values = rows.map(({ cells }) => cells[key] ?? null).filter((cell) => cell !== null);
  return [...new Set(values.map(String))].sort((a, b) => a.localeCompare(b, "fr"));
}
