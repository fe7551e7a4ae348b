import { type ProgrammeTerritories, territoryOfCommune } from "../../programme/territories.ts";
import { codeOfName } from "../builders/byName.ts";
import type { DepartmentFacts } from "../facts.ts";

export type Territory = { readonly code: string; readonly label: string };

export type CommuneTerritories = {
  readonly all: readonly Territory[];
  /** null for a name that is not one of them. */
  readonly named: (name: string) => Territory | null;
  /** By Insee code; null when the commune is not known, or is in none of them. */
  readonly ofCommune: (commune: string | null) => Territory | null;
};

/**
 * The territories of a department: what its own workbook says of a commune, else what its programme says. Spellings of a name
 * that differ by case or accent are one, shown as the first of them: that of « Territoires » above all.
 *
 * @param own null when the department's workbook has not been read
 * @param others names used elsewhere in its workbook
 */
export function communeTerritories(
  own: Pick<DepartmentFacts, "territories"> | null,
  ofProgramme: ProgrammeTerritories | null,
  others: readonly string[] = [],
): CommuneTerritories {
  const declared = own?.territories ?? [];
  const territories = territoriesNamed([
    ...declared.map(({ territory }) => territory).sort(),
    ...[...others].sort(),
    ...(ofProgramme === null ? [] : [...ofProgramme.named.map(({ name }) => name), ofProgramme.elsewhere]),
  ]);
  const nameOfCommune = new Map(declared.map(({ commune, territory }) => [commune, territory]));
  const named = (name: string): Territory | null => territories.get(codeOfName(name)) ?? null;
  const ofCommune = (commune: string | null): Territory | null => {
    const ofOwn = commune === null ? undefined : nameOfCommune.get(commune);
    const name = ofOwn ?? territoryOfCommune(ofProgramme, commune);
    return name === null ? null : named(name);
  };
  return { all: [...territories.values()], named, ofCommune };
}

/** @param names spellings, the preferred ones first */
function territoriesNamed(names: readonly string[]): ReadonlyMap<string, Territory> {
  const territories = new Map<string, Territory>();
  for (const label of names) {
    const code = codeOfName(label);
    if (!territories.has(code)) territories.set(code, { code, label });
  }
  return territories;
}
