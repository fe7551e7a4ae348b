import { regroup } from "../../statistics/tally.ts";
import { quotedLabels } from "../builders/classes.ts";
import { mode } from "../builders/mode.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ALONE_OR_IN_COUPLE } from "../schemes/aloneOrInCouple.ts";
import { byFamilySituation } from "./profile.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const mostFrequentFamilySituation: FigureDefinition = {
  id: "situation-familiale-la-plus-frequente",
  label: "Situation familiale la plus fréquente",
  unit: "classe",
  population: entitledPeople,
  rule: `Classe la plus fréquente de ${quotedLabels(ALONE_OR_IN_COUPLE.classes)}, qui regroupent les quatre situations familiales. ${FIRST_STAY}`,
  referenceDate: duringYear,
  seeds: ["S0-09"],
  needs: ["associations"],
  compute: (year) =>
    mode(regroup(byFamilySituation(year), ALONE_OR_IN_COUPLE.classOf), ALONE_OR_IN_COUPLE.classes, PEOPLE),
};
