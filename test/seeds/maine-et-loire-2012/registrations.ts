import { addDays, type Day } from "../../../shared/calendar.ts";
import type { enrolmentsTab } from "../../../shared/workbook/association/enrolmentsTab.ts";
import type { participantsTab } from "../../../shared/workbook/association/participantsTab.ts";
import { EFFECT } from "../../../shared/nomenclature/effect.ts";
import type { OutcomeCode } from "../../../shared/nomenclature/outcome.ts";
import type { Random } from "../random.ts";
import { COMMUNE_CODES, type CommuneCode } from "./communes.ts";
import { otherOutcome, type Stay } from "./enrolments.ts";
import type { Identity } from "./identities.ts";
import { typedAgain } from "./identityVariants.ts";
import type { Person } from "./people.ts";
import type { Course } from "./population.ts";
import { drawSituation } from "./traits.ts";
import { orNotKnown, type ValueIn, type ValuesOf } from "./values.ts";

/** A person as one workbook knows them, under one code. */
export type Registration = {
  readonly person: Person;
  readonly structure: number;
  readonly code: string;
  /** As typed in this workbook. */
  readonly identity: Identity;
  /** The person was registered somewhere else before. */
  readonly again: boolean;
  readonly stays: readonly Stay[];
};

/** Every row of every « Participants » tab, structure by structure, in the order of their codes. */
export function register(random: Random, courses: readonly Course[]): readonly Registration[] {
  const entered = courses.flatMap(({ person, structure, stays }) => {
    const groups = new Map<string, Stay[]>();
    for (const stay of stays) {
      const key = `${stay.structure} ${stay.underAnotherCode === true}`;
      groups.set(key, [...(groups.get(key) ?? []), stay]);
    }
    if (groups.size === 0) return [{ person, structure, stays, again: false }];
    return [...groups.values()]
      .sort((a, b) => (firstEntry(a) < firstEntry(b) ? -1 : 1))
      .map((own, rank) => ({
        person,
        structure: own[0]?.structure ?? structure,
        stays: own,
        again: rank > 0,
      }));
  });
  const again = typedAgain(
    random,
    entered.filter((entry) => entry.again).map(({ person }) => person.identity),
  );
  const rank = new Map<number, number>();
  return entered
    .sort((a, b) => a.structure - b.structure || (firstEntry(a.stays) < firstEntry(b.stays) ? -1 : 1))
    .map((entry) => {
      const number = (rank.get(entry.structure) ?? 0) + 1;
      rank.set(entry.structure, number);
      const { identity } = entry.person;
      return {
        ...entry,
        code: `P-${String(number).padStart(3, "0")}`,
        identity: entry.again ? (again.get(identity) ?? identity) : identity,
      };
    });
}

const firstEntry = (stays: readonly Stay[]): Day =>
  stays.reduce((first, { entry }) => (entry < first ? entry : first), "9999-12-31");

export const INVENTED = "personne inventée";

export function participantValues(
  random: Random,
  { code, identity, person, again }: Registration,
  commune: CommuneCode,
): ValuesOf<typeof participantsTab> {
  const home = random.chance(0.85) ? commune : random.pick(COMMUNE_CODES);
  return {
    code,
    ...identity,
    // ARCEP keeps 06 39 98 00 00 to 06 39 98 99 99 for fiction.
    phone: random.chance(0.7) ? `06 39 98 ${twoDigits(random)} ${twoDigits(random)}` : null,
    remarks: INVENTED,
    commune: random.chance(0.97) ? home : null,
    ...person.profile,
    // The second structure has not asked everything again.
    ...(again && random.chance(0.5) ? { highestDiploma: null, educationLevel: null } : {}),
  };
}

const twoDigits = (random: Random) => String(random.integer(0, 99)).padStart(2, "0");

export function enrolmentValues(
  random: Random,
  { code, person }: Registration,
  stay: Stay,
): ValuesOf<typeof enrolmentsTab> {
  return {
    participant: code,
    entry: stay.entry,
    ...person.situation,
    ...(stay.speaksForProfile ? {} : changedSituation(random, person)),
    ...(stay.rights === undefined ? {} : { rights: stay.rights }),
    plannedEnd: random.chance(0.6) ? addDays(stay.entry, 182) : null,
    ...exitValues(random, stay),
  };
}

/** What a later stay says: never what the totals are made of. */
function changedSituation(random: Random, person: Person): ValuesOf<typeof enrolmentsTab> {
  const changed = drawSituation(
    random,
    person.cohort,
    {
      sex: null,
      age: null,
      family: { inCouple: true, withChildren: random.chance(0.5) },
      seniority: null,
      diploma: null,
      prescriber: "association",
    },
    null,
  );
  return { ...changed, rights: person.situation.rights ?? null, rsaOpening: null };
}

function exitValues(random: Random, stay: Stay): ValuesOf<typeof enrolmentsTab> {
  if (stay.slip === "exit_before_entry") {
    return { exit: addDays(stay.entry, -200), outcome: otherOutcome(random, stay.person) };
  }
  if (stay.slip === "outcome_without_exit") return { outcome: otherOutcome(random, stay.person) };
  if (stay.exit === null) return {};
  return { exit: stay.exit, outcome: orNotKnown(random, stay.outcome), ...afterExit(random, stay) };
}

function afterExit(random: Random, { exit, outcome }: Stay): ValuesOf<typeof enrolmentsTab> {
  const working = outcome !== null && /^(?:emp|iae)_/.test(outcome);
  const training = outcome !== null && outcome.startsWith("form_");
  const effects = random.shuffled(EFFECT.entries.map(({ code }) => code)).slice(0, random.integer(0, 3));
  return {
    outcomeBody: working ? bodyOf(outcome) : training ? "organisme_formation" : null,
    outcomeTitle: working ? random.pick(JOBS) : training ? random.pick(COURSES) : null,
    proof: working || training ? (random.chance(0.7) ? "oui" : "non") : null,
    effects: effects.length > 0 ? effects : null,
    situationAt3Months:
      exit !== null && exit < "2012-11-30" && random.chance(0.5)
        ? random.pick(["parcours_social", "recherche_emploi", "sans_activite", "injoignable"] as const)
        : null,
  };
}

function bodyOf(outcome: OutcomeCode): ValueIn<typeof enrolmentsTab, "outcomeBody"> {
  if (outcome.startsWith("iae_")) return "siae";
  if (outcome === "emp_interim") return "agence_interim";
  if (outcome === "emp_creation") return "a_son_compte";
  return outcome === "emp_fp" ? "collectivite" : "entreprise";
}

const JOBS = [
  "Agent d'entretien",
  "Aide à domicile",
  "Employé de restauration",
  "Ouvrier horticole",
  "Manutentionnaire",
];
const COURSES = ["Remise à niveau", "Titre d'assistant de vie", "Compétences clés", "CAP cuisine"];
