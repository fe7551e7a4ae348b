import { TRAINING_LEVEL_BY_DIPLOMA } from "../../nomenclature/trainingLevelByDiploma.ts";
import { PEOPLE } from "../builders/quality.ts";
import { share } from "../builders/share.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { byLevelOfDiploma, LEVEL_SIX } from "./levelSix.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const levelSixShare: FigureDefinition = {
  id: "part-niveau-vi",
  label: "Part du niveau VI (selon le diplôme)",
  unit: "part",
  population: entitledPeople,
  rule: `Part des personnes sans diplôme ou titulaires du seul brevet des collèges, parmi celles dont le plus haut diplôme est connu : le niveau VI est lu sur le diplôme, non sur la dernière classe suivie. ${FIRST_STAY}`,
  referenceDate: duringYear,
  seeds: ["S0-11"],
  needs: ["associations"],
  compute: (year) => share(byLevelOfDiploma(year), LEVEL_SIX, TRAINING_LEVEL_BY_DIPLOMA.classes, PEOPLE),
};
