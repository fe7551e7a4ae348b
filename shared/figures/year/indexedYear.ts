import type { MatchQuality, PeopleIndex } from "../../identity/uniquePeople.ts";
import type { Programme } from "../../programme/programme.ts";
import type { Department } from "../department.ts";
import type { AssociationFacts, DepartmentFacts } from "../facts.ts";
import type { Territory } from "./communeTerritories.ts";
import {
  type ConventionOfYear,
  conventionsOfYear,
  type KnownStructure,
  knownStructures,
} from "./conventionsOfYear.ts";
import { type ExitsOfYear, exitsOfYear } from "./exitsOfYear.ts";
import type { GroupWeek } from "./groupsOfYear.ts";
import { type MeansOfYear, sumOfMeans } from "./meansOfYear.ts";
import { peopleOfYear } from "./peopleOfYear.ts";
import { isEntitled, type PersonOfYear } from "./personOfYear.ts";
import type { ProcessOfYear } from "./processOfYear.ts";
import { type SessionTallies, sumOfSessionTallies } from "./sessionTallies.ts";
import { type Year, yearBounds } from "./stayOfYear.ts";
import { type WorkbookYear, workbookYear } from "./workbookYear.ts";

/** Everything the figures of one year look at, prepared once in one pass over the facts. */
export type IndexedYear = {
  readonly year: Year;
  readonly programme: Programme;
  /** The workbooks read, for what only a few figures look at: see perWorkbook. */
  readonly workbooks: readonly IndexedWorkbook[];
  /** The department's own workbook; null when it has not been read. */
  readonly own: DepartmentFacts | null;
  /** Who is who in the workbooks. */
  readonly index: PeopleIndex;
  /** Conventions of the year; none when the department's workbook has not been read. */
  readonly conventions: readonly ConventionOfYear[];
  /** The structures that have them, each once. */
  readonly structures: readonly KnownStructure[];
  readonly territories: readonly Territory[];
  /** Everybody with a stay of the year, whatever their rights, each once. */
  readonly everybody: readonly PersonOfYear[];
  /** The last process of the year of those of them whose stay ended in it. */
  readonly ended: readonly ProcessOfYear[];
  /** Those with a right of the programme on a stay of the year. */
  readonly people: readonly PersonOfYear[];
  /** How many of whom no stay of the year says whether they have one. */
  readonly rightsUnknown: number;
  readonly exits: ExitsOfYear;
  readonly sessions: SessionTallies;
  readonly groupWeeks: readonly GroupWeek[];
  readonly means: MeansOfYear;
  readonly coverage: Coverage;
  /** How the people were recognised. */
  readonly matching: MatchQuality;
  /** Participants of the year that nothing allows to compare with anyone. */
  readonly unregistered: number;
};

/** One workbook of an association. */
export type IndexedWorkbook = {
  readonly workbook: string;
  readonly facts: AssociationFacts;
  readonly year: WorkbookYear;
};

/** What was read, and what is missing from it. */
export type Coverage = {
  readonly departmentRead: boolean;
  readonly workbooksRead: number;
  /** Structures with a convention of the year and no workbook. */
  readonly withoutWorkbook: number;
  /** Workbooks that have people in the year, of structures without a convention for it. */
  readonly withoutConvention: number;
};

export function indexedYear(department: Department, year: number): IndexedYear {
  const bounds = yearBounds(year);
  const byIdentifier = knownStructures(department);
  const { conventions, territories } =
    department.own === null
      ? { conventions: [], territories: [] }
      : conventionsOfYear(department.own, year, byIdentifier, department.programme.territories);
  const workbooks = department.associations.map(({ workbook, facts }) => ({
    workbook,
    facts,
    year: workbookYear(facts, bounds),
  }));
  const { people: everybody, unregistered } = peopleOfYear(workbooks, department.people);
  const entitled = everybody.map((person) => isEntitled(person, department.programme.rights));
  const people = everybody.filter((_, index) => entitled[index] === true);
  const conventioned = new Set(conventions.map(({ structure }) => structure));
  const read = new Set(workbooks.map(({ facts }) => facts.structure.identifier));
  return {
    year: bounds,
    programme: department.programme,
    workbooks,
    own: department.own,
    index: department.people,
    conventions,
    structures: [...conventioned].map((identifier) => byIdentifier.get(identifier) ?? unnamed(identifier)),
    territories,
    everybody,
    ended: everybody.flatMap((person) => (person.ended === null ? [] : [person.ended])),
    people,
    rightsUnknown: entitled.filter((one) => one === null).length,
    exits: exitsOfYear(people, bounds),
    sessions: sumOfSessionTallies(workbooks.map((workbook) => workbook.year.sessions)),
    groupWeeks: workbooks.flatMap((workbook) => workbook.year.groupWeeks),
    means: sumOfMeans(workbooks.map((workbook) => workbook.year.means)),
    coverage: {
      departmentRead: department.own !== null,
      workbooksRead: workbooks.length,
      withoutWorkbook: [...conventioned].filter((identifier) => !read.has(identifier)).length,
      withoutConvention: workbooks.filter(
        (workbook) => workbook.year.people.size > 0 && !conventioned.has(workbook.facts.structure.identifier),
      ).length,
    },
    matching: department.people.quality,
    unregistered,
  };
}

function unnamed(identifier: string): KnownStructure {
  return { identifier, name: null, legalForm: null, commune: null };
}
