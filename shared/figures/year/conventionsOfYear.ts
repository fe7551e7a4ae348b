import { isKnown, known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import type { LegalFormCode } from "../../nomenclature/legalForm.ts";
import type { ProgrammeTerritories } from "../../programme/territories.ts";
import type { Department } from "../department.ts";
import type { DepartmentFacts } from "../facts.ts";
import { communeTerritories, type Territory } from "./communeTerritories.ts";

type Convention = RecordOf<"conventions">;

/** A convention of the year, with its territory: its own, else the one of the structure's commune; null when none is known. */
export type ConventionOfYear = Pick<Convention, "structure" | "places" | "grant" | "totalCost"> & {
  readonly territory: Territory | null;
};

/** A structure as the department knows it, completed by the structure's own workbook. */
export type KnownStructure = {
  readonly identifier: string;
  readonly name: string | null;
  readonly legalForm: LegalFormCode | null;
  readonly commune: string | null;
};

/** Every structure named by a workbook of the department or of an association, by identifier. */
export function knownStructures({ associations, own }: Department): ReadonlyMap<string, KnownStructure> {
  const structures = new Map<string, KnownStructure>();
  const declared = [...(own?.structures ?? []), ...associations.map(({ facts }) => facts.structure)];
  for (const structure of declared) {
    const { identifier } = structure;
    const first = structures.get(identifier);
    structures.set(identifier, {
      identifier,
      name: first?.name ?? known(structure.name),
      legalForm: first?.legalForm ?? known(structure.legalForm),
      commune: first?.commune ?? known(structure.commune),
    });
  }
  return structures;
}

/** The conventions of the year and every territory of the department, those without a place included. */
export function conventionsOfYear(
  own: DepartmentFacts,
  year: number,
  structures: ReadonlyMap<string, KnownStructure>,
  ofProgramme: ProgrammeTerritories | null,
): { readonly conventions: readonly ConventionOfYear[]; readonly territories: readonly Territory[] } {
  const ofYear = own.conventions.filter((convention) => convention.year === year);
  const { all, named, ofCommune } = communeTerritories(
    own,
    ofProgramme,
    ofYear.flatMap(({ territory }) => (isKnown(territory) ? [territory] : [])),
  );
  const territoryOf = ({ territory, structure }: Convention): Territory | null =>
    isKnown(territory) ? named(territory) : ofCommune(structures.get(structure)?.commune ?? null);
  const conventions = ofYear.map((convention) => ({
    structure: convention.structure,
    places: convention.places,
    grant: convention.grant,
    totalCost: convention.totalCost,
    territory: territoryOf(convention),
  }));
  return { conventions, territories: all };
}
