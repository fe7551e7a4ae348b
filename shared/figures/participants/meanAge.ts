import { formatDecimal } from "../../format.ts";
import { known } from "../../records/value.ts";
import { mean } from "../builders/mean.ts";
import { atYearEnd, type FigureDefinition } from "../definition.ts";
import { ALL_PARTICIPANTS, FIRST_STAY_SPEAKS } from "./allParticipants.ts";

const OF_KNOWN_AGE = { one: "personne", several: "personnes", missing: "sans année de naissance connue" };

export const meanAge: FigureDefinition = {
  id: "age-moyen",
  label: "Âge moyen",
  unit: "ans",
  population: ALL_PARTICIPANTS,
  rule: `Somme des âges divisée par le nombre de personnes dont l'année de naissance est connue ; l'âge est celui atteint au 31 décembre d'après l'année de naissance, et une naissance après cette date est inconnue. ${FIRST_STAY_SPEAKS}`,
  referenceDate: atYearEnd,
  seeds: ["S1-06"],
  needs: ["associations"],
  compute: ({ everybody, year }) =>
    mean(
      everybody.map(({ first }) => {
        const birthYear = known(first.participant?.birthYear ?? null);
        return birthYear === null || birthYear > year.year ? null : year.year - birthYear;
      }),
      (age) => `${formatDecimal(age, 0)}\u00A0ans`,
      OF_KNOWN_AGE,
    ),
};
