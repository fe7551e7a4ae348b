import type { DiplomaCode } from "../../nomenclature/diploma.ts";
import { type Field, known } from "../../records/value.ts";

/** « Aucune qualification valorisable sur le marché de l'emploi » (bilan 2016 du CPAS de Saint-Gilles). */
export const VALUABLE_QUALIFICATION = {
  classes: [
    { code: "sans", label: "Aucune qualification valorisable" },
    { code: "avec", label: "Une qualification valorisable" },
  ],
} as const;
export type QualificationCode = (typeof VALUABLE_QUALIFICATION)["classes"][number]["code"];

/** @returns null when the diploma is not known, unless a foreign one is said not to be recognised */
export function qualificationOf(
  diploma: Field<DiplomaCode>,
  unrecognised: Field<"oui" | "non">,
): QualificationCode | null {
  if (known(unrecognised) === "oui") return "sans";
  const highest = known(diploma);
  if (highest === null) return null;
  return highest === "aucun" ? "sans" : "avec";
}
