import { nomenclature } from "./nomenclature.ts";

export const STAFF_STATUS = nomenclature({
  key: "statut_equipe",
  label: "Statut dans l'équipe",
  source: "Navette",
  entries: [
    { code: "salarie", label: "Salarié", aliases: ["Salariée", "Salariés"] },
    { code: "benevole", label: "Bénévole", aliases: ["Bénévoles"] },
    { code: "mise_a_disposition", label: "Mise à disposition", aliases: ["Mis à disposition", "MAD"] },
  ],
});
