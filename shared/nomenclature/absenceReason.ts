import { nomenclature } from "./nomenclature.ts";

/** A closed list and no free text: a medical detail has nowhere to be typed. */
export const ABSENCE_REASON = nomenclature({
  key: "motif_absence",
  label: "Motif d'absence",
  source: "Navette ; loi n° 2023-1196 du 18 décembre 2023 (motifs légitimes)",
  entries: [
    { code: "sante", label: "Santé", aliases: ["Maladie", "Rendez-vous médical"], sensitive: true },
    {
      code: "administratif",
      label: "Démarche administrative",
      aliases: ["Démarche", "Rendez-vous administratif"],
    },
    { code: "garde", label: "Garde d'enfant ou de proche", aliases: ["Garde d'enfant", "Enfant malade"] },
    { code: "transport", label: "Transport", aliases: ["Mobilité", "Panne"] },
    {
      code: "emploi_formation",
      label: "Emploi ou formation",
      aliases: ["Emploi", "Formation", "Entretien d'embauche"],
    },
    { code: "autre", label: "Autre", aliases: ["Autre motif"] },
  ],
});
