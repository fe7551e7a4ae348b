import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const LANGUAGE_COURSE = nomenclature({
  key: "cours_langue",
  label: "Cours de langue",
  source: "Navette ; groupes de langue des CPAS",
  entries: [
    { code: "fle", label: "FLE (français langue étrangère)", aliases: ["Français langue étrangère"] },
    { code: "alphabetisation", label: "Alphabétisation", aliases: ["Alpha"] },
    { code: "aucun", label: "Aucun", aliases: ["Aucun cours", "Pas de cours"] },
  ],
});
export type LanguageCourseCode = CodeOf<typeof LANGUAGE_COURSE>;
