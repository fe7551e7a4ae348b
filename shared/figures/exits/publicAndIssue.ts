import { OUTCOME_BY_ISSUE, type IssueCode } from "../../nomenclature/outcomeByIssue.ts";
import { RSA_RIGHTS } from "../../programme/programme.ts";
import { known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import { EXITS, quantity } from "../builders/quality.ts";
import type { IndexedYear } from "../year/indexedYear.ts";

/** « Bénéficiaires du RSA en orientation sociale », and everybody else. */
export type PublicCode = "rsa_social" | "autres";

/** When the right that makes the public is read: the two readings of the document differ by one person. */
export type PublicReading = "entree" | "sortie";

/** Somebody who left in the year: null is not known. */
export type ExitOfPublic = {
  readonly enrolment: RecordOf<"enrolments">;
  readonly public: PublicCode | null;
  readonly issue: IssueCode | null;
};

/** Everybody whose stay ended in the year, one a person; renewals and withdrawals, which are not exits, apart. */
export function exitsWithPublic({ ended }: IndexedYear, reading: PublicReading): readonly ExitOfPublic[] {
  return ended.flatMap(({ stay: { enrolment } }) => {
    const outcome = known(enrolment.outcome);
    const issue = outcome === null ? null : OUTCOME_BY_ISSUE.classOf[outcome];
    if (outcome !== null && issue === null) return [];
    return [{ enrolment, public: publicOf(enrolment, reading), issue }];
  });
}

/** Those who may be of a public that is counted alone, and that nothing tells. */
export function publicUnknown(exits: readonly ExitOfPublic[]): readonly string[] {
  const unknown = exits.filter((exit) => exit.public === null).length;
  return unknown === 0 ? [] : [`${quantity(unknown, EXITS)} dont le public n'est pas connu, hors calcul.`];
}

/** Social orientation is a fact of the stay; without RSA nobody is in it, whatever the type of the stay. */
function publicOf(enrolment: RecordOf<"enrolments">, reading: PublicReading): PublicCode | null {
  const atEntry = known(enrolment.rights);
  const rights = reading === "entree" ? atEntry : (known(enrolment.rightsAtExit) ?? atEntry);
  const pathway = known(enrolment.pathwayType);
  if (pathway !== null && pathway !== "social") return "autres";
  if (rights === null) return null;
  if (!rights.some((right) => (RSA_RIGHTS as readonly string[]).includes(right))) return "autres";
  return pathway === null ? null : "rsa_social";
}
