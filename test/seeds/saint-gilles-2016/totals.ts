/**
 * Numbers of people that give back every percentage of the document by half-up rounding, over the smallest number of
 * participants that can: 95. Where a list does not reach its total, the rest is not known.
 */
export const PARTICIPANTS = 95;

export const SEX = { H: 34, F: 60 } as const;
export const NATIONALITY = { hors_ue: 63, ue: 12, nationale: 19 } as const;
export const MEAN_AGE = 42;

/** 73 without a qualification: no diploma at all, or a foreign one that is not recognised. */
export const QUALIFICATION = { none: 45, unrecognised: 28, some: 21 } as const;

/** 92 inactive for more than 24 months, those who never worked included. */
export const INACTIVITY = { never: 30, long: 62, short: 2 } as const;

/** 60 from « très faible » to « moyen », who all follow a course. */
export const WEAK_FRENCH = { debutant: 12, A1: 18, A2: 20, B1: 10 } as const;
export const GOOD_FRENCH = { B2: 8, C1: 6, langue_maternelle: 20 } as const;
export const COURSES = { fle: 35, alphabetisation: 25 } as const;

export const READY = { non: 62, oui: 31 } as const;

/** 16 left before the term, 21 go on, 24 have a social project, 34 a professional one: 79 reached the term. */
export const OUTCOMES = {
  abandon_sante: 10,
  abandon_dem: 6,
  renouv: 21,
  soc_benevolat: 6,
  soc_langue: 8,
  soc_vie: 4,
  soc_sante: 3,
  soc_logement: 2,
  soc_famille: 1,
  form_pre: 9,
  form_qual: 8,
  rech_emploi: 11,
  emp_cdd6m: 3,
  emp_aide: 2,
  emp_cdi: 1,
} as const;

/** People whose level rose in each domain, out of the 79. */
export const IMPROVED = {
  socialLife: 63,
  health: 36,
  housing: 35,
  employment: 33,
  finances: 27,
  family: 27,
  administrative: 23,
} as const;

/** One card a person: each value as often as the list says, then null. */
export function cards<K extends string>(
  counts: Readonly<Record<K, number>>,
  people: number = PARTICIPANTS,
): readonly (K | null)[] {
  const dealt = (Object.entries(counts) as [K, number][]).flatMap(([value, count]) =>
    Array.from({ length: count }, () => value),
  );
  if (dealt.length > people) throw new RangeError(`Cannot deal ${dealt.length} cards to ${people} people`);
  return [...dealt, ...Array.from({ length: people - dealt.length }, () => null)];
}
