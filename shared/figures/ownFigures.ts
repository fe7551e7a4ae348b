import type { CheckedWorkbook } from "../checks/checked.ts";
import { matchKeys } from "../identity/matchKeys.ts";
import { uniquePeople } from "../identity/uniquePeople.ts";
import type { Identity } from "../workbook/extractContent.ts";
import { computeFigures, FIGURES } from "./catalogue.ts";
import type { Department } from "./department.ts";
import { factsOf } from "./factsOf.ts";
import { programmeNamed } from "../programme/programmes.ts";
import type { Figure } from "./figure.ts";

const OWN = "classeur";
const NEEDS = new Map(FIGURES.map(({ id, needs }) => [id, needs]));

/**
 * A department of one workbook: what the service would count if it had read no other.
 *
 * People are compared by their own keys, which the service would turn into fingerprints: the answer is the same, and it
 * must not leave the workbook.
 *
 * @returns null when the workbook does not say which structure it belongs to, or is the department's
 */
export function ownDepartment(
  checked: CheckedWorkbook,
  identities: ReadonlyMap<string, Identity>,
): Department | null {
  if (checked.kind !== "association" || checked.records.structure?.[0] === undefined) return null;
  const facts = factsOf(checked);
  if (facts.kind !== "association") return null;
  const people = uniquePeople(
    [...identities].map(([participant, identity]) => ({
      workbook: OWN,
      participant,
      tokens: matchKeys(identity).map(({ kind, key }) => ({ kind, token: key })),
    })),
  );
  return {
    associations: [{ workbook: OWN, facts }],
    own: null,
    programme: programmeNamed(facts.structure.programme),
    people,
  };
}

/** The figures of a year that a structure can have alone: those that need no workbook of the department. */
export function ownFigures(department: Department, year: number): readonly Figure[] {
  return computeFigures(department, year).filter(({ id }) => NEEDS.get(id)?.includes("department") !== true);
}
