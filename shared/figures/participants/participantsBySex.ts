import { SEX } from "../../nomenclature/sex.ts";
import { known } from "../../records/value.ts";
import { type Base, BASE_RULE, distributionIn } from "../builders/base.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ALL_PARTICIPANTS, FIRST_STAY_SPEAKS, profileOfAll } from "./allParticipants.ts";

/** « 36 % d'hommes et 63 % de femmes » do not add up to 100: the missing point did not answer. */
const BASE: Base = "ensemble";

export const participantsBySex: FigureDefinition = {
  id: "participants-par-sexe",
  label: "Sexe des participants",
  unit: "personnes",
  population: ALL_PARTICIPANTS,
  rule: `Part de chaque sexe. ${BASE_RULE[BASE]} ${FIRST_STAY_SPEAKS}`,
  referenceDate: duringYear,
  seeds: ["S1-05"],
  needs: ["associations"],
  compute: (year) =>
    distributionIn(
      BASE,
      profileOfAll(year, ({ participant }) => known(participant?.sex ?? null)),
      SEX.entries,
      PEOPLE,
    ),
};
