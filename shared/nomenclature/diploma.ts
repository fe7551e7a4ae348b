import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const DIPLOMA = nomenclature({
  key: "diplome",
  label: "Plus haut diplôme obtenu",
  source: "CNAF, données socioprofessionnelles (NIVDIPMAXOBT)",
  entries: [
    {
      code: "d1_2",
      label: "Bac+3 et plus",
      aliases: ["Bac+3", "Bac+4", "Bac+5", "Bac +3", "Bac +5", "Licence", "Maîtrise", "Master", "Doctorat"],
    },
    { code: "d3", label: "Bac+2", aliases: ["Bac +2", "BTS", "DUT", "DEUG"] },
    {
      code: "d4",
      label: "Baccalauréat ou brevet professionnel",
      aliases: ["Bac", "Baccalauréat", "Bac pro", "Brevet professionnel"],
    },
    { code: "d5", label: "CAP ou BEP", aliases: ["CAP", "BEP", "CAP-BEP", "CAP/BEP"] },
    { code: "brevet", label: "Brevet des collèges", aliases: ["BEPC", "DNB", "CFG"] },
    { code: "aucun", label: "Aucun diplôme", aliases: ["Sans diplôme", "Pas de diplôme"] },
  ],
});
export type DiplomaCode = CodeOf<typeof DIPLOMA>;
