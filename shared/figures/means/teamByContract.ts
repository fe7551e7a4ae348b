import { STAFF_CONTRACT } from "../../nomenclature/staffContract.ts";
import { WORKING_TIME } from "../../nomenclature/workingTime.ts";
import { known } from "../../records/value.ts";
import { weightedTallyOf } from "../../statistics/tally.ts";
import { counts, inSentence } from "../builders/classes.ts";
import { notApplicable } from "../builders/computed.ts";
import { unknownsSentence } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { headcountInWords, headcountOf, POSITIONS, TEAM } from "./teamOfYear.ts";

/** « CDI, temps plein », « CDI, temps partiel »… */
const CLASSES = STAFF_CONTRACT.entries.flatMap((contract) =>
  WORKING_TIME.entries.map((time) => ({
    code: `${contract.code}_${time.code}`,
    label: `${contract.label}, ${inSentence(time.label)}`,
  })),
);

export const teamByContract: FigureDefinition = {
  id: "equipe-par-contrat",
  label: "Équipe par contrat",
  unit: "personnes",
  population: TEAM,
  rule: "Nombre de personnes par contrat et par quotité : la somme des nombres écrits. Une fonction sans nombre est hors calcul.",
  referenceDate: duringYear,
  seeds: ["S2-10"],
  needs: ["associations"],
  compute: ({ means: { staff } }) => {
    const team = headcountOf(staff);
    const tally = weightedTallyOf(
      staff,
      ({ contract, workingTime }) => `${contract}_${workingTime}`,
      ({ headcount }) => known(headcount) ?? 0,
    );
    const proof = {
      ...{ numerator: team.people, denominator: null, unknown: team.unknown },
      quality: unknownsSentence(team.unknown, team.known, POSITIONS),
      breakdown: counts(tally, CLASSES),
    };
    if (team.known === 0) return notApplicable(proof);
    return { ...proof, value: team.people, display: headcountInWords(team) };
  },
};
