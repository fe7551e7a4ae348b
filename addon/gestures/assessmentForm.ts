import type { Day } from "../../shared/calendar.ts";
import {
  ASSESSED,
  assessedPeople,
  type AssessedPerson,
  type Assessment,
  assessmentOf,
  LEVELS,
} from "../../shared/entry/personAssessments.ts";
import { type EntryError, readEntry, type Typed } from "../../shared/entry/readEntry.ts";
import { participantCode } from "../../shared/identity/participantCode.ts";
import { rowKeyOf } from "../../shared/import/rowKey.ts";
import { isBlank } from "../../shared/records/cell.ts";
import { ASSOCIATION_TABS } from "../../shared/workbook/template.ts";
import { absentColumns } from "../platform/absentColumns.ts";
import { withDocumentLock } from "../platform/documentLock.ts";
import { today } from "../platform/today.ts";
import { appendRows, neededTab, type OpenTab, selectedRow, updateRow } from "../platform/workbook.ts";

const ASSESSMENTS = ASSOCIATION_TABS.assessments;

/** What the form needs to open, in one call. For the association's eyes only. */
export type AssessmentForm = {
  readonly today: Day;
  readonly people: readonly AssessedPerson[];
  /** Code of the person of the selected row; null when there is none. */
  readonly selected: string | null;
};

export type SavedAssessment =
  | {
      readonly outcome: "saved";
      /** As it stands now, with what was there before. */
      readonly assessment: Assessment;
    }
  /** Nothing was written. */
  | { readonly outcome: "errors"; readonly errors: readonly EntryError[] };

export function openAssessmentForm(): AssessmentForm {
  const assessments = neededTab("assessments");
  const participants = neededTab("participants");
  const enrolments = neededTab("enrolments");
  const code =
    selectedCode(participants, "code") ??
    selectedCode(enrolments, "participant") ??
    selectedCode(assessments, "participant");
  const people = assessedPeople(participants.rows, enrolments.rows, assessments.rows);
  return {
    today: today(),
    people,
    selected: people.some((person) => person.code === code) ? code : null,
  };
}

/**
 * A new assessment, or changes of the one of the same person, moment and day.
 *
 * @param typed the moment, the day, and only what the person filled in or changed
 */
export function saveAssessment(code: string, typed: Typed): SavedAssessment {
  return withDocumentLock(() => {
    const assessments = neededTab("assessments");
    const { written, errors } = readEntry(ASSESSMENTS, {
      moment: null,
      date: null,
      ...typed,
      participant: code,
    });
    const key = rowKeyOf("assessments", written);
    const present = assessments.rows.find(({ cells }) => rowKeyOf("assessments", cells) === key);
    const all = [
      ...errors,
      ...absentColumns(assessments, written),
      ...(present === undefined && errors.length === 0 ? nothingSaid(written) : []),
    ];
    const assessment = assessmentOf({ ...present?.cells, ...written });
    if (all.length > 0 || assessment === null) return { outcome: "errors", errors: all };
    if (present === undefined) appendRows(assessments, [written]);
    else updateRow(assessments, present, assessed(written));
    return { outcome: "saved", assessment };
  });
}

/** Without the cells that name the row. */
function assessed(written: Typed): Typed {
  const keys = new Set(ASSESSED.map(({ key }) => key));
  return Object.fromEntries(Object.entries(written).filter(([key]) => keys.has(key)));
}

function nothingSaid(written: Typed): EntryError[] {
  const [first] = LEVELS;
  if (first === undefined || ASSESSED.some(({ key }) => !isBlank(written[key] ?? null))) return [];
  const sentence = "Ce bilan est vide : donnez un niveau dans au moins un domaine.";
  return [{ key: first.key, sentence }];
}

function selectedCode(open: OpenTab, key: string): string | null {
  const at = selectedRow(open);
  const found = open.rows.find(({ row }) => row === at);
  return participantCode(found?.cells[key] ?? null);
}
