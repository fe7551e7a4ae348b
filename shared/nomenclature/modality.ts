import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const MODALITY = nomenclature({
  key: "modalite",
  label: "Modalité",
  source: "Navette",
  entries: [
    { code: "collectif", label: "Collectif", aliases: ["Collective", "Groupe"] },
    { code: "individuel", label: "Individuel", aliases: ["Individuelle"] },
  ],
});
export type ModalityCode = CodeOf<typeof MODALITY>;
