import type { IncomeRightCode } from "../../nomenclature/incomeRight.ts";

/** Minima sociaux: France's, and Belgium's revenu d'intégration. */
const MINIMUM_INCOMES: readonly IncomeRightCode[] = [
  "rsa_socle",
  "rsa_majore",
  "ris",
  "eris",
  "ass",
  "aah",
  "aspa",
  "asi",
];

export const MINIMUM_INCOME = {
  classes: [
    { code: "minimum", label: "Un minimum social" },
    { code: "aucun", label: "Aucun minimum social" },
  ],
} as const;

/** @param rights of somebody; null: not known */
export function minimumIncomeOf(rights: readonly IncomeRightCode[] | null): "minimum" | "aucun" | null {
  if (rights === null) return null;
  return rights.some((right) => MINIMUM_INCOMES.includes(right)) ? "minimum" : "aucun";
}
