import { formatInteger } from "../../format.ts";
import type { RecordOf } from "../../records/record.ts";
import type { Counted } from "../builders/quality.ts";
import { totalOf } from "../builders/total.ts";

type Staff = RecordOf<"staff">;

export const TEAM =
  "Équipe de l'année, dans toutes les structures : salariés, bénévoles et personnes mises à disposition.";
export const POSITIONS: Counted = {
  one: "fonction",
  several: "fonctions",
  missing: "sans nombre de personnes",
};

/** How many people these rows count, as far as they say. */
export type Headcount = {
  readonly people: number;
  readonly fullTime: number;
  /** Rows that say how many they are, and rows that do not. */
  readonly known: number;
  readonly unknown: number;
};

export function headcountOf(rows: readonly Staff[]): Headcount {
  const { total: people, known, unknown } = totalOf(rows.map(({ headcount }) => headcount));
  const fullTime = totalOf(
    rows.filter(({ workingTime }) => workingTime === "temps_plein").map(({ headcount }) => headcount),
  ).total;
  return { people, fullTime, known, unknown };
}

/** « 8, dont 5 à temps plein » */
export function headcountInWords({ people, fullTime, known }: Headcount): string {
  if (known === 0) return "nombre non connu";
  const all = formatInteger(people);
  return fullTime === 0 ? all : `${all}, dont ${formatInteger(fullTime)} à temps plein`;
}
