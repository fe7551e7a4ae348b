import { nomenclature } from "./nomenclature.ts";

/** « Injoignable » is an answer: it tells a person who was looked for from one nobody has called yet, whose cell is blank. */
export const FOLLOW_UP_SITUATION = nomenclature({
  key: "situation_apres_sortie",
  label: "Situation après la sortie",
  source: "Navette ; indicateurs de résultat à six mois du FSE+ (règlement (UE) 2021/1057, annexe I)",
  entries: [
    {
      code: "emploi_durable",
      label: "Emploi durable (CDI, CDD de 6 mois et plus)",
      aliases: ["Emploi durable", "CDI", "CDD de 6 mois et plus"],
    },
    {
      code: "emploi_transition",
      label: "Emploi de transition (CDD court, intérim, contrat aidé)",
      aliases: ["Emploi de transition", "CDD de moins de 6 mois", "Intérim", "Contrat aidé"],
    },
    { code: "emploi_nonprecise", label: "Emploi, contrat non précisé", aliases: ["Emploi", "En emploi"] },
    {
      code: "iae",
      label: "Structure d'insertion (SIAE)",
      aliases: ["Structure d'insertion", "IAE", "Chantier d'insertion"],
    },
    { code: "formation", label: "Formation", aliases: ["En formation"] },
    {
      code: "recherche_emploi",
      label: "Recherche d'emploi",
      aliases: ["En recherche d'emploi", "Demandeur d'emploi"],
    },
    {
      code: "parcours_social",
      label: "Parcours social",
      aliases: ["Accompagnement social", "Atelier d'insertion"],
    },
    { code: "sans_activite", label: "Sans activité", aliases: ["Inactif", "Inactive"] },
    {
      code: "injoignable",
      label: "Injoignable",
      aliases: ["Pas de réponse", "Sans nouvelle", "Sans nouvelles"],
    },
    { code: "autre", label: "Autre", aliases: ["Autre situation"] },
  ],
});
