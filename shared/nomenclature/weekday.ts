import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const WEEKDAY = nomenclature({
  key: "jour",
  label: "Jour de la semaine",
  source: "Navette ; ordre de la norme ISO 8601",
  entries: [
    { code: "lundi", label: "Lundi", aliases: ["lun", "lun."] },
    { code: "mardi", label: "Mardi", aliases: ["mar", "mar."] },
    { code: "mercredi", label: "Mercredi", aliases: ["mer", "mer."] },
    { code: "jeudi", label: "Jeudi", aliases: ["jeu", "jeu."] },
    { code: "vendredi", label: "Vendredi", aliases: ["ven", "ven."] },
    { code: "samedi", label: "Samedi", aliases: ["sam", "sam."] },
    { code: "dimanche", label: "Dimanche", aliases: ["dim", "dim."] },
  ],
});
export type WeekdayCode = CodeOf<typeof WEEKDAY>;
