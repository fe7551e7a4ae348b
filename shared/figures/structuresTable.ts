import type { LegalFormCode } from "../nomenclature/legalForm.ts";
import { fold } from "../records/fold.ts";
import { knownIn } from "../statistics/tally.ts";
import { totalOf } from "./builders/total.ts";
import { fundedPlaces } from "./conventions/fundedPlaces.ts";
import type { Department } from "./department.ts";
import {
  type ConventionOfYear,
  conventionsOfYear,
  type KnownStructure,
  knownStructures,
} from "./year/conventionsOfYear.ts";
import { exitsOfYear } from "./year/exitsOfYear.ts";
import { isEntitled } from "./year/personOfYear.ts";
import { peopleOfYear } from "./year/peopleOfYear.ts";
import { yearBounds } from "./year/stayOfYear.ts";
import { workbookYear } from "./year/workbookYear.ts";

/** One structure in one year, as the department reads it. null is « sans objet »: the source that would say it is missing. */
export type StructureRow = {
  /** Identifier of the structure. */
  readonly structure: string;
  readonly name: string | null;
  readonly legalForm: LegalFormCode | null;
  /** Names of the territories of its conventions, in alphabetical order. */
  readonly territories: readonly string[];
  /** Conventions of the year; null when the department's workbook has not been read. */
  readonly conventions: number | null;
  /** Sum over its conventions; null when it has none, or when none of them says. */
  readonly places: number | null;
  /** Euros, sum over its conventions; null when it has none, or when none of them says. */
  readonly grant: number | null;
  /** Euros, unrounded, over the conventions that say both; null when there is no place to divide by. */
  readonly costPerPlace: number | null;
  /** Path or id of its workbook; null when it has not been read. */
  readonly workbook: string | null;
  /** People welcomed in the year, each once in this structure; null without a workbook. */
  readonly people: number | null;
  /** Those with a right of the programme on one of their stays here. */
  readonly entitledPeople: number | null;
  /** Those of `entitledPeople` who left in the year, renewals and withdrawals apart, their situation known or not. */
  readonly exits: number | null;
};

/**
 * The structures of the year: those with a convention and those that welcomed somebody, by name then identifier.
 *
 * A person known to two structures counts once in each, so the column of people may add up to more than the department's figure.
 */
export function structuresTable(department: Department, year: number): readonly StructureRow[] {
  const structures = knownStructures(department);
  const conventionsOf = byStructure(
    department.own === null
      ? []
      : conventionsOfYear(department.own, year, structures, department.programme.territories).conventions,
  );
  const activities = activitiesOf(department, year);
  const shown = [...new Set([...conventionsOf.keys(), ...activities.keys()])].filter(
    (identifier) => conventionsOf.has(identifier) || (activities.get(identifier)?.people ?? 0) > 0,
  );
  const rows = shown.map((identifier) => ({
    ...naming(structures.get(identifier), identifier),
    ...funding(department.own === null ? null : (conventionsOf.get(identifier) ?? [])),
    ...(activities.get(identifier) ?? NO_WORKBOOK),
  }));
  return rows.sort(byName);
}

type Activity = Pick<StructureRow, "workbook" | "people" | "entitledPeople" | "exits">;
const NO_WORKBOOK: Activity = { workbook: null, people: null, entitledPeople: null, exits: null };

function activitiesOf(
  { associations, people: index, programme }: Department,
  year: number,
): ReadonlyMap<string, Activity> {
  const bounds = yearBounds(year);
  return new Map(
    associations.map(({ workbook, facts }) => {
      const { people: everybody } = peopleOfYear([{ workbook, year: workbookYear(facts, bounds) }], index);
      const entitled = everybody.filter((person) => isEntitled(person, programme.rights) === true);
      const { orientation } = exitsOfYear(entitled, bounds);
      const exits = knownIn(orientation) + orientation.unknown;
      return [
        facts.structure.identifier,
        { workbook, people: everybody.length, entitledPeople: entitled.length, exits },
      ];
    }),
  );
}

function byStructure(
  conventions: readonly ConventionOfYear[],
): ReadonlyMap<string, readonly ConventionOfYear[]> {
  const found = new Map<string, ConventionOfYear[]>();
  for (const convention of conventions) {
    const others = found.get(convention.structure);
    if (others === undefined) found.set(convention.structure, [convention]);
    else others.push(convention);
  }
  return found;
}

function naming(
  structure: KnownStructure | undefined,
  identifier: string,
): Pick<StructureRow, "structure" | "name" | "legalForm"> {
  return { structure: identifier, name: structure?.name ?? null, legalForm: structure?.legalForm ?? null };
}

function funding(
  conventions: readonly ConventionOfYear[] | null,
): Pick<StructureRow, "territories" | "conventions" | "places" | "grant" | "costPerPlace"> {
  if (conventions === null) {
    return { territories: [], conventions: null, places: null, grant: null, costPerPlace: null };
  }
  const territories = conventions.flatMap(({ territory }) => (territory === null ? [] : [territory.label]));
  const places = totalOf(conventions.map((convention) => convention.places));
  const grant = totalOf(conventions.map((convention) => convention.grant));
  const funded = fundedPlaces(conventions);
  return {
    territories: [...new Set(territories)].sort(),
    conventions: conventions.length,
    places: places.known === 0 ? null : places.total,
    grant: grant.known === 0 ? null : grant.total,
    costPerPlace: funded.places === 0 ? null : funded.grant / funded.places,
  };
}

function byName(a: StructureRow, b: StructureRow): number {
  const [nameA, nameB] = [fold(a.name ?? ""), fold(b.name ?? "")];
  if (nameA !== nameB) return nameA < nameB ? -1 : 1;
  return a.structure < b.structure ? -1 : 1;
}
