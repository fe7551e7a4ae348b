import fc from "fast-check";
import { DIPLOMA } from "../../shared/nomenclature/diploma.ts";
import { EDUCATION_LEVEL } from "../../shared/nomenclature/educationLevel.ts";
import type { Entry } from "../../shared/nomenclature/nomenclature.ts";
import { OUTCOME } from "../../shared/nomenclature/outcome.ts";
import { PRESCRIBER } from "../../shared/nomenclature/prescriber.ts";
import { type Field, ILLEGIBLE } from "../../shared/records/value.ts";
import {
  aConvention,
  anAssociation,
  aRecord,
  type BuiltAssociation,
  type PersonSpec,
  type StaySpec,
  theDepartmentWorkbook,
} from "./departmentBuilder.ts";

/** A value, or one of the reasons why there is none. */
const field = <V>(values: fc.Arbitrary<V>): fc.Arbitrary<Field<V>> =>
  fc.oneof({ weight: 4, arbitrary: values }, fc.constant(null), fc.constant(ILLEGIBLE));

const codeOf = <C extends string>({ entries }: { readonly entries: readonly Entry<C>[] }): fc.Arbitrary<C> =>
  fc.constantFrom(...entries.map(({ code }) => code));

const ENTRIES = ["2010-05-03", "2011-12-31", "2012-01-01", "2012-06-15", "2012-12-31", "2013-01-01"] as const;
const EXITS = ["2011-12-31", "2012-01-01", "2012-06-15", "2012-11-30", "2012-12-31", "2013-01-01"] as const;

const stay: fc.Arbitrary<StaySpec & { readonly entry: string }> = fc
  .record({
    entry: fc.constantFrom(...ENTRIES),
    exit: field(fc.constantFrom(...EXITS)),
    outcome: field(codeOf(OUTCOME)),
    rights: field(fc.subarray(["rsa_socle", "rsa_majore", "aah"] as const)),
    rsaOpening: field(
      fc.constantFrom("2003-12-31", "2009-12-31", "2010-01-01", "2011-12-31", "2012-12-31", "2013-01-01"),
    ),
    inCouple: field(fc.constantFrom("oui" as const, "non" as const)),
    dependentChildren: field(fc.integer({ min: 0, max: 3 })),
    prescriber: field(codeOf(PRESCRIBER)),
  })
  // The checks make such an exit unreadable.
  .map((one) => (typeof one.exit === "string" && one.exit < one.entry ? { ...one, exit: ILLEGIBLE } : one));

/** « who » is often shared, within a workbook and between workbooks. */
const person: fc.Arbitrary<PersonSpec> = fc.record({
  who: fc.oneof(fc.constantFrom("a", "b", "c", "d"), fc.uuid()),
  sex: field(fc.constantFrom("F" as const, "H" as const)),
  birthYear: field(fc.integer({ min: 1945, max: 2014 })),
  highestDiploma: field(codeOf(DIPLOMA)),
  educationLevel: field(codeOf(EDUCATION_LEVEL)),
  stays: fc.uniqueArray(stay, { maxLength: 3, selector: ({ entry }) => entry }),
});

const STRUCTURES = ["A", "B", "C", "D"] as const;

export type RandomParts = {
  readonly associations: readonly BuiltAssociation[];
  readonly own: ReturnType<typeof theDepartmentWorkbook>;
};

/** A small department, its days all around the year 2012. */
export const randomDepartment: fc.Arbitrary<RandomParts> = fc
  .record({
    people: fc.tuple(...STRUCTURES.map(() => fc.array(person, { maxLength: 6 }))),
    read: fc.subarray([...STRUCTURES], { minLength: 1 }),
    conventions: fc.array(
      fc.record({
        structure: fc.constantFrom(...STRUCTURES),
        places: field(fc.integer({ min: 0, max: 30 })),
        grant: field(fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100)),
        territory: field(fc.constantFrom("Agglomération", "AGGLOMERATION", "Rural")),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ people, read, conventions }) => ({
    associations: STRUCTURES.flatMap((structure, index) =>
      read.includes(structure) ? [anAssociation({ structure, people: people[index] ?? [] })] : [],
    ),
    own: theDepartmentWorkbook({
      structures: STRUCTURES.map((identifier) => aRecord("structures", { identifier, legalForm: "ccas" })),
      conventions: conventions.map(({ structure, ...convention }, index) =>
        aConvention(structure, { ...convention, action: `Action ${index}` }),
      ),
    }),
  }));
