import { PRESCRIBER } from "../../nomenclature/prescriber.ts";
import { known } from "../../records/value.ts";
import { mode } from "../builders/mode.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { profile } from "./profile.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const mostFrequentPrescriber: FigureDefinition = {
  id: "prescripteur-le-plus-frequent",
  label: "Prescripteur le plus fréquent",
  unit: "classe",
  population: entitledPeople,
  rule: `Prescripteur le plus fréquent parmi les personnes dont le prescripteur est connu. ${FIRST_STAY}`,
  referenceDate: duringYear,
  seeds: ["S0-13"],
  needs: ["associations"],
  compute: (year) =>
    mode(
      profile(year, ({ enrolment }) => known(enrolment.prescriber)),
      PRESCRIBER.entries,
      PEOPLE,
    ),
};
