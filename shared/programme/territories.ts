/** How a programme shares out its department, by the Insee codes of the communes; the department's own workbook wins. */
export type ProgrammeTerritories = {
  readonly named: readonly { readonly name: string; readonly communes: readonly string[] }[];
  /** Codes of the other communes of the department begin so. */
  readonly department: string;
  readonly elsewhere: string;
};

/** @param commune its Insee code @returns null outside the department, or when the programme names no territory */
export function territoryOfCommune(
  territories: ProgrammeTerritories | null,
  commune: string | null,
): string | null {
  if (territories === null || commune === null) return null;
  const found = territories.named.find(({ communes }) => communes.includes(commune));
  if (found !== undefined) return found.name;
  return commune.startsWith(territories.department) ? territories.elsewhere : null;
}
