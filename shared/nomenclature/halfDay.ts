import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const HALF_DAY = nomenclature({
  key: "demi_journee",
  label: "Demi-journée",
  source: "Navette",
  entries: [
    { code: "matin", label: "Matin", aliases: ["Matinée"] },
    { code: "apres_midi", label: "Après-midi", aliases: ["Après midi"] },
    // Worth two half-days when counted.
    { code: "journee", label: "Journée", aliases: ["Journée entière", "Jour"] },
  ],
});
export type HalfDayCode = CodeOf<typeof HALF_DAY>;
