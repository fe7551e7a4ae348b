import type { AssociationFacts } from "../facts.ts";
import { perWorkbook } from "../year/perWorkbook.ts";
import type { Year } from "../year/stayOfYear.ts";
import { actionByWeek } from "./actionByWeek.ts";

/** Attendance summed over workshops: what was attended, and how many rows do not say it. */
export type Attended = {
  readonly minutes: number;
  /** « journée » is worth two. */
  readonly halfDays: number;
  /** Presences. */
  readonly present: number;
  /** Presences without a known length. */
  readonly untimed: number;
  /** Rows without a known status. */
  readonly unrecorded: number;
};

export const NOTHING_ATTENDED: Attended = { minutes: 0, halfDays: 0, present: 0, untimed: 0, unrecorded: 0 };

export function sumOfAttended(a: Attended, b: Attended): Attended {
  return {
    minutes: a.minutes + b.minutes,
    halfDays: a.halfDays + b.halfDays,
    present: a.present + b.present,
    untimed: a.untimed + b.untimed,
    unrecorded: a.unrecorded + b.unrecorded,
  };
}

/** What one workbook says of one participant in one ISO week. */
export type ParticipantWeek = {
  readonly participant: string;
  readonly isoWeek: number;
  readonly attended: Attended;
  /** Conventioned action of the participant's group, as it is spelt; null when it is not known. */
  readonly action: string | null;
};

/** The weeks of the ISO year in which a participant has at least one row that is not a cancelled session. */
export const participantWeeks = perWorkbook(readParticipantWeeks);

function readParticipantWeeks(facts: AssociationFacts, year: Year): readonly ParticipantWeek[] {
  const { participants, weeks } = facts;
  const sums = new Map<number, Map<number, Attended>>();
  weeks.isoWeek.forEach((isoWeek, index) => {
    if (Math.floor(isoWeek / 100) !== year.year) return;
    const at = (column: readonly number[]): number => column[index] ?? 0;
    const { present, excused, absent, unrecorded } = weeks;
    if (at(present) + at(excused) + at(absent) + at(unrecorded) === 0) return;
    const participant = at(weeks.participant);
    const ofParticipant = sums.get(participant) ?? new Map<number, Attended>();
    sums.set(participant, ofParticipant);
    ofParticipant.set(
      isoWeek,
      sumOfAttended(ofParticipant.get(isoWeek) ?? NOTHING_ATTENDED, {
        minutes: at(weeks.minutes),
        halfDays: at(weeks.halfDays),
        present: at(present),
        untimed: at(weeks.untimed),
        unrecorded: at(unrecorded),
      }),
    );
  });
  const actionIn = actionByWeek(facts, year);
  return [...sums].flatMap(([index, ofParticipant]) => {
    const participant = participants[index]?.code ?? "";
    return [...ofParticipant].map(([isoWeek, attended]) => {
      return { participant, isoWeek, attended, action: actionIn(participant, isoWeek) };
    });
  });
}
