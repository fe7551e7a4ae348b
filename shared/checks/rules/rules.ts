import { attendanceDuringAStay, dayOrHalfDays, statusAgrees } from "./attendanceRules.ts";
import { conventionsAreWhole, objectivesInOrder } from "./departmentRules.ts";
import {
  everyoneHasAStay,
  exitAndOutcome,
  plannedEndAfterEntry,
  rightOpenedByEntry,
  staysApart,
} from "./enrolmentRules.ts";
import type { Rule } from "./rule.ts";

/** Every rule across rows and tabs. Add a rule here, its sentence in the catalogue, its test beside the others. */
export const RULES: readonly Rule[] = [
  exitAndOutcome,
  plannedEndAfterEntry,
  rightOpenedByEntry,
  staysApart,
  everyoneHasAStay,
  attendanceDuringAStay,
  dayOrHalfDays,
  statusAgrees,
  conventionsAreWhole,
  objectivesInOrder,
];
