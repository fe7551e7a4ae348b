import { FRENCH_LEVEL } from "../../nomenclature/frenchLevel.ts";
import { FRENCH_LEVEL_OF_CPAS } from "../../nomenclature/frenchLevelOfCpas.ts";
import { known } from "../../records/value.ts";
import { type Base, BASE_RULE, shareIn } from "../builders/base.ts";
import { quotedLabels } from "../builders/classes.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ALL_PARTICIPANTS, FIRST_STAY_SPEAKS, profileOfAll } from "./allParticipants.ts";

const BASE: Base = "ensemble";
const WEAK = "tres_faible_a_moyen";
const LEVELS = FRENCH_LEVEL.entries.filter(({ code }) => FRENCH_LEVEL_OF_CPAS.classOf[code] === WEAK);

export const weakFrench: FigureDefinition = {
  id: "part-francais-tres-faible-a-moyen",
  label: "Part des participants de niveau de français « très faible » à « moyen »",
  unit: "part",
  population: ALL_PARTICIPANTS,
  rule: `Part des personnes dont le niveau de français à l'entrée est ${quotedLabels(LEVELS)}. ${BASE_RULE[BASE]} ${FIRST_STAY_SPEAKS}`,
  referenceDate: duringYear,
  seeds: ["S1-10"],
  needs: ["associations"],
  compute: (year) =>
    shareIn(
      BASE,
      profileOfAll(year, ({ enrolment }) => {
        const level = known(enrolment.frenchLevel);
        return level === null ? null : FRENCH_LEVEL_OF_CPAS.classOf[level];
      }),
      WEAK,
      FRENCH_LEVEL_OF_CPAS.classes,
      PEOPLE,
    ),
};
