import type { DiplomaCode } from "../../shared/nomenclature/diploma.ts";
import type { LegalFormCode } from "../../shared/nomenclature/legalForm.ts";
import type { OutcomeCode } from "../../shared/nomenclature/outcome.ts";
import type { PrescriberCode } from "../../shared/nomenclature/prescriber.ts";
import {
  aConvention,
  anAssociation,
  aRecord,
  type BuiltAssociation,
  type PersonSpec,
  type StaySpec,
  theDepartmentWorkbook,
} from "./departmentBuilder.ts";

/** What « Activités et ateliers de dynamisation sociale » (Conseil général de Maine-et-Loire, 2012) counts. */
const STRUCTURES = 22;
const PUBLIC_BODIES = 2;
const PEOPLE = 566;
const URBAN_STRUCTURES = 16;

/** 566 is 2 × 283: a step prime to it deals a trait out evenly, whatever the other traits. */
const rank = (person: number, step: number): number => (person * step) % PEOPLE;

type Quota<T> = readonly (readonly [value: T, people: number])[];

function dealt<T>(quotas: Quota<T>, position: number): T | null {
  let end = 0;
  for (const [value, people] of quotas) {
    end += people;
    if (position < end) return value;
  }
  return null;
}

/** 441 people without a diploma above the brevet: 77.9 %. */
const DIPLOMAS: Quota<DiplomaCode> = [
  ["aucun", 300],
  ["brevet", 141],
  ["d5", 90],
  ["d4", 25],
  ["d3", 7],
  ["d1_2", 3],
];
const SEXES: Quota<"F" | "H"> = [
  ["F", 340],
  ["H", 226],
];
const BIRTH_YEARS: Quota<number> = [
  [1990, 60],
  [1985, 70],
  [1977, 150],
  [1967, 160],
  [1957, 100],
  [1950, 26],
];
const COUPLES: Quota<"oui" | "non"> = [
  ["non", 430],
  ["oui", 136],
];
const CHILDREN: Quota<number> = [
  [0, 300],
  [2, 266],
];
const RIGHTS_SINCE: Quota<string> = [
  ["2012-03-01", 80],
  ["2010-06-01", 150],
  ["2008-02-01", 210],
  ["2005-09-01", 80],
  ["2001-01-01", 46],
];
const PRESCRIBERS: Quota<PrescriberCode> = [
  ["referent_social", 380],
  ["ccas", 90],
  ["mission_locale", 96],
];
/** Four times the smallest set that gives 41, 13, 18 and 28 %: 64, 20, 28 and 44 of 156; then what is not an exit, or not known. */
const OUTCOMES: Quota<OutcomeCode> = [
  ["soc_sante", 24],
  ["soc_logement", 20],
  ["soc_vie", 20],
  ["emp_cdi", 8],
  ["emp_aide", 12],
  ["form_qual", 10],
  ["rech_emploi", 18],
  ["abandon_mobilisation", 24],
  ["inconnu", 20],
  ["renouv", 9],
  ["retrait_deces", 2],
];
export const EXITS_WITHOUT_OUTCOME = 5;
const EXITS = 156 + 9 + 2 + EXITS_WITHOUT_OUTCOME;

export const identifierOf = (structure: number): string => `S${String(structure + 1).padStart(2, "0")}`;

function aBeneficiary(person: number): PersonSpec {
  const stay: StaySpec = {
    entry: person % 3 === 0 ? "2011-10-03" : "2012-02-06",
    rsaOpening: dealt(RIGHTS_SINCE, rank(person, 13)),
    inCouple: dealt(COUPLES, rank(person, 17)),
    dependentChildren: dealt(CHILDREN, rank(person, 19)),
    prescriber: dealt(PRESCRIBERS, rank(person, 23)),
    ...(person < EXITS ? { exit: "2012-11-30", outcome: dealt(OUTCOMES, person) } : {}),
  };
  return {
    who: `person ${person}`,
    sex: dealt(SEXES, rank(person, 5)),
    birthYear: dealt(BIRTH_YEARS, rank(person, 7)),
    highestDiploma: dealt(DIPLOMAS, rank(person, 11)),
    stays: [stay],
  };
}

/** Thirty people who also came to a second structure, and somebody who never had the RSA, in each. */
const welcomedTwice = (person: number): boolean => person >= EXITS && person < EXITS + 30;
const WITHOUT_RSA: PersonSpec = { sex: "H", stays: [{ rights: ["aah"] }] };

function associationOf(structure: number): BuiltAssociation {
  const people: PersonSpec[] = [WITHOUT_RSA];
  for (let person = 0; person < PEOPLE; person += 1) {
    if (person % STRUCTURES === structure) people.push(aBeneficiary(person));
    const second = (person + 1) % STRUCTURES === structure && welcomedTwice(person);
    if (second) people.push({ who: `person ${person}`, stays: [{ entry: "2012-09-03" }] });
  }
  return anAssociation({ structure: identifierOf(structure), people });
}

/** 15 × 19 + 26 = 311 places in the urban area, 6 × 13 = 78 elsewhere. */
const placesOf = (structure: number): number =>
  structure === 0 ? 26 : structure < URBAN_STRUCTURES ? 19 : 13;
/** 1 660 € a place, and the 185 € left to the first: 645 925 €. */
const grantOf = (structure: number): number => placesOf(structure) * 1660 + (structure === 0 ? 185 : 0);
const legalFormOf = (structure: number): LegalFormCode =>
  structure < STRUCTURES - PUBLIC_BODIES ? "association_1901" : "ccas";

/** A made-up department of 2012 that has every count the document publishes. */
export function maineEtLoire2012() {
  const structures = Array.from({ length: STRUCTURES }, (_, structure) => structure);
  return {
    associations: structures.map(associationOf),
    own: theDepartmentWorkbook({
      structures: structures.map((structure) =>
        aRecord("structures", {
          identifier: identifierOf(structure),
          name: `Structure ${structure + 1}`,
          legalForm: legalFormOf(structure),
          commune: structure < URBAN_STRUCTURES ? "49007" : "49328",
        }),
      ),
      conventions: structures.map((structure) =>
        aConvention(identifierOf(structure), { places: placesOf(structure), grant: grantOf(structure) }),
      ),
      territories: [
        aRecord("territories", { commune: "49007", territory: "Agglomération angevine" }),
        aRecord("territories", { commune: "49328", territory: "Territoires ruraux" }),
      ],
    }),
  };
}
