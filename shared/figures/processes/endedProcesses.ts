import { isKnown } from "../../records/value.ts";
import { type Tally, tallyOf } from "../../statistics/tally.ts";
import { PEOPLE, quantity } from "../builders/quality.ts";
import type { IndexedYear } from "../year/indexedYear.ts";

export const ENDED_PROCESSES =
  "Personnes dont un processus s'est terminé dans l'année, quelle que soit leur situation de droit, chacune comptée une fois.";

export const PROCESS_RULE =
  "Un processus est un parcours ; celui qui se termine le dernier dans l'année parle pour la personne, même si un autre a commencé depuis. Une prolongation est un résultat du processus, ce n'est pas une sortie ; un retrait n'entre dans aucun calcul.";

export const PROCESSES = { one: "personne", several: "personnes", missing: "sans résultat connu" };

/** How the processes of the year ended, one a person, and how many ended by a withdrawal. */
export function resultsOfProcesses({ ended }: IndexedYear): {
  readonly results: Tally;
  readonly withdrawn: readonly string[];
} {
  const counted = ended.filter(({ project, stay }) => project !== null || !isKnown(stay.enrolment.outcome));
  const withdrawn = ended.length - counted.length;
  return {
    results: tallyOf(counted, ({ project }) => project),
    withdrawn: withdrawn === 0 ? [] : [`${quantity(withdrawn, PEOPLE)} hors calcul : retrait.`],
  };
}
