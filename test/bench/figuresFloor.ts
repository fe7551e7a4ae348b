import type { Department } from "../../shared/figures/department.ts";
import { familySituationOf } from "../../shared/figures/schemes/familySituation.ts";
import { STANDARD } from "../../shared/programme/programmes/standard.ts";
import { hasOneOf } from "../../shared/figures/year/stayOfYear.ts";
import { OUTCOME_BY_ORIENTATION } from "../../shared/nomenclature/outcomeByOrientation.ts";
import { type Field, known } from "../../shared/records/value.ts";

/** « 2012-03-08 » as 20120308. */
const dayNumber = (day: string): number => Number(day.replaceAll("-", ""));
const OPEN = 99_991_231;
const CLASSES = 32;

/** Codes as small numbers, 0 for unknown. */
function coder(): (code: string | null) => number {
  const numbers = new Map<string, number>();
  return (code) => {
    if (code === null) return 0;
    const number = numbers.get(code) ?? numbers.size + 1;
    numbers.set(code, number);
    return number;
  };
}

/** One row of CLASSES counters a distribution. */
const EXITS_ROW = 9;
const SESSIONS_ROW = 10;
const ROWS = 13;

type Bounds = { readonly firstDay: number; readonly lastDay: number };
type StayColumns = ReturnType<typeof stayColumns>;
type SessionColumns = ReturnType<typeof sessionColumns>;

/**
 * A plain loop over typed arrays of the facts of a department, prepared here: what the machine needs at the very least.
 *
 * @returns a function that counts the year anew each time
 */
export function floorOfYear(department: Department, year: number): () => Int32Array {
  const stays = stayColumns(department, year);
  const sessions = sessionColumns(department);
  const bounds = { firstDay: year * 10_000 + 101, lastDay: year * 10_000 + 1231 };
  const spoken = spokenStays(stays.people);
  const tallies = new Int32Array(ROWS * CLASSES);
  return () => {
    tallies.fill(0);
    chooseStays(stays, bounds, spoken);
    countPeople(stays, bounds, spoken, tallies);
    countSessions(sessions, bounds, tallies);
    return tallies;
  };
}

/** By person: the stay that speaks for the profile, for the result, and whether one has the RSA. */
const spokenStays = (people: number) => ({
  first: new Int32Array(people),
  firstEntry: new Int32Array(people),
  lastExit: new Int32Array(people),
  last: new Int32Array(people),
  rsa: new Uint8Array(people),
});
type SpokenStays = ReturnType<typeof spokenStays>;

function chooseStays(stays: StayColumns, { firstDay, lastDay }: Bounds, spoken: SpokenStays): void {
  const { first, firstEntry, last, lastExit, rsa } = spoken;
  firstEntry.fill(OPEN);
  lastExit.fill(0);
  rsa.fill(0);
  for (let stay = 0; stay < stays.entry.length; stay += 1) {
    const entry = stays.entry[stay] ?? 0;
    const exit = stays.exit[stay] ?? 0;
    if (entry > lastDay || exit < firstDay) continue;
    const person = stays.person[stay] ?? 0;
    if (stays.rsa[stay] === 1) rsa[person] = 1;
    if (entry < (firstEntry[person] ?? 0)) {
      firstEntry[person] = entry;
      first[person] = stay;
    }
    if (exit > (lastExit[person] ?? 0)) {
      lastExit[person] = exit;
      last[person] = stay;
    }
  }
}

function countPeople(
  stays: StayColumns,
  { firstDay, lastDay }: Bounds,
  { first, last, rsa }: SpokenStays,
  tallies: Int32Array,
): void {
  for (let person = 0; person < stays.people; person += 1) {
    if (rsa[person] === 0) continue;
    const profile = first[person] ?? 0;
    for (let trait = 0; trait < stays.traits.length; trait += 1) {
      const cell = trait * CLASSES + (stays.traits[trait]?.[profile] ?? 0);
      tallies[cell] = (tallies[cell] ?? 0) + 1;
    }
    const result = last[person] ?? 0;
    const exit = stays.exit[result] ?? 0;
    if (exit < firstDay || exit > lastDay) continue;
    const cell = EXITS_ROW * CLASSES + (stays.outcome[result] ?? 0);
    tallies[cell] = (tallies[cell] ?? 0) + 1;
  }
}

function countSessions(
  { date, ways }: SessionColumns,
  { firstDay, lastDay }: Bounds,
  tallies: Int32Array,
): void {
  for (let session = 0; session < date.length; session += 1) {
    const day = date[session] ?? 0;
    if (day < firstDay || day > lastDay) continue;
    for (let way = 0; way < ways.length; way += 1) {
      const cell = (SESSIONS_ROW + way) * CLASSES + (ways[way]?.[session] ?? 0);
      tallies[cell] = (tallies[cell] ?? 0) + 1;
    }
  }
}

function stayColumns({ associations, people }: Department, year: number) {
  const rows = associations.flatMap(({ workbook, facts }) => {
    const participants = new Map(facts.participants.map((participant) => [participant.code, participant]));
    return facts.enrolments.map((stay) => ({
      workbook,
      stay,
      participant: participants.get(stay.participant),
    }));
  });
  const coded = (valueOf: (row: (typeof rows)[number]) => Field<string>): Uint8Array => {
    const code = coder();
    return Uint8Array.from(rows, (row) => code(known(valueOf(row))));
  };
  const numbers = (valueOf: (row: (typeof rows)[number]) => number): Uint8Array =>
    Uint8Array.from(rows, (row) => Math.min(valueOf(row), CLASSES - 1));
  return {
    people: people.count,
    person: Int32Array.from(rows, ({ workbook, stay }) => people.personOf(workbook, stay.participant) ?? 0),
    entry: Int32Array.from(rows, ({ stay }) => dayNumber(stay.entry)),
    exit: Int32Array.from(rows, ({ stay }) => {
      const exit = known(stay.exit);
      return exit === null ? OPEN : dayNumber(exit);
    }),
    rsa: Uint8Array.from(rows, ({ stay }) => (hasOneOf(STANDARD.rights, stay) === true ? 1 : 0)),
    outcome: coded(({ stay }) => {
      const outcome = known(stay.outcome);
      return outcome === null ? null : OUTCOME_BY_ORIENTATION.classOf[outcome];
    }),
    traits: [
      coded(({ participant }) => participant?.sex ?? null),
      coded(({ participant }) => participant?.highestDiploma ?? null),
      coded(({ participant }) => participant?.educationLevel ?? null),
      coded(({ stay }) => stay.prescriber),
      coded(({ stay }) => familySituationOf(stay.inCouple, stay.dependentChildren)),
      numbers(({ participant }) => Math.floor((year - (known(participant?.birthYear ?? null) ?? year)) / 10)),
      numbers(({ stay }) => year - Number((known(stay.rsaOpening) ?? String(year)).slice(0, 4))),
    ],
  };
}

function sessionColumns({ associations }: Department) {
  const rows = associations.flatMap(({ facts }) =>
    facts.sessions.map((session) => ({ session, workshop: facts.workshops[session.workshop] })),
  );
  const coded = (valueOf: (row: (typeof rows)[number]) => Field<string>): Uint8Array => {
    const code = coder();
    return Uint8Array.from(rows, (row) => code(known(valueOf(row))));
  };
  return {
    date: Int32Array.from(rows, ({ session }) => dayNumber(session.date)),
    ways: [
      coded(({ workshop }) => workshop?.modality ?? null),
      coded(({ workshop }) => workshop?.support ?? null),
      coded(({ workshop }) => workshop?.animators ?? null),
    ],
  };
}
