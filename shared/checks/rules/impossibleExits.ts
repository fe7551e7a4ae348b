import type { Records, Row } from "../../records/record.ts";
import { ILLEGIBLE, known } from "../../records/value.ts";
import { problemOf } from "../problemOf.ts";
import type { Problem } from "../problem.ts";
import type { Locator } from "./rule.ts";

/** Stays whose exit precedes the entry, with that exit made unknown: which of the two dates is wrong cannot be told. */
export function withoutImpossibleExits(
  { enrolments = [] }: Records,
  at: Locator,
): { readonly enrolments: readonly Row<"enrolments">[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const possible = enrolments.map((row) => {
    const exit = known(row.record.exit);
    if (exit === null || exit >= row.record.entry) return row;
    problems.push(problemOf("exit_before_entry", at("enrolments", row.row, "exit")));
    return { ...row, record: { ...row.record, exit: ILLEGIBLE } };
  });
  return { enrolments: possible, problems };
}
