import { isKnown, known } from "../../records/value.ts";
import { problemOf } from "../problemOf.ts";
import type { Rule } from "./rule.ts";
import { staysByParticipant } from "./stays.ts";

/** An exit and the situation at the exit go together. */
export const exitAndOutcome: Rule = ({ enrolments = [] }, at) =>
  enrolments.flatMap(({ row, record: { exit, outcome } }) => {
    if (exit === null && isKnown(outcome))
      return [problemOf("outcome_without_exit", at("enrolments", row, "exit"))];
    if (isKnown(exit) && outcome === null)
      return [problemOf("exit_without_outcome", at("enrolments", row, "outcome"))];
    return [];
  });

export const plannedEndAfterEntry: Rule = ({ enrolments = [] }, at) =>
  enrolments.flatMap(({ row, record: { entry, plannedEnd } }) => {
    const end = known(plannedEnd);
    return end !== null && end < entry
      ? [problemOf("planned_end_before_entry", at("enrolments", row, "plannedEnd"))]
      : [];
  });

/** Somebody noted as an RSA beneficiary at the entry had the right by then. */
export const rightOpenedByEntry: Rule = ({ enrolments = [] }, at) =>
  enrolments.flatMap(({ row, record: { entry, rights, rsaOpening } }) => {
    const opening = known(rsaOpening);
    const onRsa = (known(rights) ?? []).some((right) => right === "rsa_socle" || right === "rsa_majore");
    return onRsa && opening !== null && opening > entry
      ? [problemOf("right_opened_after_entry", at("enrolments", row, "rsaOpening"))]
      : [];
  });

/** A person leaves before coming back: two stays may touch, not overlap. */
export const staysApart: Rule = ({ enrolments = [] }, at) =>
  [...staysByParticipant(enrolments).values()].flatMap((stays) =>
    stays.flatMap((stay, index) => {
      const previous = stays[index - 1];
      if (previous === undefined || (previous.exit !== null && previous.exit <= stay.entry)) return [];
      return [
        problemOf("stays_overlap", at("enrolments", stay.row.row, "entry"), { otherRow: previous.row.row }),
      ];
    }),
  );

export const everyoneHasAStay: Rule = ({ participants = [], enrolments = [] }, at) => {
  const enrolled = new Set(enrolments.map(({ record }) => record.participant));
  return participants
    .filter(({ record }) => !enrolled.has(record.code))
    .map(({ row }) => problemOf("participant_without_stay", at("participants", row, "code")));
};
