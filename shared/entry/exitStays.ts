import { addMonths, type Day } from "../calendar.ts";
import { participantCode } from "../identity/participantCode.ts";
import { OUTCOME, type OutcomeCode } from "../nomenclature/outcome.ts";
import { OUTCOME_BY_ASP } from "../nomenclature/outcomeByAsp.ts";
import { type Cell, isBlank } from "../records/cell.ts";
import { readCell } from "../records/readCell.ts";
import { readDay } from "../records/readDay.ts";
import { ILLEGIBLE, isKnown } from "../records/value.ts";
import { ASSOCIATION_TABS } from "../workbook/template.ts";
import { peopleList } from "./peopleList.ts";
import { shownCell } from "./shownCell.ts";
import type { SheetRow } from "../workbook/sheetRow.ts";

const COLUMNS = ASSOCIATION_TABS.enrolments.columns;
type ColumnKey = keyof typeof COLUMNS;

/** Filled in when the person leaves. */
export const EXIT_COLUMNS = [
  "exit",
  "outcome",
  "outcomeBody",
  "outcomeTitle",
  "proof",
  "rightsAtExit",
  "effects",
] as const satisfies readonly ColumnKey[];

/** Filled in some months after. */
export const FOLLOW_UPS = [
  { key: "situationAt3Months", months: 3 },
  { key: "situationAt6Months", months: 6 },
] as const satisfies readonly { key: ColumnKey; months: number }[];

/** Blank while the person is there. */
export const AFTER_EXIT: readonly ColumnKey[] = [...EXIT_COLUMNS, ...FOLLOW_UPS.map(({ key }) => key)];

/** What the form of an exit asks. */
export const ASKED_AT_EXIT: readonly ColumnKey[] = [...AFTER_EXIT, "details"];

/** What is still to be done of an exit: to make its situation precise, or to ask for news. */
export type Due = "outcome" | (typeof FOLLOW_UPS)[number]["key"];

/** Names a stay wherever its row has gone; entry is null when the cell is blank or cannot be read. */
export type StayKey = { readonly participant: string; readonly entry: Day | null };

/** Where the exit of a stay stands. */
export type ExitState = {
  /** null while the person is there, or when the cell cannot be read. */
  readonly exit: Day | null;
  /** What the cells hold, as text that reads back; blank cells are left out. */
  readonly shown: Readonly<Record<string, string>>;
  readonly due: readonly Due[];
};

/** A stay as the form of exits lists it. Plain JSON, for the association's eyes only. */
export type ExitStay = StayKey & ExitState & { readonly name: string };

/** Every stay of the people of a workbook, by name and then from the last to the first. */
export function exitStays(
  participants: readonly SheetRow[],
  enrolments: readonly SheetRow[],
  today: Day,
): ExitStay[] {
  const names = new Map(peopleList(participants, []).map(({ code, name }) => [code, name]));
  return enrolments
    .flatMap(({ cells }): ExitStay[] => {
      const key = stayKeyOf(cells);
      if (key === null) return [];
      const name = names.get(key.participant) ?? "(absent de l'onglet « Participants »)";
      return [{ ...key, name, ...exitState(cells, today) }];
    })
    .sort(
      (a, b) =>
        a.name.localeCompare(b.name, "fr") ||
        a.participant.localeCompare(b.participant, "fr") ||
        (b.entry ?? "").localeCompare(a.entry ?? ""),
    );
}

/** @returns null for a row without a code that can be read */
export function stayKeyOf(cells: SheetRow["cells"]): StayKey | null {
  const participant = participantCode(cells.participant ?? null);
  return participant === null ? null : { participant, entry: readDay(cells.entry ?? null) };
}

export function exitState(cells: SheetRow["cells"], today: Day): ExitState {
  const shown = ASKED_AT_EXIT.flatMap((key) => {
    const text = shownCell(COLUMNS[key], cells[key] ?? null);
    return text === null ? [] : [[key, text] as const];
  });
  return {
    exit: readDay(cells.exit ?? null),
    shown: Object.fromEntries(shown),
    due: dueOf(cells, today),
  };
}

/** The first day on which news may be asked for. */
export function followUpDay(exit: Day, key: Due): Day | null {
  const months = FOLLOW_UPS.find((each) => each.key === key)?.months;
  return months === undefined ? null : addMonths(exit, months);
}

function dueOf(cells: SheetRow["cells"], today: Day): readonly Due[] {
  const exit = readDay(cells.exit ?? null);
  if (exit === null) return [];
  const outcome = cells.outcome ?? null;
  const due: Due[] = isToComplete(outcome) ? ["outcome"] : [];
  if (!isFollowed(outcome)) return due;
  for (const { key, months } of FOLLOW_UPS)
    if (addMonths(exit, months) <= today && isBlank(cells[key] ?? null)) due.push(key);
  return due;
}

/** Blank, unreadable or vague. « Ne sait pas » and « refus » are answers: nobody is to be asked again. */
function isToComplete(cell: Cell): boolean {
  const { field } = readCell(COLUMNS.outcome, cell);
  if (field === null || field === ILLEGIBLE) return true;
  return OUTCOME.entries.some(({ code, vague }) => code === field && vague === true);
}

/** Nobody asks for news of somebody who died; nor of those whom the ASP takes out of its calculation, or who stay on. */
function isFollowed(cell: Cell): boolean {
  const { field } = readCell(COLUMNS.outcome, cell);
  return !isKnown(field) || OUTCOME_BY_ASP.classOf[field as OutcomeCode] !== null;
}
