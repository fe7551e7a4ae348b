import { OUTCOME } from "../../nomenclature/outcome.ts";
import { labelOf } from "../../nomenclature/nomenclature.ts";
import { OUTCOME_BODY } from "../../nomenclature/outcomeBody.ts";
import { known } from "../../records/value.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { inSentence } from "../builders/classes.ts";
import { withQuality } from "../builders/computed.ts";
import { frequencies } from "../builders/distribution.ts";
import { quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { LEFT_BY_PUBLIC } from "./exitsByPublic.ts";
import { type ExitOfPublic, exitsWithPublic, publicUnknown } from "./publicAndIssue.ts";

const EXITS = { one: "sortie", several: "sorties", missing: "sans situation connue" };
const NOT_SAID = "inconnu";

const RULE =
  "Le parcours qui se termine le dernier dans l'année parle pour la personne ; une prolongation et un retrait ne sont pas des sorties.";

export const exitsWithoutSolution: FigureDefinition = {
  id: "sorties-sans-solution-par-motif",
  label: "Sorties sans solution, par motif (RSA en orientation sociale)",
  unit: "sorties",
  population: `${LEFT_BY_PUBLIC} Bénéficiaires du RSA en orientation sociale à l'entrée seulement.`,
  rule: `Nombre de sorties sans solution par situation à la sortie ; celles dont le public n'est pas connu sont hors calcul. ${RULE}`,
  referenceDate: duringYear,
  seeds: ["S2-04"],
  needs: ["associations"],
  compute: (year) => {
    const exits = exitsWithPublic(year, "entree");
    const ofPublic = exits.filter((exit) => exit.public === "rsa_social");
    const reasons = tallyOf(
      ofPublic.filter(({ issue }) => issue !== "positive"),
      ({ enrolment }) => known(enrolment.outcome),
    );
    return withQuality(frequencies(reasons, OUTCOME.entries, EXITS), publicUnknown(exits));
  },
};

/** « Formation qualifiante, organisme de formation » */
function detailOf({ enrolment }: ExitOfPublic): string | null {
  const outcome = known(enrolment.outcome);
  return outcome === null ? null : `${outcome}+${known(enrolment.outcomeBody) ?? NOT_SAID}`;
}

function labelOfDetail(code: string): string {
  const [outcome = "", body = ""] = code.split("+");
  const where = body === NOT_SAID ? "organisme non renseigné" : inSentence(labelOf(OUTCOME_BODY, body));
  return `${labelOf(OUTCOME, outcome)}, ${where}`;
}

export const positiveExitsInDetail: FigureDefinition = {
  id: "sorties-positives-detail",
  label: "Sorties positives, par situation et type d'organisme",
  unit: "sorties",
  population: LEFT_BY_PUBLIC,
  rule: `Nombre de sorties positives (emploi, structure d'insertion, formation) par situation et par type d'organisme, tous publics. Le justificatif ne change pas le compte : il est dit à part. ${RULE}`,
  referenceDate: duringYear,
  seeds: ["S2-08"],
  needs: ["associations"],
  compute: (year) => {
    // One of which the situation is not known may be positive.
    const exits = exitsWithPublic(year, "entree").filter(({ issue }) => issue !== "sans_solution");
    const positive = exits.filter(({ issue }) => issue === "positive");
    const tally = tallyOf(exits, detailOf);
    const classes = [...tally.counts.keys()].sort().map((code) => ({ code, label: labelOfDetail(code) }));
    const without = positive.filter(({ enrolment }) => known(enrolment.proof) === "non").length;
    const notSaid = positive.filter(({ enrolment }) => known(enrolment.proof) === null).length;
    return withQuality(frequencies(tally, classes, EXITS), [
      ...(without === 0 ? [] : [`${quantity(without, EXITS)} sans justificatif.`]),
      ...(notSaid === 0 ? [] : [`${quantity(notSaid, EXITS)} dont le justificatif n'est pas renseigné.`]),
    ]);
  },
};
