import { labelOf } from "../../nomenclature/nomenclature.ts";
import { OUTCOME, type OutcomeCode } from "../../nomenclature/outcome.ts";
import { OUTCOME_BY_ORIENTATION } from "../../nomenclature/outcomeByOrientation.ts";

const classOf = (code: OutcomeCode): string | null => OUTCOME_BY_ORIENTATION.classOf[code];

/** Classes that hold an outcome which says something of somebody's health or of the courts. */
const SENSITIVE_CLASSES = new Set(
  OUTCOME.entries.filter(({ sensitive }) => sensitive === true).map(({ code }) => classOf(code)),
);

/** Withdrawals, all of them sensitive, are said with those who do not go on: a class of their own would tell. */
const UNTOLD = "ne_poursuit_pas";

/**
 * The words for an outcome beside a row: the class, for every outcome of a class that holds a sensitive one. Were the others
 * of the class told in full, the class alone would betray the sensitive one.
 */
export function outcomeBesideRow(code: OutcomeCode): string {
  const group = classOf(code);
  if (!SENSITIVE_CLASSES.has(group) || code === "renouv") return labelOf(OUTCOME, code);
  return labelOf({ entries: OUTCOME_BY_ORIENTATION.classes }, group ?? UNTOLD);
}
