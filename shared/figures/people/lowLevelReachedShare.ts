import { EDUCATION_LEVEL_OARSA } from "../../nomenclature/educationLevelOarsa.ts";
import { known } from "../../records/value.ts";
import { PEOPLE } from "../builders/quality.ts";
import { share } from "../builders/share.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { profile } from "./profile.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const lowLevelReachedShare: FigureDefinition = {
  id: "part-niveaux-vi-et-v-bis-atteints",
  label: "Part des niveaux VI et V bis (selon la dernière classe suivie)",
  unit: "part",
  population: entitledPeople,
  rule: `Autre lecture du niveau VI : part des personnes dont la scolarité s'est arrêtée avant la fin d'un CAP ou d'un BEP (niveaux VI et V bis de l'enquête OARSA), parmi celles dont le niveau atteint est connu. ${FIRST_STAY}`,
  referenceDate: duringYear,
  seeds: ["S0-11"],
  needs: ["associations"],
  compute: (year) =>
    share(
      profile(year, ({ participant }) => {
        const level = known(participant?.educationLevel ?? null);
        return level === null ? null : EDUCATION_LEVEL_OARSA.classOf[level];
      }),
      "vbis_vi",
      EDUCATION_LEVEL_OARSA.classes,
      PEOPLE,
    ),
};
