import { nomenclature } from "./nomenclature.ts";

export const WORKING_TIME = nomenclature({
  key: "quotite",
  label: "Quotité de travail",
  source: "Navette",
  entries: [
    { code: "temps_plein", label: "Temps plein", aliases: ["Plein temps", "Temps complet"] },
    { code: "temps_partiel", label: "Temps partiel", aliases: ["Mi-temps", "Temps incomplet"] },
  ],
});
