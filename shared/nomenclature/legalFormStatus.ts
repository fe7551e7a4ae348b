import { grouping } from "./nomenclature.ts";
import { LEGAL_FORM } from "./legalForm.ts";

export const LEGAL_FORM_STATUS = grouping(LEGAL_FORM, {
  key: "statut_juridique",
  label: "Statut des porteurs",
  source: "Bilan 2012 des ateliers de Maine-et-Loire (associations loi 1901, établissements publics)",
  classes: [
    { code: "association", label: "Associations loi 1901" },
    { code: "public", label: "Établissements publics (CCAS, CIAS, CPAS…)" },
    { code: "autre", label: "Autres" },
  ],
  classOf: {
    association_1901: "association",
    ccas: "public",
    cpas: "public",
    autre_public: "public",
    autre: "autre",
  },
});
