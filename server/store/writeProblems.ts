import type { Problem } from "../../shared/checks/problem.ts";
import { insertRows } from "./insertRows.ts";
import type { Scope } from "./tables.ts";

/** The problems of the last pull take the place of those of the one before. */
export async function writeProblems(
  { db, department }: Scope,
  workbook: string,
  problems: readonly Problem[],
): Promise<void> {
  await db
    .deleteFrom("problem")
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .execute();
  await insertRows(
    db,
    "problem",
    { department, workbook },
    problems.map((problem, index) => ({
      number: index + 1,
      code: problem.code,
      severity: problem.severity,
      tab: problem.tab,
      tab_title: problem.tabTitle,
      row_number: problem.row,
      cell: problem.cell,
      refuses_row: problem.refusesRow ? 1 : 0,
      sentence: problem.sentence,
    })),
  );
}
