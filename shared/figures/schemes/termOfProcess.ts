import { OUTCOME_BY_PROJECT } from "../../nomenclature/outcomeByProject.ts";
import { known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import { quotedLabels } from "../builders/classes.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import type { ProcessOfYear } from "../year/processOfYear.ts";

export type ProjectClass = (typeof OUTCOME_BY_PROJECT)["classes"][number]["code"];

/** Which results of a process count in a base; the published percentages depend on it, so that it is printed with them. */
export type TermBase = readonly ProjectClass[];

/**
 * « Arrivés au terme »: everybody but those who left before it. The percentages of the document fit this base over 95
 * participants, and also others over another number: the text decides.
 */
export const REACHED_TERM: TermBase = ["prolongation", "insertion_sociale", "insertion_pro"];

/** Class of the result; null when it is not known, or when the outcome is a withdrawal, which is in no calculation. */
export function projectOf({ outcome: field }: RecordOf<"enrolments">): ProjectClass | null {
  const outcome = known(field);
  return outcome === null ? null : OUTCOME_BY_PROJECT.classOf[outcome];
}

/** The processes of the year whose result is in the base, one a person. */
export function processesIn({ ended }: IndexedYear, base: TermBase): readonly ProcessOfYear[] {
  return ended.filter(({ project }) => project !== null && base.includes(project));
}

/** The base in French, for a population. */
export function populationOf(base: TermBase): string {
  const results = OUTCOME_BY_PROJECT.classes.filter(({ code }) => base.includes(code));
  return `Personnes dont le processus s'est terminé dans l'année avec pour résultat ${quotedLabels(results)}, quelle que soit leur situation de droit, chacune comptée une fois.`;
}
