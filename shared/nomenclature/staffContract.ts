import { nomenclature } from "./nomenclature.ts";

export const STAFF_CONTRACT = nomenclature({
  key: "contrat_equipe",
  label: "Contrat de travail",
  source: "Navette",
  entries: [
    { code: "cdi", label: "CDI", aliases: ["Contrat à durée indéterminée"] },
    { code: "cdd", label: "CDD", aliases: ["Contrat à durée déterminée"] },
    { code: "autre", label: "Autre", aliases: ["Autre contrat", "Sans contrat"] },
  ],
});
