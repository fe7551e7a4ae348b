import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const LEGAL_FORM = nomenclature({
  key: "forme_juridique",
  label: "Forme juridique",
  source:
    "Navette ; loi du 1er juillet 1901, Code de l'action sociale et des familles, loi belge du 8 juillet 1976",
  entries: [
    {
      code: "association_1901",
      label: "Association loi 1901",
      aliases: ["Association", "Association loi de 1901", "ASBL"],
    },
    {
      code: "ccas",
      label: "CCAS ou CIAS",
      aliases: ["CCAS", "CIAS", "Centre communal d'action sociale", "Centre intercommunal d'action sociale"],
    },
    { code: "cpas", label: "CPAS", aliases: ["Centre public d'action sociale"] },
    {
      code: "autre_public",
      label: "Autre établissement public",
      aliases: ["Établissement public", "Collectivité"],
    },
    { code: "autre", label: "Autre", aliases: ["Autre forme juridique"] },
  ],
});
export type LegalFormCode = CodeOf<typeof LEGAL_FORM>;
