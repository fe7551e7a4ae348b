import { grouping } from "./nomenclature.ts";
import { REFERRING_BODY } from "./referringBody.ts";

export const REFERRING_BODY_BY_SPE = grouping(REFERRING_BODY, {
  key: "organisme_referent_spe",
  label: "Organisme référent (SPE ou non)",
  source: "DREES, enquête OARSA (tableau 1 : service public de l'emploi au sens large, autres organismes)",
  classes: [
    { code: "spe", label: "Service public de l'emploi (SPE), ensemble" },
    { code: "hors_spe", label: "Hors SPE, ensemble" },
  ],
  classOf: {
    france_travail: "spe",
    mission_locale: "spe",
    mde_plie_cap_emploi: "spe",
    creation: "spe",
    iae: "spe",
    autre_emploi: "spe",
    departement: "hors_spe",
    caf: "hors_spe",
    msa: "hors_spe",
    ccas: "hors_spe",
    cpas: "hors_spe",
    autre: "hors_spe",
  },
});
