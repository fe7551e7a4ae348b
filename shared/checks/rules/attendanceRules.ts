import { isKnown, known } from "../../records/value.ts";
import { problemOf } from "../problemOf.ts";
import type { Rule } from "./rule.ts";
import { isWithin, staysByParticipant } from "./stays.ts";

export const attendanceDuringAStay: Rule = ({ attendances = [], enrolments = [] }, at) => {
  const stays = staysByParticipant(enrolments);
  return attendances
    .filter(
      ({ record }) => stays.get(record.participant)?.some((stay) => isWithin(stay, record.date)) !== true,
    )
    .map(({ row }) => problemOf("attendance_outside_stay", at("attendances", row, "date")));
};

/** A whole day is two half-days: with one of them beside it, time counts twice. */
export const dayOrHalfDays: Rule = ({ attendances = [] }, at) => {
  const wholeDays = new Map<string, number>();
  const place = (record: (typeof attendances)[number]["record"]) =>
    `${record.date}|${record.workshop}|${record.participant}`;
  for (const { row, record } of attendances)
    if (record.halfDay === "journee") wholeDays.set(place(record), row);
  if (wholeDays.size === 0) return [];
  return attendances.flatMap(({ row, record }) => {
    const otherRow = record.halfDay === "journee" ? undefined : wholeDays.get(place(record));
    return otherRow === undefined
      ? []
      : [problemOf("attendance_half_day_twice", at("attendances", row, "halfDay"), { otherRow })];
  });
};

export const statusAgrees: Rule = ({ attendances = [] }, at) =>
  attendances.flatMap(({ row, record: { status, minutes, absenceReason } }) => {
    if (!isKnown(status)) return [];
    if (status === "present") {
      return isKnown(absenceReason)
        ? [problemOf("reason_while_present", at("attendances", row, "absenceReason"))]
        : [];
    }
    return (known(minutes) ?? 0) > 0
      ? [problemOf("minutes_while_absent", at("attendances", row, "minutes"))]
      : [];
  });
