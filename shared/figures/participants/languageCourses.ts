import { LANGUAGE_COURSE } from "../../nomenclature/languageCourse.ts";
import { known } from "../../records/value.ts";
import { type Base, BASE_RULE, distributionIn } from "../builders/base.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ALL_PARTICIPANTS, FIRST_STAY_SPEAKS, profileOfAll } from "./allParticipants.ts";

/** The document says « parmi lesquels », but 37 % and 26 % add up to the 63 % they would be of: they are of everybody. */
const BASE: Base = "ensemble";

export const languageCourses: FigureDefinition = {
  id: "cours-de-langue",
  label: "Cours de langue suivis",
  unit: "personnes",
  population: ALL_PARTICIPANTS,
  rule: `Part de chaque cours suivi pendant le parcours, parmi tous les participants et non parmi ceux de faible niveau. ${BASE_RULE[BASE]} ${FIRST_STAY_SPEAKS}`,
  referenceDate: duringYear,
  seeds: ["S1-11"],
  needs: ["associations"],
  compute: (year) =>
    distributionIn(
      BASE,
      profileOfAll(year, ({ enrolment }) => known(enrolment.languageCourse)),
      LANGUAGE_COURSE.entries,
      PEOPLE,
    ),
};
