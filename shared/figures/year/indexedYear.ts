import type { MatchQuality } from "../../identity/uniquePeople.ts";
import type { Department } from "../department.ts";
import {
  type ConventionOfYear,
  conventionsOfYear,
  type KnownStructure,
  knownStructures,
  type Territory,
} from "./conventionsOfYear.ts";
import { type ExitsOfYear, exitsOfYear } from "./exitsOfYear.ts";
import type { GroupWeek } from "./groupsOfYear.ts";
import { type MeansOfYear, sumOfMeans } from "./meansOfYear.ts";
import { peopleOfYear } from "./peopleOfYear.ts";
import type { PersonOfYear } from "./personOfYear.ts";
import type { ProcessOfYear } from "./processOfYear.ts";
import { type SessionTallies, sumOfSessionTallies } from "./sessionTallies.ts";
import { type Year, yearBounds } from "./stayOfYear.ts";
import { workbookYear } from "./workbookYear.ts";

/** Everything the figures of one year look at, prepared once in one pass over the facts. */
export type IndexedYear = {
  readonly year: Year;
  /** Conventions of the year; none when the department's workbook has not been read. */
  readonly conventions: readonly ConventionOfYear[];
  /** The structures that have them, each once. */
  readonly structures: readonly KnownStructure[];
  readonly territories: readonly Territory[];
  /** Everybody with a stay of the year, whatever their rights, each once. */
  readonly everybody: readonly PersonOfYear[];
  /** The last process of the year of those of them whose stay ended in it. */
  readonly ended: readonly ProcessOfYear[];
  /** People with RSA socle on a stay of the year, each once. */
  readonly people: readonly PersonOfYear[];
  /** People of whom no stay of the year says whether they have it. */
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
      : conventionsOfYear(department.own, year, byIdentifier);
  const workbooks = department.associations.map(({ workbook, facts }) => ({
    workbook,
    structure: facts.structure.identifier,
    year: workbookYear(facts, bounds),
  }));
  const { people: everybody, unregistered } = peopleOfYear(workbooks, department.people);
  const people = everybody.filter(({ rsa }) => rsa === true);
  const conventioned = new Set(conventions.map(({ structure }) => structure));
  const read = new Set(workbooks.map(({ structure }) => structure));
  return {
    year: bounds,
    conventions,
    structures: [...conventioned].map((identifier) => byIdentifier.get(identifier) ?? unnamed(identifier)),
    territories,
    everybody,
    ended: everybody.flatMap((person) => (person.ended === null ? [] : [person.ended])),
    people,
    rightsUnknown: everybody.filter(({ rsa }) => rsa === null).length,
    exits: exitsOfYear(people, bounds),
    sessions: sumOfSessionTallies(workbooks.map((workbook) => workbook.year.sessions)),
    groupWeeks: workbooks.flatMap((workbook) => workbook.year.groupWeeks),
    means: sumOfMeans(workbooks.map((workbook) => workbook.year.means)),
    coverage: {
      departmentRead: department.own !== null,
      workbooksRead: workbooks.length,
      withoutWorkbook: [...conventioned].filter((identifier) => !read.has(identifier)).length,
      withoutConvention: workbooks.filter(
        (workbook) => workbook.year.people.size > 0 && !conventioned.has(workbook.structure),
      ).length,
    },
    matching: department.people.quality,
    unregistered,
  };
}

function unnamed(identifier: string): KnownStructure {
  return { identifier, name: null, legalForm: null, commune: null };
}
