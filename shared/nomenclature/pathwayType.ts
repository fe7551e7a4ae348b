import { nomenclature } from "./nomenclature.ts";

export const PATHWAY_TYPE = nomenclature({
  key: "type_parcours",
  label: "Type de parcours",
  source: "Code de l'action sociale et des familles (orientation des bénéficiaires du RSA)",
  entries: [
    { code: "social", label: "Social", aliases: ["Parcours social", "Orientation sociale"] },
    {
      code: "socio_pro",
      label: "Socioprofessionnel",
      aliases: ["Socio-professionnel", "Parcours socioprofessionnel", "Sociopro"],
    },
    { code: "pro", label: "Professionnel", aliases: ["Parcours professionnel", "Emploi"] },
  ],
});
