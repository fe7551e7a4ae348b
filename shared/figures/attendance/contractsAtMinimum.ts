import { known } from "../../records/value.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { notApplicable } from "../builders/computed.ts";
import { share } from "../builders/share.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { hoursInWords } from "./hours.ts";
import { MINIMUM_CLASSES } from "./minimumWeeks.ts";

const STAYS = { one: "parcours", several: "parcours", missing: "sans heures prévues connues" };

export const contractsAtMinimum: FigureDefinition = {
  id: "part-contrats-au-minimum",
  label: "Parcours prévus au minimum d'heures",
  unit: "part",
  population: "Parcours en cours au moins un jour de l'année, dans toutes les structures.",
  rule: ({ minimumHours }) =>
    minimumHours === null
      ? "Le programme ne fixe pas d'heures minimales : sans objet."
      : `Part des parcours qui prévoient ${hoursInWords(minimumHours)} par semaine ou plus, minimum du programme, parmi ceux dont les heures prévues sont connues. Une personne qui a deux parcours compte deux fois.`,
  referenceDate: duringYear,
  seeds: ["S2-03"],
  needs: ["associations"],
  compute: ({ everybody, programme: { minimumHours } }) => {
    if (minimumHours === null) return notApplicable();
    const stays = everybody.flatMap((person) => person.stays);
    const tally = tallyOf(stays, ({ enrolment }) => {
      const planned = known(enrolment.plannedHours);
      return planned === null ? null : planned < minimumHours ? "sous_minimum" : "au_minimum";
    });
    return share(tally, "au_minimum", MINIMUM_CLASSES, STAYS);
  },
};
