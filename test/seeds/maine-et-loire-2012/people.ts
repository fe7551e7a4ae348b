import type { Day } from "../../../shared/calendar.ts";
import type { enrolmentsTab } from "../../../shared/workbook/association/enrolmentsTab.ts";
import type { participantsTab } from "../../../shared/workbook/association/participantsTab.ts";
import type { Random } from "../random.ts";
import { workingDay } from "./days.ts";
import { deal } from "./deal.ts";
import { type Identity, identityDrawer } from "./identities.ts";
import { drawProfile, drawSituation, type Traits } from "./traits.ts";
import {
  AGE_COUNTS,
  type Counts,
  DIPLOMA_COUNTS,
  dealt,
  FAMILY_COUNTS,
  type Fate,
  FATE_COUNTS,
  PRESCRIBER_COUNTS,
  SENIORITY_COUNTS,
  SEX_COUNTS,
} from "./totals.ts";
import type { ValuesOf } from "./values.ts";

/**
 * - rsa: the 566 of the document; the others are in the workbooks and not in its figures:
 * - other_rights: helped in 2012 without RSA; rights_unknown: nobody knows;
 * - only_2011, only_2013: RSA, but no stay in 2012; never_came: registered, no stay at all.
 */
export type Cohort = "rsa" | "other_rights" | "rights_unknown" | "only_2011" | "only_2013" | "never_came";

export type Person = {
  readonly cohort: Cohort;
  readonly fate: Fate;
  readonly identity: Identity;
  readonly rsaOpening: Day | null;
  /** What does not change with time. */
  readonly profile: ValuesOf<typeof participantsTab>;
  /** What the first stay of the year says. */
  readonly situation: ValuesOf<typeof enrolmentsTab>;
};

/** 56 people who must not be counted. */
const OTHER_COHORTS: readonly (readonly [Cohort, number])[] = [
  ["other_rights", 23],
  ["rights_unknown", 4],
  ["only_2011", 14],
  ["only_2013", 11],
  ["never_came", 4],
];

/** Everybody the structures know, each once. */
export function buildPeople(random: Random): readonly Person[] {
  const drawIdentity = identityDrawer(random);
  const person = (cohort: Cohort, fate: Fate, traits: Traits): Person => {
    const { seniority } = traits;
    const rsaOpening = seniority === null ? null : workingDay(random, seniority.from, seniority.to);
    const identity = drawIdentity(traits.sex ?? random.pick(["F", "H"] as const), traits.age);
    return {
      cohort,
      fate,
      identity,
      rsaOpening,
      profile: drawProfile(random, traits),
      situation: drawSituation(random, cohort, traits, rsaOpening),
    };
  };
  const fates = dealt(FATE_COUNTS).map((fate): Fate => fate ?? { kind: "present" });
  const counted = dealTraits(random, fates.length).map((traits, index) =>
    person("rsa", fates[index] as Fate, traits),
  );
  const others = OTHER_COHORTS.flatMap(([cohort, count]) =>
    Array.from({ length: count }, () => person(cohort, { kind: "present" }, drawTraits(random))),
  );
  return [...counted, ...others];
}

/** The totals, shared out so that nobody has had the RSA since childhood and most lone parents are women. */
function dealTraits(random: Random, size: number): readonly Traits[] {
  const sexes = random.shuffled(dealt(SEX_COUNTS));
  const ages = random.shuffled(dealt(AGE_COUNTS));
  const diplomas = random.shuffled(dealt(DIPLOMA_COUNTS));
  const prescribers = random.shuffled(dealt(PRESCRIBER_COUNTS));
  const seniorities = deal(random, ages, dealt(SENIORITY_COUNTS), (age, seniority) => {
    return seniority === null || (age?.min ?? 40) >= 19 + seniority.years;
  });
  const households = Array.from({ length: size }, (_, index) => ({ sex: sexes[index], age: ages[index] }));
  const families = deal(random, households, dealt(FAMILY_COUNTS), ({ sex, age }, family) => {
    if (family?.withChildren !== true) return true;
    return (age?.min ?? 40) < 60 && (family.inCouple || sex === "F" || random.chance(0.12));
  });
  return Array.from({ length: size }, (_, index) => ({
    sex: sexes[index] ?? null,
    age: ages[index] ?? null,
    family: families[index] ?? null,
    seniority: seniorities[index] ?? null,
    diploma: diplomas[index] ?? null,
    prescriber: prescribers[index] ?? null,
  }));
}

/** Traits of somebody who is in no total. */
function drawTraits(random: Random): Traits {
  const draw = <C>(counts: Counts<C>): C | null => random.weighted(counts);
  const age = draw(AGE_COUNTS.filter(([ageClass]) => ageClass === null || ageClass.min >= 25));
  const seniorities = SENIORITY_COUNTS.filter(([seniority]) => seniority?.years === 5);
  return {
    sex: draw(SEX_COUNTS),
    age,
    family: draw(FAMILY_COUNTS),
    seniority: draw(seniorities),
    diploma: draw(DIPLOMA_COUNTS),
    prescriber: draw(PRESCRIBER_COUNTS),
  };
}
