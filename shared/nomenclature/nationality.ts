import { nomenclature } from "./nomenclature.ts";

/**
 * « Nationale » is of the structure's own country: « Française » and « Belge » are not aliases, since each is foreign on
 * the other side of the border.
 */
export const NATIONALITY = nomenclature({
  key: "nationalite",
  label: "Nationalité",
  source: "CNAF, dossier allocataire (NATI : F, C, A)",
  entries: [
    { code: "nationale", label: "Nationale", aliases: ["Nationalité du pays"] },
    { code: "ue", label: "Union européenne", aliases: ["Européenne", "Ressortissant UE", "Communautaire"] },
    {
      code: "hors_ue",
      label: "Hors Union européenne",
      aliases: ["Hors UE", "Hors Europe", "Pays tiers", "Extra-communautaire"],
    },
  ],
});
