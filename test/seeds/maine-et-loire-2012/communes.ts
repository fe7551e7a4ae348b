/** Communes of Maine-et-Loire as they were in 2012, by their Insee code: the only ones the demonstration names. */
export const COMMUNES = {
  "49007": "Angers",
  "49015": "Avrillé",
  "49018": "Baugé",
  "49023": "Beaupréau",
  "49035": "Bouchemaine",
  "49063": "Chalonnes-sur-Loire",
  "49092": "Chemillé",
  "49099": "Cholet",
  "49125": "Doué-la-Fontaine",
  "49180": "Longué-Jumelles",
  "49246": "Les Ponts-de-Cé",
  "49267": "Saint-Barthélemy-d'Anjou",
  "49328": "Saumur",
  "49331": "Segré",
  "49353": "Trélazé",
} as const;
export type CommuneCode = keyof typeof COMMUNES;

export const AGGLOMERATION = "Agglomération angevine";
export const RURAL = "Territoires ruraux";

/** The document shares the department out in two. */
const IN_THE_AGGLOMERATION: readonly CommuneCode[] = ["49007", "49015", "49035", "49246", "49267", "49353"];

export const COMMUNE_CODES = Object.keys(COMMUNES) as CommuneCode[];

export function territoryOf(commune: CommuneCode): typeof AGGLOMERATION | typeof RURAL {
  return IN_THE_AGGLOMERATION.includes(commune) ? AGGLOMERATION : RURAL;
}
