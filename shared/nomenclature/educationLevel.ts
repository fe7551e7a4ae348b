import { type CodeOf, nomenclature } from "./nomenclature.ts";

/**
 * The level reached, with or without the diploma. Arabic numbers are not aliases: since the decree of 8 January 2019
 * « niveau 5 » is bac+2, where many still mean the CAP of level V.
 */
export const EDUCATION_LEVEL = nomenclature({
  key: "niveau_formation",
  label: "Niveau de formation atteint",
  source: "CNAF, données socioprofessionnelles (NIVETU) ; nomenclature de 1969",
  entries: [
    { code: "JS", label: "Jamais scolarisé", aliases: ["Jamais scolarisée", "Non scolarisé", "Niveau VII"] },
    { code: "VI", label: "Niveau VI (arrêt en 6e, 5e ou 4e)", aliases: ["Niveau VI", "6e, 5e ou 4e"] },
    {
      code: "Vbis",
      label: "Niveau V bis (3e ou début de CAP, BEP)",
      aliases: ["Niveau V bis", "Niveau Vbis", "V bis"],
    },
    {
      code: "V",
      label: "Niveau V (fin de CAP ou BEP, 2de ou 1re)",
      aliases: ["Niveau V", "CAP", "BEP", "CAP-BEP", "CAP ou BEP"],
    },
    {
      code: "IV",
      label: "Niveau IV (terminale ou bac)",
      aliases: ["Niveau IV", "Bac", "Baccalauréat", "Terminale"],
    },
    { code: "III", label: "Niveau III (bac+2)", aliases: ["Niveau III", "Bac+2", "Bac +2"] },
    {
      code: "II",
      label: "Niveau II (bac+3 ou bac+4)",
      aliases: ["Niveau II", "Bac+3", "Bac +3", "Bac+4", "Bac +4"],
    },
    {
      code: "I",
      label: "Niveau I (bac+5 et plus)",
      aliases: ["Niveau I", "Bac+5", "Bac +5", "Bac+5 et plus"],
    },
  ],
});
export type EducationLevelCode = CodeOf<typeof EDUCATION_LEVEL>;
