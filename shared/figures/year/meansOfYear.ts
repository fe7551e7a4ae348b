import type { RecordOf } from "../../records/record.ts";
import { type Tally, tallyOf, sumOfTallies } from "../../statistics/tally.ts";
import type { AssociationFacts } from "../facts.ts";
import { isGoingOn } from "./groupsOfYear.ts";
import type { Year } from "./stayOfYear.ts";

/** With what a structure works in a year: its team, its money, its groups. */
export type MeansOfYear = {
  readonly staff: readonly RecordOf<"staff">[];
  readonly fundings: readonly RecordOf<"fundings">[];
  /** Groups by « en_cours » or « ailleurs »; unknown: those without a first day. */
  readonly groups: Tally;
};

export function meansOf(facts: AssociationFacts, year: Year): MeansOfYear {
  return {
    staff: facts.staff.filter((row) => row.year === year.year),
    fundings: facts.fundings.filter((row) => row.year === year.year),
    groups: tallyOf(facts.groups, (group) => {
      const goingOn = isGoingOn(group, year);
      return goingOn === null ? null : goingOn ? "en_cours" : "ailleurs";
    }),
  };
}

export function sumOfMeans(all: readonly MeansOfYear[]): MeansOfYear {
  return {
    staff: all.flatMap(({ staff }) => staff),
    fundings: all.flatMap(({ fundings }) => fundings),
    groups: sumOfTallies(all.map(({ groups }) => groups)),
  };
}
