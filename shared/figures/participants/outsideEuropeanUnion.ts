import { NATIONALITY } from "../../nomenclature/nationality.ts";
import { known } from "../../records/value.ts";
import { type Base, BASE_RULE, shareIn } from "../builders/base.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ALL_PARTICIPANTS, FIRST_STAY_SPEAKS, profileOfAll } from "./allParticipants.ts";

const BASE: Base = "ensemble";

export const outsideEuropeanUnion: FigureDefinition = {
  id: "part-hors-union-europeenne",
  label: "Part des participants hors Union européenne",
  unit: "part",
  population: ALL_PARTICIPANTS,
  rule: `Part des personnes dont la nationalité est hors Union européenne : le pays d'origine n'est pas recueilli, la nationalité en tient lieu. ${BASE_RULE[BASE]} ${FIRST_STAY_SPEAKS}`,
  referenceDate: duringYear,
  seeds: ["S1-07"],
  needs: ["associations"],
  compute: (year) =>
    shareIn(
      BASE,
      profileOfAll(year, ({ participant }) => known(participant?.nationality ?? null)),
      "hors_ue",
      NATIONALITY.entries,
      PEOPLE,
    ),
};
