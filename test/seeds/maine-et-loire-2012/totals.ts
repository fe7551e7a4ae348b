import type { Day } from "../../../shared/calendar.ts";
import type { DiplomaCode } from "../../../shared/nomenclature/diploma.ts";
import type { OutcomeCode } from "../../../shared/nomenclature/outcome.ts";
import type { PrescriberCode } from "../../../shared/nomenclature/prescriber.ts";
import type { SexCode } from "../../../shared/nomenclature/sex.ts";

/**
 * The department's year, person by person: everybody is counted here once, before being handed out to structures, so
 * that no second registration can move a total. Each list adds up to 566; null is « not known ».
 */
export type Counts<C> = readonly (readonly [item: C | null, count: number])[];

/** One card a person. */
export function dealt<C>(counts: Counts<C>): (C | null)[] {
  return counts.flatMap(([item, count]) => Array.from({ length: count }, () => item));
}

export const SEX_COUNTS: Counts<SexCode> = [
  ["F", 351],
  ["H", 212],
  [null, 3],
];

export type AgeClass = { readonly min: number; readonly max: number };

/** At 31 December 2012: 328 people are 30 to 49. */
export const AGE_COUNTS: Counts<AgeClass> = [
  [{ min: 19, max: 24 }, 34],
  [{ min: 25, max: 29 }, 62],
  [{ min: 30, max: 39 }, 158],
  [{ min: 40, max: 49 }, 170],
  [{ min: 50, max: 59 }, 121],
  [{ min: 60, max: 64 }, 19],
  [null, 2],
];

export type Family = { readonly inCouple: boolean; readonly withChildren: boolean };

/** 405 people live alone, with or without children. */
export const FAMILY_COUNTS: Counts<Family> = [
  [{ inCouple: false, withChildren: true }, 158],
  [{ inCouple: true, withChildren: true }, 100],
  [{ inCouple: true, withChildren: false }, 58],
  [{ inCouple: false, withChildren: false }, 247],
  [null, 3],
];

/** Openings of the right; `years` is what separates their first day from 31 December 2012. */
export type Seniority = { readonly from: Day; readonly to: Day; readonly years: number };

/** The longest first: the youngest people can only be dealt the others. 207 people: 3 years to less than 6. */
export const SENIORITY_COUNTS: Counts<Seniority> = [
  [{ from: "1995-02-01", to: "2003-12-15", years: 17 }, 58],
  [{ from: "2004-01-15", to: "2006-12-15", years: 8 }, 84],
  [{ from: "2007-01-15", to: "2009-12-15", years: 5 }, 207],
  [{ from: "2010-01-15", to: "2011-12-15", years: 2 }, 139],
  [{ from: "2012-01-09", to: "2012-09-28", years: 0 }, 71],
  [null, 7],
];

/** 441 people have no diploma above the brevet. Everybody was asked: 78 % of 566 are 441 only if nobody is left out. */
export const DIPLOMA_COUNTS: Counts<DiplomaCode> = [
  ["aucun", 262],
  ["brevet", 179],
  ["d5", 72],
  ["d4", 32],
  ["d3", 12],
  ["d1_2", 9],
];

export const PRESCRIBER_COUNTS: Counts<PrescriberCode> = [
  ["referent_social", 352],
  ["ccas", 61],
  ["mission_locale", 38],
  ["france_travail", 34],
  ["sans_prescription", 31],
  ["association", 22],
  ["plie", 9],
  ["siae", 8],
  ["autre", 6],
  [null, 5],
];

/** How the stay that speaks for the result ends. */
export type Fate =
  { readonly kind: "present" } | { readonly kind: "exit"; readonly outcome: OutcomeCode | null };

const exit = (outcome: OutcomeCode | null): Fate => ({ kind: "exit", outcome });

/** 273 exits: 112, 35, 49 and 77 by orientation, seven times the smallest numbers that round to 41, 13, 18 and 28 %. */
export const FATE_COUNTS: Counts<Fate> = [
  [exit("soc_sante"), 31],
  [exit("soc_logement"), 26],
  [exit("soc_vie"), 24],
  [exit("soc_benevolat"), 9],
  [exit("soc_famille"), 8],
  [exit("soc_langue"), 8],
  [exit("droit_commun"), 6],

  [exit("emp_cdi"), 5],
  [exit("emp_cdd6p"), 4],
  [exit("emp_creation"), 2],
  [exit("emp_fp"), 1],
  [exit("emp_cdd6m"), 7],
  [exit("emp_interim"), 4],
  [exit("emp_aide"), 6],
  [exit("emp_nonprecise"), 1],
  [exit("iae_aci"), 4],
  [exit("iae_autre"), 1],

  [exit("form_qual"), 13],
  [exit("form_pre"), 15],
  [exit("rech_emploi"), 21],

  [exit("abandon_mobilisation"), 21],
  [exit("abandon_sante"), 14],
  [exit("abandon_absences"), 13],
  [exit("inconnu"), 10],
  [exit("abandon_dem"), 8],
  [exit("reorient"), 6],
  [exit("fin_droit"), 5],

  // Outside the calculation: renewals, withdrawals, and exits whose situation cannot be read.
  [exit("renouv"), 6],
  [exit("retrait_deces"), 1],
  [exit("retrait_incarceration"), 1],
  [exit("retrait_conge_longue_duree"), 1],
  [exit(null), 3],

  [{ kind: "present" }, 281],
];
