import { known } from "../../records/value.ts";
import { type Base, BASE_RULE, shareIn } from "../builders/base.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { MINIMUM_INCOME, minimumIncomeOf } from "../schemes/minimumIncome.ts";
import { ALL_PARTICIPANTS, FIRST_STAY_SPEAKS, profileOfAll } from "./allParticipants.ts";

const BASE: Base = "ensemble";

export const minimumIncomeShare: FigureDefinition = {
  id: "part-minima-sociaux",
  label: "Part des participants qui relèvent d'un minimum social",
  unit: "part",
  population: ALL_PARTICIPANTS,
  rule: `Part des personnes qui ont à l'entrée le RSA, le RIS ou l'ERIS, l'ASS, l'AAH, l'ASPA ou l'ASI. ${BASE_RULE[BASE]} ${FIRST_STAY_SPEAKS}`,
  referenceDate: duringYear,
  seeds: ["S3-03"],
  needs: ["associations"],
  compute: (year) =>
    shareIn(
      BASE,
      profileOfAll(year, ({ enrolment }) => minimumIncomeOf(known(enrolment.rights))),
      "minimum",
      MINIMUM_INCOME.classes,
      PEOPLE,
    ),
};
