import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const FRENCH_LEVEL = nomenclature({
  key: "niveau_francais",
  label: "Niveau de français",
  source:
    "Conseil de l'Europe, cadre européen commun de référence pour les langues (A1 à C2) ; Navette pour les extrêmes",
  entries: [
    { code: "debutant", label: "Débutant complet", aliases: ["Débutante complète", "Débutant", "A0"] },
    { code: "A1", label: "A1" },
    { code: "A2", label: "A2" },
    { code: "B1", label: "B1" },
    { code: "B2", label: "B2" },
    { code: "C1", label: "C1" },
    { code: "C2", label: "C2" },
    { code: "langue_maternelle", label: "Langue maternelle", aliases: ["Maternelle", "Natif"] },
  ],
});
export type FrenchLevelCode = CodeOf<typeof FRENCH_LEVEL>;
