import { sql } from "kysely";
import { SEVERITIES } from "../../shared/checks/problem.ts";
import type { LocatedProblem, ProblemFilter } from "./store.ts";
import type { Scope } from "./tables.ts";

/** The gravest first, and among them the rows that were refused, then workbook by workbook, in the order of the checks. */
const BY_SEVERITY = sql`CASE problem.severity ${sql.join(
  SEVERITIES.map(({ code }, rank) => sql`WHEN ${code} THEN ${sql.lit(rank)}`),
  sql` `,
)} END`;

export async function readProblems(
  { db, department }: Scope,
  filter: ProblemFilter,
): Promise<{ total: number; problems: readonly LocatedProblem[] }> {
  // One transaction: the total and the page are of the same state.
  return db
    .transaction()
    .setAccessMode("read only")
    .execute(async (trx) => {
      const wanted = trx
        .selectFrom("problem")
        .innerJoin("workbook", (join) =>
          join
            .onRef("workbook.department", "=", "problem.department")
            .onRef("workbook.workbook", "=", "problem.workbook"),
        )
        .where("problem.department", "=", department)
        .$if(filter.workbook !== undefined, (query) =>
          query.where("problem.workbook", "=", filter.workbook ?? ""),
        )
        .$if(filter.severity !== undefined, (query) =>
          query.where("problem.severity", "=", filter.severity ?? "bloquant"),
        );
      const { total } = await wanted
        .select(({ fn }) => fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      const rows = await wanted
        .selectAll("problem")
        .select("workbook.title as workbookTitle")
        .orderBy(BY_SEVERITY)
        .orderBy("problem.refuses_row", "desc")
        .orderBy("workbook.title")
        .orderBy("problem.workbook")
        .orderBy("problem.number")
        .limit(filter.limit)
        .offset(filter.offset)
        .execute();
      const problems = rows.map((row) => ({
        code: row.code,
        severity: row.severity,
        tab: row.tab,
        tabTitle: row.tab_title,
        row: row.row_number,
        cell: row.cell,
        refusesRow: row.refuses_row === 1,
        sentence: row.sentence,
        workbook: row.workbook,
        workbookTitle: row.workbookTitle,
      }));
      return { total, problems };
    });
}
