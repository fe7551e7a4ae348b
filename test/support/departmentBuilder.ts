import type { Department } from "../../shared/figures/department.ts";
import type { AssociationFacts, DepartmentFacts, SessionFact } from "../../shared/figures/facts.ts";
import { weekFacts } from "../../shared/figures/weekFacts.ts";
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
};

export type AssociationSpec = {
  readonly structure: string;
  readonly people?: readonly PersonSpec[];
  readonly workshops?: readonly RecordOf<"workshops">[];
  readonly sessions?: readonly SessionFact[];
  readonly card?: Partial<RecordOf<"structure">>;
};

export type BuiltAssociation = Department["associations"][number] & {
  readonly registrations: readonly LocatedRegistration[];
};

/** Somebody at the RSA from 1 February 2012 on, still there, unless said otherwise. */
const USUAL_STAY: StaySpec = { entry: "2012-02-01", rights: ["rsa_socle"] };

export function anAssociation(spec: AssociationSpec): BuiltAssociation {
  const people = (spec.people ?? []).map((person, index) => ({ code: `P-${index + 1}`, ...person }));
  const workbook = `${spec.structure}.xlsx`;
  const facts: AssociationFacts = {
    kind: "association",
    structure: aRecord("structure", { identifier: spec.structure, ...spec.card }),
    workshops: spec.workshops ?? [],
    participants: people.map(({ who: _who, stays: _stays, ...participant }) =>
      aRecord("participants", participant),
    ),
    enrolments: people.flatMap(({ code, stays = [USUAL_STAY] }) =>
      stays.map((stay) => aRecord("enrolments", { ...USUAL_STAY, ...stay, participant: code })),
    ),
    sessions: spec.sessions ?? [],
    weeks: weekFacts([], []),
    assessments: [],
    contacts: [],
    fundings: [],
    staff: [],
    equipment: [],
    groups: [],
  };
  const registrations = people.map(({ code, who }) => ({
    workbook,
    participant: code,
    tokens: [{ kind: "A0" as const, token: who ?? `${workbook} ${code}` }],
  }));
  return { workbook, facts, registrations };
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
): Department {
  return {
    associations: associations.map(({ workbook, facts }) => ({ workbook, facts })),
    own,
    people: uniquePeople(associations.flatMap(({ registrations }) => registrations)),
  };
}
