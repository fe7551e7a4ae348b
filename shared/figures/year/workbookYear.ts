import type { RecordOf } from "../../records/record.ts";
import type { AssociationFacts } from "../facts.ts";
import { actionByGroup, type GroupWeek, groupWeeks } from "./groupsOfYear.ts";
import { type MeansOfYear, meansOf } from "./meansOfYear.ts";
import { type PersonOfYear, personOfStay, samePerson } from "./personOfYear.ts";
import { perWorkbook } from "./perWorkbook.ts";
import { processOf } from "./processOfYear.ts";
import { type SessionTallies, sessionTallies } from "./sessionTallies.ts";
import { overlaps, type Year } from "./stayOfYear.ts";

/** What one workbook says of one year. Depends on nothing else than its facts. */
export type WorkbookYear = {
  /** By participant's code: those with a stay that overlaps the year. */
  readonly people: ReadonlyMap<string, PersonOfYear>;
  readonly sessions: SessionTallies;
  readonly groupWeeks: readonly GroupWeek[];
  readonly means: MeansOfYear;
};

/** What the workbook says of the year. */
export const workbookYear = perWorkbook(readWorkbookYear);

function readWorkbookYear(facts: AssociationFacts, year: Year): WorkbookYear {
  const participants = new Map(facts.participants.map((participant) => [participant.code, participant]));
  const assessmentsOf = assessmentsByParticipant(facts);
  const actionOf = actionByGroup(facts);
  const people = new Map<string, PersonOfYear>();
  const staysOf = new Map<string, RecordOf<"enrolments">[]>();
  const structure = facts.structure.identifier;
  for (const enrolment of facts.enrolments) {
    if (!overlaps(enrolment, year)) continue;
    const code = enrolment.participant;
    const stay = { structure, enrolment, participant: participants.get(code) ?? null };
    const ended = processOf(stay, year, {
      assessments: assessmentsOf.get(code) ?? [],
      structureAssesses: assessmentsOf.size > 0,
      action: actionOf(enrolment.group),
    });
    const person = personOfStay(stay, ended);
    const other = people.get(code);
    people.set(code, other === undefined ? person : samePerson(other, person));
    const stays = staysOf.get(code);
    if (stays === undefined) staysOf.set(code, [enrolment]);
    else stays.push(enrolment);
  }
  return {
    people,
    sessions: sessionTallies(facts, year, staysOf),
    groupWeeks: groupWeeks(facts, year),
    means: meansOf(facts, year),
  };
}

function assessmentsByParticipant({
  assessments,
}: AssociationFacts): ReadonlyMap<string, readonly RecordOf<"assessments">[]> {
  const found = new Map<string, RecordOf<"assessments">[]>();
  for (const assessment of assessments) {
    const others = found.get(assessment.participant);
    if (others === undefined) found.set(assessment.participant, [assessment]);
    else others.push(assessment);
  }
  return found;
}
