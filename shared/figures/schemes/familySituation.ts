import { type Field, known } from "../../records/value.ts";
import type { Entry } from "../../nomenclature/nomenclature.ts";

type YesNo = "oui" | "non";

export const FAMILY_SITUATION = {
  key: "situation_familiale",
  label: "Situation familiale",
  source: "DREES, enquête OARSA ; tableaux de suivi des projets de ville",
  classes: [
    { code: "isole_sans_enfant", label: "Seules sans enfant à charge" },
    { code: "isole_avec_enfant", label: "Seules avec enfant(s) à charge" },
    { code: "couple_sans_enfant", label: "En couple sans enfant à charge" },
    { code: "couple_avec_enfant", label: "En couple avec enfant(s) à charge" },
  ],
} as const satisfies { key: string; label: string; source: string; classes: readonly Entry[] };
export type FamilySituationCode = (typeof FAMILY_SITUATION)["classes"][number]["code"];

/** @returns null when one of the two answers is not known */
export function familySituationOf(
  inCouple: Field<YesNo>,
  dependentChildren: Field<number>,
): FamilySituationCode | null {
  const couple = known(inCouple);
  const children = known(dependentChildren);
  if (couple === null || children === null) return null;
  if (couple === "oui") return children > 0 ? "couple_avec_enfant" : "couple_sans_enfant";
  return children > 0 ? "isole_avec_enfant" : "isole_sans_enfant";
}
