import { FOLLOW_UP_SITUATION } from "../../nomenclature/followUpSituation.ts";
import { known } from "../../records/value.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { OUTCOME_AT_ESF_EXIT } from "../../nomenclature/outcomeAtEsfExit.ts";
import { withQuality } from "../builders/computed.ts";
import { distribution } from "../builders/distribution.ts";
import { EXITS } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { exitsOfEverybody } from "./exitedOutcomes.ts";

const LEFT =
  "Personnes dont un parcours s'est terminé dans l'année, quelle que soit leur situation de droit, chacune comptée une fois.";

export const exitsByEsf: FigureDefinition = {
  id: "sorties-resultats-fse",
  label: "Résultats immédiats (FSE+)",
  unit: "sorties",
  population: LEFT,
  rule: "Part de chaque résultat immédiat du FSE+ parmi les personnes sorties dont la situation est connue : le parcours qui se termine le dernier parle pour la personne. Une prolongation n'est pas une sortie, un motif non communiqué n'est pas un résultat : ils sont hors calcul ; un retrait est une sortie sans résultat. Les situations inconnues sont hors calcul.",
  referenceDate: duringYear,
  seeds: [],
  needs: ["associations"],
  compute: (year) => {
    const { tally, quality } = exitsOfEverybody(
      year,
      OUTCOME_AT_ESF_EXIT,
      "prolongation ou motif non communiqué",
    );
    return withQuality(distribution(tally, OUTCOME_AT_ESF_EXIT.classes, EXITS), quality);
  },
};

export const situationAtSixMonths: FigureDefinition = {
  id: "situation-a-six-mois",
  label: "Situation six mois après la sortie",
  unit: "sorties",
  population: LEFT,
  rule: "Part de chaque situation parmi les personnes sorties dont la situation à six mois est connue ; « injoignable » est une réponse, une case vide est inconnue et hors calcul. Le parcours qui se termine le dernier dans l'année parle pour la personne ; une prolongation n'est pas une sortie.",
  referenceDate: duringYear,
  seeds: [],
  needs: ["associations"],
  compute: ({ ended }) =>
    distribution(
      tallyOf(
        ended.filter(({ stay }) => known(stay.enrolment.outcome) !== "renouv"),
        ({ stay }) => known(stay.enrolment.situationAt6Months),
      ),
      FOLLOW_UP_SITUATION.entries,
      { one: "personne sortie", several: "personnes sorties", missing: "sans situation à six mois connue" },
    ),
};
