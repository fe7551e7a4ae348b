import { type CodeOf, nomenclature } from "./nomenclature.ts";

/** Cap emploi serves disabled people only, and the courts people under their orders: naming them says as much of the person. */
export const PRESCRIBER = nomenclature({
  key: "prescripteur",
  label: "Prescripteur",
  source:
    "Navette ; prescripteurs cités par les bilans d'ateliers et par l'insertion par l'activité économique",
  entries: [
    {
      code: "referent_social",
      label: "Référent social",
      aliases: [
        "Référent RSA",
        "Référent social du Département",
        "Travailleur social du Département",
        "Assistante sociale",
        "Assistant social",
        "Services sociaux du Département",
      ],
    },
    { code: "mission_locale", label: "Mission locale", aliases: ["ML"] },
    { code: "ccas", label: "CCAS ou CIAS", aliases: ["CCAS", "CIAS"] },
    { code: "cpas", label: "CPAS" },
    { code: "france_travail", label: "France Travail", aliases: ["Pôle emploi"] },
    { code: "cap_emploi", label: "Cap emploi", sensitive: true },
    { code: "plie", label: "PLIE", aliases: ["Plan local pour l'insertion et l'emploi"] },
    {
      code: "siae",
      label: "Structure d'insertion (SIAE)",
      aliases: ["Structure d'insertion", "Chantier d'insertion"],
    },
    { code: "justice", label: "Justice", aliases: ["SPIP", "PJJ"], sensitive: true },
    { code: "association", label: "Autre association", aliases: ["Association"] },
    {
      code: "sans_prescription",
      label: "Sans prescription",
      aliases: ["Venue spontanée", "Bouche à oreille", "De soi-même"],
    },
    { code: "autre", label: "Autre", aliases: ["Autre prescripteur"] },
  ],
});
export type PrescriberCode = CodeOf<typeof PRESCRIBER>;
