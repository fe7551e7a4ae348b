import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const ASSESSMENT_MOMENT = nomenclature({
  key: "moment_bilan",
  label: "Moment du bilan",
  source: "Navette ; bilans sociaux des CPAS",
  entries: [
    { code: "entree", label: "Entrée", aliases: ["Bilan d'entrée", "Début"] },
    { code: "milieu", label: "Milieu", aliases: ["Mi-parcours", "Bilan intermédiaire"] },
    { code: "fin", label: "Fin", aliases: ["Sortie", "Bilan de sortie", "Bilan final"] },
  ],
});
export type AssessmentMomentCode = CodeOf<typeof ASSESSMENT_MOMENT>;
