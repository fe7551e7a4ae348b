import { nomenclature } from "./nomenclature.ts";

export const WORKSHOP_AXIS = nomenclature({
  key: "axe",
  label: "Axe de l'atelier",
  source: "Navette ; axes des programmes départementaux d'insertion",
  entries: [
    { code: "mobilisation", label: "Mobilisation", aliases: ["Remobilisation"] },
    { code: "levee_des_freins", label: "Levée des freins", aliases: ["Freins", "Lever les freins"] },
    { code: "aides_individuelles", label: "Aides individuelles", aliases: ["Aide individuelle"] },
  ],
});
