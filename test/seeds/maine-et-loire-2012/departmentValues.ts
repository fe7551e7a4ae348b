import { COMMUNE_CODES, territoryOf } from "./communes.ts";
import { FORMER_STRUCTURES, type Structure, STRUCTURES } from "./structures.ts";
import type { WorkbookValues } from "./values.ts";

const ACTION = "Ateliers de vie quotidienne et sociale";
/** Le Noyer has two conventions: structures are counted, not conventions. */
const SECOND_ACTION = { structure: 3, action: "Laverie sociale", places: 6, grant: 9_500 };

/** What the department's own workbook means: its structures, the conventions of three years, its territories. */
export function departmentValues(): WorkbookValues {
  return {
    structures: [...STRUCTURES, ...FORMER_STRUCTURES].map(({ identifier, name, legalForm, commune }) => ({
      identifier,
      name,
      legalForm,
      commune,
    })),
    conventions: [...conventionsOf2011(), ...conventionsOf2012(), ...conventionsOf2013()],
    objectives: [{ year: 2012, action: ACTION, minimum: 500, maximum: 600 }],
    territories: COMMUNE_CODES.map((commune) => ({ commune, territory: territoryOf(commune) })),
  };
}

type Conventions = NonNullable<WorkbookValues["conventions"]>;

function conventionsOf2012(): Conventions {
  return STRUCTURES.flatMap((structure) => {
    const own = convention(structure, 2012, structure.places, structure.grant);
    if (structure.number !== SECOND_ACTION.structure) return [own];
    const { action, places, grant } = SECOND_ACTION;
    return [
      { ...own, places: structure.places - places, grant: structure.grant - grant },
      { ...own, action, places, grant },
    ];
  });
}

/** The two former structures had the places that others have since. */
function conventionsOf2011(): Conventions {
  const kept = STRUCTURES.slice(0, 19).map((structure) => {
    return convention(structure, 2011, structure.places - 1, structure.grant - 1500);
  });
  const former = FORMER_STRUCTURES.map(({ identifier }) => ({
    structure: identifier,
    year: 2011,
    action: ACTION,
    places: 12,
    grant: 19_200,
  }));
  return [...kept, ...former];
}

function conventionsOf2013(): Conventions {
  return STRUCTURES.map((structure) =>
    convention(structure, 2013, structure.places + 1, structure.grant + 1800),
  );
}

function convention(structure: Structure, year: number, places: number, grant: number): Conventions[number] {
  return {
    structure: structure.identifier,
    year,
    action: ACTION,
    places,
    grant,
    totalCost: Math.round(grant * (1.3 + (structure.number % 6) / 10)),
    territory: structure.typedTerritory,
  };
}
