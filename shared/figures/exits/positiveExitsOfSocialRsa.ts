import { OUTCOME_BY_ISSUE } from "../../nomenclature/outcomeByIssue.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { withQuality } from "../builders/computed.ts";
import { EXITS } from "../builders/quality.ts";
import { share } from "../builders/share.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { LEFT_BY_PUBLIC } from "./exitsByPublic.ts";
import { exitsWithPublic, publicUnknown } from "./publicAndIssue.ts";

export const positiveExitsOfSocialRsa: FigureDefinition = {
  id: "part-sorties-positives-rsa-orientation-sociale",
  label: "Part des sorties positives, RSA en orientation sociale",
  unit: "part",
  population: `${LEFT_BY_PUBLIC} Bénéficiaires du RSA en orientation sociale à la sortie, à défaut à l'entrée.`,
  rule: "Part des sorties positives (emploi, structure d'insertion, formation) parmi les personnes de ce public dont la situation est connue ; celles dont le public n'est pas connu sont hors calcul, comme les prolongations et les retraits. Le parcours qui se termine le dernier dans l'année parle pour la personne.",
  referenceDate: duringYear,
  seeds: ["S2-05"],
  needs: ["associations"],
  compute: (year) => {
    const exits = exitsWithPublic(year, "sortie");
    const social = exits.filter((exit) => exit.public === "rsa_social");
    return withQuality(
      share(
        tallyOf(social, ({ issue }) => issue),
        "positive",
        OUTCOME_BY_ISSUE.classes,
        EXITS,
      ),
      publicUnknown(exits),
    );
  },
};
