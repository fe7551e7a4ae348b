import { INCOME_RIGHT } from "../../nomenclature/incomeRight.ts";
import { known } from "../../records/value.ts";
import { PEOPLE } from "../builders/quality.ts";
import { severalAnswers } from "../builders/severalAnswers.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ALL_PARTICIPANTS, FIRST_STAY_SPEAKS } from "./allParticipants.ts";

export const participantsByRight: FigureDefinition = {
  id: "participants-par-situation-de-droit",
  label: "Publics, par situation de droit",
  unit: "personnes",
  population: ALL_PARTICIPANTS,
  rule: `Nombre de personnes ayant chaque situation de droit à l'entrée. Une personne peut en avoir plusieurs : leur somme dépasse le nombre de personnes. ${FIRST_STAY_SPEAKS}`,
  referenceDate: duringYear,
  seeds: ["S2-09"],
  needs: ["associations"],
  compute: ({ everybody }) =>
    severalAnswers(
      everybody.map(({ first }) => known(first.enrolment.rights)),
      INCOME_RIGHT.entries,
      PEOPLE,
    ),
};
