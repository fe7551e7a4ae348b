import { type Base, BASE_RULE, shareIn } from "../builders/base.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { qualificationOf, VALUABLE_QUALIFICATION } from "../schemes/valuableQualification.ts";
import { ALL_PARTICIPANTS, FIRST_STAY_SPEAKS, profileOfAll } from "./allParticipants.ts";

const BASE: Base = "ensemble";

export const withoutValuableQualification: FigureDefinition = {
  id: "part-sans-qualification-valorisable",
  label: "Part des participants sans qualification valorisable",
  unit: "part",
  population: ALL_PARTICIPANTS,
  rule: `Part des personnes sans aucun diplôme, ou dont le diplôme étranger n'est pas reconnu. ${BASE_RULE[BASE]} ${FIRST_STAY_SPEAKS}`,
  referenceDate: duringYear,
  seeds: ["S1-08"],
  needs: ["associations"],
  compute: (year) =>
    shareIn(
      BASE,
      profileOfAll(year, ({ participant }) =>
        qualificationOf(participant?.highestDiploma ?? null, participant?.unrecognisedDiploma ?? null),
      ),
      "sans",
      VALUABLE_QUALIFICATION.classes,
      PEOPLE,
    ),
};
