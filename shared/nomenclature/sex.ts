import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const SEX = nomenclature({
  key: "sexe",
  label: "Sexe",
  source: "Navette",
  entries: [
    { code: "F", label: "Femme", aliases: ["Féminin", "Mme", "Madame"] },
    { code: "H", label: "Homme", aliases: ["M", "M.", "Masculin", "Monsieur"] },
  ],
});
export type SexCode = CodeOf<typeof SEX>;
