import type { IndexedYear } from "../figures/year/indexedYear.ts";
import type { ReadMeLine } from "./tradeTable.ts";

const SOURCE_LINE = "Source";
const MISSING_LINE = "Ce qui manque";

type Spec = {
  /** What the file is for, and the text that settles its tables. */
  readonly purpose: string;
  readonly referenceDate: string;
  /** Who is counted. */
  readonly populations: readonly string[];
  readonly missing: readonly string[];
};

/** What a file of the trade says of itself before its tables. */
export function readMe(
  { year: { year }, programme, coverage: { workbooksRead } }: IndexedYear,
  { purpose, referenceDate, populations, missing }: Spec,
): readonly ReadMeLine[] {
  return [
    {
      title: "Diffusion",
      text: "Fichier interne au Département, ne pas diffuser : les effectifs sont exacts, petits nombres compris.",
    },
    { title: "À quoi il sert", text: purpose },
    {
      title: SOURCE_LINE,
      text: `Classeurs des structures lus par Navette (${workbooksRead}). Programme : ${programme.label}.`,
    },
    { title: "Année", text: String(year) },
    { title: "Date de référence", text: referenceDate },
    ...populations.map((text) => ({ title: "Qui est compté", text })),
    ...missing.map((text) => ({ title: MISSING_LINE, text })),
  ];
}
