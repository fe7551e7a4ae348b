import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const ANIMATORS = nomenclature({
  key: "animateurs",
  label: "Animateurs",
  source: "Navette",
  entries: [
    { code: "salaries", label: "Salariés", aliases: ["Salarié", "Professionnels"] },
    { code: "benevoles", label: "Bénévoles", aliases: ["Bénévole"] },
    { code: "mixte", label: "Salariés et bénévoles", aliases: ["Bénévoles et salariés"] },
  ],
});
export type AnimatorsCode = CodeOf<typeof ANIMATORS>;
