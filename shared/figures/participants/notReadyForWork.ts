import { known } from "../../records/value.ts";
import { type Base, BASE_RULE, shareIn } from "../builders/base.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { READY_FOR_WORK } from "../schemes/readyForWork.ts";
import { ALL_PARTICIPANTS, FIRST_STAY_SPEAKS, profileOfAll } from "./allParticipants.ts";

const DIAGNOSED = { one: "personne", several: "personnes", missing: "sans diagnostic" };
/** Somebody who was not diagnosed is neither ready nor not ready. */
const BASE: Base = "connus";

export const notReadyForWork: FigureDefinition = {
  id: "part-pas-prets-parcours-professionnel",
  label: "Part des participants pas prêts pour un parcours professionnel",
  unit: "part",
  population: ALL_PARTICIPANTS,
  rule: `Part des personnes dont le diagnostic à l'entrée dit qu'elles ne sont pas prêtes pour un parcours d'insertion professionnelle. ${BASE_RULE[BASE]} ${FIRST_STAY_SPEAKS}`,
  referenceDate: duringYear,
  seeds: ["S1-01"],
  needs: ["associations"],
  compute: (year) =>
    shareIn(
      BASE,
      profileOfAll(year, ({ enrolment }) => {
        const ready = known(enrolment.readyForWork);
        return ready === null ? null : READY_FOR_WORK.classOf[ready];
      }),
      "pas_pret",
      READY_FOR_WORK.classes,
      DIAGNOSED,
    ),
};
