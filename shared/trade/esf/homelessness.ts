import { HOUSING } from "../../nomenclature/housing.ts";
import { grouping } from "../../nomenclature/nomenclature.ts";

/**
 * Staying with somebody, in a hotel or in a mobile home excludes from housing when there is nothing else, which the cell does
 * not say: such answers are as good as unknown.
 */
export const HOMELESSNESS = grouping(HOUSING, {
  key: "exclusion_logement_fse",
  label: "Sans-abri ou exclusion du logement (FSE+)",
  source: "Règlement (UE) 2021/1057, annexe I (EECO16) ; correspondance proposée par Navette",
  classes: [
    { code: "oui", label: "Sans-abri ou exclusion du logement" },
    { code: "non", label: "Logement" },
  ],
  classOf: {
    proprietaire: "non",
    locataire_hlm: "non",
    locataire_prive: "non",
    hotel_meuble: null,
    gratuit: "non",
    heberge: null,
    foyer_chrs: "oui",
    urgence: "oui",
    mobile: null,
    fortune: "oui",
    sans_abri: "oui",
    autre: null,
  },
});
