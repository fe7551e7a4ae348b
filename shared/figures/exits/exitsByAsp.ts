import { formatPercent } from "../../format.ts";
import { OUTCOME_BY_ASP } from "../../nomenclature/outcomeByAsp.ts";
import { knownIn } from "../../statistics/tally.ts";
import { shares } from "../builders/classes.ts";
import { withQuality } from "../builders/computed.ts";
import { distribution } from "../builders/distribution.ts";
import { EXITS, fewSentence, unknownsSentence } from "../builders/quality.ts";
import { quotient } from "../builders/quotient.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { exitsOfPublic } from "./exitedOutcomes.ts";
import { exitedPeople } from "./exitShare.ts";

const { classes: CLASSES } = OUTCOME_BY_ASP;

/** « Sorties dynamiques » */
const DYNAMIC = ["durable", "transition", "positive"] as const;

const APART = "prolongation ou retrait";

const ASP_RULE =
  "Catégories de l'ASP, lues sur la situation à la sortie ; la durée minimale que l'ASP demande n'est pas appliquée. Le parcours qui se termine le dernier parle pour la personne ; une prolongation n'est pas une sortie, un retrait n'entre dans aucun calcul, comme les situations inconnues.";

export const exitsByAsp: FigureDefinition = {
  id: "sorties-par-categorie-asp",
  label: "Sorties par catégorie de l'ASP",
  unit: "sorties",
  population: exitedPeople,
  rule: `Part de chaque catégorie parmi les personnes sorties dont la situation est connue. ${ASP_RULE}`,
  referenceDate: duringYear,
  seeds: [],
  needs: ["associations"],
  compute: (year) => {
    const { tally, quality } = exitsOfPublic(year, OUTCOME_BY_ASP, APART);
    return withQuality(distribution(tally, CLASSES, EXITS), quality);
  },
};

export const dynamicExits: FigureDefinition = {
  id: "part-sorties-dynamiques",
  label: "Part des sorties dynamiques",
  unit: "part",
  population: exitedPeople,
  rule: `Part des emplois durables, des emplois de transition et des sorties positives parmi les personnes sorties dont la situation est connue. ${ASP_RULE}`,
  referenceDate: duringYear,
  seeds: [],
  needs: ["associations"],
  compute: (year) => {
    const { tally, quality } = exitsOfPublic(year, OUTCOME_BY_ASP, APART);
    const known = knownIn(tally);
    const dynamic = DYNAMIC.reduce((sum, code) => sum + (tally.counts.get(code) ?? 0), 0);
    const said = [...unknownsSentence(tally.unknown, known, EXITS), ...fewSentence(known, EXITS), ...quality];
    return {
      ...quotient(dynamic, known, formatPercent, tally.unknown, said),
      breakdown: shares(tally, CLASSES),
    };
  },
};
