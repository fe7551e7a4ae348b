import { nomenclature } from "./nomenclature.ts";

/** PLIE and Cap emploi are one line in the survey. */
export const REFERRING_BODY = nomenclature({
  key: "organisme_referent",
  label: "Organisme référent",
  source: "DREES, enquête OARSA (organisme du référent unique) ; CPAS : loi belge du 26 mai 2002",
  entries: [
    { code: "france_travail", label: "France Travail", aliases: ["Pôle emploi"] },
    { code: "mission_locale", label: "Mission locale", aliases: ["ML"] },
    {
      code: "mde_plie_cap_emploi",
      label: "Maison de l'emploi, PLIE ou Cap emploi",
      aliases: ["Maison de l'emploi", "MDE", "PLIE", "Cap emploi"],
    },
    {
      code: "creation",
      label: "Appui à la création d'entreprise",
      aliases: ["Aide à la création d'entreprise"],
    },
    { code: "iae", label: "Structure d'insertion (SIAE)", aliases: ["Structure d'insertion", "SIAE"] },
    {
      code: "autre_emploi",
      label: "Autre organisme de placement ou de formation",
      aliases: ["Organisme de formation", "Organisme de placement"],
    },
    {
      code: "departement",
      label: "Service du Département",
      aliases: ["Département", "Conseil départemental", "Service social du Département"],
    },
    { code: "caf", label: "CAF", aliases: ["Caisse d'allocations familiales"] },
    { code: "msa", label: "MSA", aliases: ["Mutualité sociale agricole"] },
    { code: "ccas", label: "CCAS ou CIAS", aliases: ["CCAS", "CIAS"] },
    { code: "cpas", label: "CPAS" },
    { code: "autre", label: "Autre organisme", aliases: ["Association", "Autre"] },
  ],
});
