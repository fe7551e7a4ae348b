import type { Department } from "../../shared/figures/department.ts";
import type { AssociationFacts, DepartmentFacts, SessionFact } from "../../shared/figures/facts.ts";
import { groupLookup } from "../../shared/figures/groupLookup.ts";
import { locateAttendances } from "../../shared/figures/locateAttendances.ts";
import { sessionFacts } from "../../shared/figures/sessionFacts.ts";
import { weekFacts } from "../../shared/figures/weekFacts.ts";
import type { Programme } from "../../shared/programme/programme.ts";
import { STANDARD } from "../../shared/programme/programmes/standard.ts";
import { type LocatedRegistration, uniquePeople } from "../../shared/identity/uniquePeople.ts";
import type { RecordOf } from "../../shared/records/record.ts";
import { sharedColumnsOf, type Tab } from "../../shared/workbook/tab.ts";
import { TABS, type TabKey } from "../../shared/workbook/template.ts";

/** A record of a tab with every cell blank but those given. */
export function aRecord<K extends TabKey>(tab: K, given: Partial<RecordOf<K>>): RecordOf<K> {
  const declaration: Tab = TABS[tab];
  const blank = Object.fromEntries(sharedColumnsOf(declaration).map(({ key }) => [key, null]));
  return { ...blank, ...given } as RecordOf<K>;
}

export type StaySpec = Partial<Omit<RecordOf<"enrolments">, "participant">>;

/** Somebody of an association: what is said of the person, and of their stays. */
export type PersonSpec = Partial<Omit<RecordOf<"participants">, "code">> & {
  /** Who it is, when another association knows them too: the same word is the same person. */
  readonly who?: string;
  readonly stays?: readonly StaySpec[];
  readonly assessments?: readonly Omit<Partial<RecordOf<"assessments">>, "participant">[];
};

export type AssociationSpec = {
  readonly structure: string;
  readonly people?: readonly PersonSpec[];
  readonly workshops?: readonly RecordOf<"workshops">[];
  readonly sessions?: readonly SessionFact[];
  /** Rows of attendance, from which sessions and weeks are computed; `sessions` is then left out. */
  readonly attendances?: readonly RecordOf<"attendances">[];
  readonly groups?: readonly RecordOf<"groups">[];
  readonly staff?: readonly RecordOf<"staff">[];
  readonly fundings?: readonly RecordOf<"fundings">[];
  readonly contacts?: readonly RecordOf<"contacts">[];
  readonly equipment?: readonly RecordOf<"equipment">[];
  readonly card?: Partial<RecordOf<"structure">>;
};

export type BuiltAssociation = Department["associations"][number] & {
  readonly registrations: readonly LocatedRegistration[];
  readonly attendances?: readonly RecordOf<"attendances">[];
};

/** Somebody at the RSA from 1 February 2012 on, still there, unless said otherwise. */
const USUAL_STAY: StaySpec = { entry: "2012-02-01", rights: ["rsa_socle"] };

export function anAssociation(spec: AssociationSpec): BuiltAssociation {
  const people = (spec.people ?? []).map((person, index) => ({ code: `P-${index + 1}`, ...person }));
  const workbook = `${spec.structure}.xlsx`;
  const { workshops = [], groups = [], attendances = [] } = spec;
  const participants = people.map(({ who: _who, stays: _stays, assessments: _assessments, ...participant }) =>
    aRecord("participants", participant),
  );
  const enrolments = people.flatMap(({ code, stays = [USUAL_STAY] }) =>
    stays.map((stay) => aRecord("enrolments", { ...USUAL_STAY, ...stay, participant: code })),
  );
  const facts: AssociationFacts = {
    kind: "association",
    structure: aRecord("structure", { identifier: spec.structure, ...spec.card }),
    workshops,
    participants,
    enrolments,
    ...activityFacts({ workshops, groups, participants, enrolments }, attendances),
    ...(spec.sessions === undefined ? {} : { sessions: spec.sessions }),
    assessments: people.flatMap(({ code, assessments = [] }) =>
      assessments.map((assessment) => aRecord("assessments", { ...assessment, participant: code })),
    ),
    contacts: spec.contacts ?? [],
    fundings: spec.fundings ?? [],
    staff: spec.staff ?? [],
    equipment: spec.equipment ?? [],
    groups,
  };
  const registrations = people.map(({ code, who }) => ({
    workbook,
    participant: code,
    tokens: [{ kind: "A0" as const, token: who ?? `${workbook} ${code}` }],
  }));
  return { workbook, facts, registrations, attendances };
}

/** Rows of attendance as the facts keep them. */
export function activityFacts(
  {
    workshops,
    groups,
    participants,
    enrolments,
  }: Pick<AssociationFacts, "workshops" | "groups" | "participants" | "enrolments">,
  attendances: readonly RecordOf<"attendances">[],
): Pick<AssociationFacts, "sessions" | "weeks"> {
  const located = locateAttendances(attendances, workshops, participants);
  return {
    sessions: sessionFacts(located, workshops, groupLookup(groups, enrolments)),
    weeks: weekFacts(located, workshops),
  };
}

export function theDepartmentWorkbook(given: Partial<DepartmentFacts>): DepartmentFacts {
  return {
    kind: "department",
    structures: [],
    conventions: [],
    objectives: [],
    territories: [],
    references: [],
    ...given,
  };
}

export function aConvention(
  structure: string,
  given: Partial<RecordOf<"conventions">> = {},
): RecordOf<"conventions"> {
  return aRecord("conventions", { structure, year: 2012, action: "Ateliers", ...given });
}

export function aDepartment(
  associations: readonly BuiltAssociation[],
  own: DepartmentFacts | null = theDepartmentWorkbook({}),
  programme: Programme = STANDARD,
): Department {
  return {
    associations: associations.map(({ workbook, facts }) => ({ workbook, facts })),
    own,
    programme,
    people: uniquePeople(associations.flatMap(({ registrations }) => registrations)),
  };
}
