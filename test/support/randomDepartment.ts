import fc from "fast-check";
import { ASSESSMENT_MOMENT } from "../../shared/nomenclature/assessmentMoment.ts";
import { ATTENDANCE_STATUS } from "../../shared/nomenclature/attendanceStatus.ts";
import { CONTACT_MEANS } from "../../shared/nomenclature/contactMeans.ts";
import { CONTACT_RESULT } from "../../shared/nomenclature/contactResult.ts";
import { CONTRACT_TYPE } from "../../shared/nomenclature/contractType.ts";
import { DIPLOMA } from "../../shared/nomenclature/diploma.ts";
import { EDUCATION_LEVEL } from "../../shared/nomenclature/educationLevel.ts";
import { FOLLOW_UP_SITUATION } from "../../shared/nomenclature/followUpSituation.ts";
import { FRENCH_LEVEL } from "../../shared/nomenclature/frenchLevel.ts";
import { FUNDER } from "../../shared/nomenclature/funder.ts";
import { HALF_DAY } from "../../shared/nomenclature/halfDay.ts";
import { HOUSING } from "../../shared/nomenclature/housing.ts";
import { LANGUAGE_COURSE } from "../../shared/nomenclature/languageCourse.ts";
import { NATIONALITY } from "../../shared/nomenclature/nationality.ts";
import type { Entry } from "../../shared/nomenclature/nomenclature.ts";
import { OUTCOME_BODY } from "../../shared/nomenclature/outcomeBody.ts";
import { PATHWAY_TYPE } from "../../shared/nomenclature/pathwayType.ts";
import { OUTCOME } from "../../shared/nomenclature/outcome.ts";
import { PRESCRIBER } from "../../shared/nomenclature/prescriber.ts";
import { STAFF_CONTRACT } from "../../shared/nomenclature/staffContract.ts";
import { REFERRING_BODY } from "../../shared/nomenclature/referringBody.ts";
import { STAFF_STATUS } from "../../shared/nomenclature/staffStatus.ts";
import { WORKING_TIME } from "../../shared/nomenclature/workingTime.ts";
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
    rights: field(fc.subarray(["rsa_socle", "rsa_majore", "aah", "ass", "retraite"] as const)),
    ageAtEntry: field(fc.constantFrom(17, 18, 29, 30, 54, 55)),
    housing: field(codeOf(HOUSING)),
    contractType: field(codeOf(CONTRACT_TYPE)),
    referringBody: field(codeOf(REFERRING_BODY)),
    barriers: field(fc.subarray(["sante", "mobilite", "langue", "illettrisme", "aucun"] as const)),
    rsaOpening: field(
      fc.constantFrom("2003-12-31", "2009-12-31", "2010-01-01", "2011-12-31", "2012-12-31", "2013-01-01"),
    ),
    inCouple: field(fc.constantFrom("oui" as const, "non" as const)),
    dependentChildren: field(fc.integer({ min: 0, max: 3 })),
    prescriber: field(codeOf(PRESCRIBER)),
    group: field(fc.constantFrom("Groupe 1", "GROUPE 2", "groupe 3")),
    lastActivity: field(fc.constantFrom("jamais", "2008-05", "2009-12", "2010-01", "2012-06", "2013-02")),
    frenchLevel: field(codeOf(FRENCH_LEVEL)),
    languageCourse: field(codeOf(LANGUAGE_COURSE)),
    readyForWork: field(fc.constantFrom("oui" as const, "non" as const)),
    pathwayType: field(codeOf(PATHWAY_TYPE)),
    plannedHours: field(fc.constantFrom(4, 9, 15)),
    plannedEnd: field(fc.constantFrom("2012-06-15", "2012-12-31")),
    outcomeBody: field(codeOf(OUTCOME_BODY)),
    proof: field(fc.constantFrom("oui" as const, "non" as const)),
    rightsAtExit: field(fc.subarray(["rsa_socle", "rsa_majore", "retraite"] as const)),
    effects: field(fc.subarray(["droit_commun", "isolement", "sante"] as const)),
    situationAt6Months: field(codeOf(FOLLOW_UP_SITUATION)),
  })
  // The checks make such an exit unreadable.
  .map((one) => (typeof one.exit === "string" && one.exit < one.entry ? { ...one, exit: ILLEGIBLE } : one));

const level = field(fc.integer({ min: 1, max: 5 }));
const DATES = ["2011-12-03", "2011-12-31", "2012-01-02", "2012-06-15", "2012-07-10", "2012-12-31"] as const;

const assessment = fc.record({
  moment: codeOf(ASSESSMENT_MOMENT),
  date: fc.constantFrom(...DATES),
  administrative: level,
  family: level,
  socialLife: level,
  housing: level,
  finances: level,
  health: level,
  employment: level,
  language: level,
});

/** « who » is often shared, within a workbook and between workbooks. */
const person: fc.Arbitrary<PersonSpec> = fc.record({
  who: fc.oneof(fc.constantFrom("a", "b", "c", "d"), fc.uuid()),
  sex: field(fc.constantFrom("F" as const, "H" as const)),
  commune: field(fc.constantFrom("49007", "49328", "75056", "49023")),
  birthYear: field(fc.integer({ min: 1945, max: 2014 })),
  highestDiploma: field(codeOf(DIPLOMA)),
  educationLevel: field(codeOf(EDUCATION_LEVEL)),
  nationality: field(codeOf(NATIONALITY)),
  disabledWorker: field(fc.constantFrom("oui" as const, "non" as const)),
  unrecognisedDiploma: field(fc.constantFrom("oui" as const, "non" as const)),
  assessments: fc.uniqueArray(assessment, {
    maxLength: 4,
    selector: ({ moment, date }) => `${moment} ${date}`,
  }),
  stays: fc.uniqueArray(stay, { maxLength: 3, selector: ({ entry }) => entry }),
});

const year = fc.constantFrom(2011, 2012);

const WORKSHOPS = [
  aRecord("workshops", {
    name: "Cuisine",
    modality: "collectif",
    duration: 120,
    capacity: 3,
    axis: "mobilisation",
    theme: "expression",
  }),
  aRecord("workshops", { name: "Entretiens", modality: "individuel", axis: "levee_des_freins" }),
  aRecord("workshops", { name: "Sorties" }),
] as const;

/** What an association does, beside its people; an attendance names the place of a participant. */
const activity = fc.record({
  attendances: fc.uniqueArray(
    fc.record({
      date: fc.constantFrom(
        "2012-01-01",
        "2012-01-02",
        "2012-06-13",
        "2012-06-15",
        "2012-12-30",
        "2012-12-31",
      ),
      halfDay: codeOf(HALF_DAY),
      workshop: fc.constantFrom(...WORKSHOPS.map(({ name }) => name)),
      participant: fc.nat(3),
      status: fc.oneof(fc.constant("present" as const), field(codeOf(ATTENDANCE_STATUS))),
      minutes: field(fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constant(300))),
    }),
    {
      maxLength: 24,
      size: "max",
      selector: (row) => [row.date, row.halfDay, row.workshop, row.participant].join(),
    },
  ),
  groups: fc.subarray([1, 2]).chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .record({
            action: field(fc.constantFrom("Langue", "LANGUE", "Remobilisation")),
            start: field(fc.constantFrom("2011-09-01", "2012-12-31", "2013-01-01")),
            end: field(fc.constantFrom("2011-12-31", "2012-01-01", "2013-06-30")),
          })
          .map((group) => aRecord("groups", { name: `Groupe ${number}`, ...group })),
      ),
    ),
  ),
  staff: fc.array(
    fc
      .record({
        year,
        position: fc.constantFrom("Encadrant", "ENCADRANT", "Chauffeur"),
        status: codeOf(STAFF_STATUS),
        contract: codeOf(STAFF_CONTRACT),
        workingTime: codeOf(WORKING_TIME),
        monthlyHours: field(fc.integer({ min: 0, max: 60 })),
        headcount: field(fc.integer({ min: 0, max: 4 })),
        fullTimeEquivalent: field(fc.integer({ min: 0, max: 400 }).map((hundredths) => hundredths / 100)),
      })
      .map((row) => aRecord("staff", row)),
    { maxLength: 3 },
  ),
  contacts: fc.uniqueArray(
    fc.record({
      date: fc.constantFrom("2011-12-31", "2012-01-01", "2012-06-15", "2012-12-31"),
      participant: fc.nat(3),
      means: codeOf(CONTACT_MEANS),
      result: field(codeOf(CONTACT_RESULT)),
    }),
    { maxLength: 6, selector: ({ date, participant, means }) => [date, participant, means].join() },
  ),
  equipment: fc.array(
    fc
      .record({
        year,
        designation: fc.constantFrom("Véhicule", "VÉHICULE", "Parcelle"),
        quantity: field(fc.integer({ min: 0, max: 4000 })),
        unit: field(fc.constantFrom("pièce", "m²")),
      })
      .map((row) => aRecord("equipment", row)),
    { maxLength: 3 },
  ),
  card: fc.record({
    openingDays: field(fc.subarray(["lundi", "jeudi", "vendredi"] as const)),
    openingHours: field(fc.constantFrom(7, 35)),
    commune: field(fc.constantFrom("49007", "49328", "75056")),
  }),
  fundings: fc.array(
    fc
      .record({ year, funder: codeOf(FUNDER), amount: field(fc.integer({ min: 0, max: 90_000 })) })
      .map((row) => aRecord("fundings", row)),
    { maxLength: 3 },
  ),
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
    activities: fc.tuple(...STRUCTURES.map(() => activity)),
    read: fc.subarray([...STRUCTURES], { minLength: 1 }),
    conventions: fc.array(
      fc.record({
        structure: fc.constantFrom(...STRUCTURES),
        places: field(fc.integer({ min: 0, max: 30 })),
        grant: field(fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100)),
        totalCost: field(fc.integer({ min: 0, max: 900_000 })),
        territory: field(fc.constantFrom("Agglomération", "AGGLOMERATION", "Rural")),
      }),
      { maxLength: 6 },
    ),
    objectives: fc.array(
      fc.record({
        year,
        minimum: field(fc.integer({ min: 0, max: 10 })),
        maximum: field(fc.integer({ min: 10, max: 20 })),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ people, activities, read, conventions, objectives }) => ({
    associations: STRUCTURES.flatMap((structure, index) => {
      if (!read.includes(structure)) return [];
      const known = people[index] ?? [];
      const { attendances = [], contacts = [], ...means } = activities[index] ?? {};
      const rows = attendances
        .filter(({ participant }) => participant < known.length)
        .map((row) => aRecord("attendances", { ...row, participant: `P-${row.participant + 1}` }));
      const tried = contacts
        .filter(({ participant }) => participant < known.length)
        .map((row) => aRecord("contacts", { ...row, participant: `P-${row.participant + 1}` }));
      return [
        anAssociation({
          structure,
          people: known,
          workshops: WORKSHOPS,
          ...means,
          contacts: tried,
          attendances: rows,
        }),
      ];
    }),
    own: theDepartmentWorkbook({
      structures: STRUCTURES.map((identifier) => aRecord("structures", { identifier, legalForm: "ccas" })),
      conventions: conventions.map(({ structure, ...convention }, index) =>
        aConvention(structure, { ...convention, action: `Action ${index}` }),
      ),
      objectives: objectives.map((objective, index) =>
        aRecord("objectives", { ...objective, action: `Action ${index}` }),
      ),
    }),
  }));
