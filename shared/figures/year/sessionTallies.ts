import { type Field, known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import { sumOfTallies, type Tally, tallyOf, weightedTallyOf } from "../../statistics/tally.ts";
import type { AssociationFacts, SessionFact } from "../facts.ts";
import { momentOf } from "../schemes/sessionMoment.ts";
import type { Year } from "./stayOfYear.ts";

/** The sessions held in a year, counted three ways, and how long they took the staff. */
export type SessionTallies = {
  readonly moment: Tally;
  readonly support: Tally;
  readonly animators: Tally;
  /** Minutes of staff time by modality; its `unknown` counts the sessions whose modality or length is not known. */
  readonly staffMinutes: Tally;
};

type StaysOf = ReadonlyMap<string, readonly RecordOf<"enrolments">[]>;

/** @param staysOf the stays of the year, by participant's code */
export function sessionTallies(facts: AssociationFacts, year: Year, staysOf: StaysOf): SessionTallies {
  const held = facts.sessions.filter(({ date }) => date >= year.firstDay && date <= year.lastDay);
  const by = (field: (workshop: RecordOf<"workshops">) => Field<string>): Tally =>
    tallyOf(held, (session) => {
      const workshop = facts.workshops[session.workshop];
      return workshop === undefined ? null : known(field(workshop));
    });
  return {
    moment: tallyOf(held, (session) => modalityAndMoment(session, facts, staysOf)),
    support: by((workshop) => workshop.support),
    animators: by((workshop) => workshop.animators),
    staffMinutes: weightedTallyOf(
      held,
      (session) => timedModality(session, facts),
      // A session that has no class is counted, not timed.
      (session) => (timedModality(session, facts) === null ? 1 : (session.minutes ?? 0)),
    ),
  };
}

function timedModality({ workshop, minutes }: SessionFact, { workshops }: AssociationFacts): string | null {
  return minutes === null ? null : known(workshops[workshop]?.modality ?? null);
}

function modalityAndMoment(session: SessionFact, facts: AssociationFacts, staysOf: StaysOf): string | null {
  const workshop = facts.workshops[session.workshop];
  const modality = workshop === undefined ? null : known(workshop.modality);
  if (modality !== "individuel") return modality;
  const participant = session.participant === null ? undefined : facts.participants[session.participant];
  return participant === undefined ? null : momentOf(session.date, staysOf.get(participant.code) ?? []);
}

export function sumOfSessionTallies(all: readonly SessionTallies[]): SessionTallies {
  return {
    moment: sumOfTallies(all.map(({ moment }) => moment)),
    support: sumOfTallies(all.map(({ support }) => support)),
    animators: sumOfTallies(all.map(({ animators }) => animators)),
    staffMinutes: sumOfTallies(all.map(({ staffMinutes }) => staffMinutes)),
  };
}
