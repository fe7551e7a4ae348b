import { ATTENDANCE_STATUS } from "../../nomenclature/attendanceStatus.ts";
import { sumOfTallies, type Tally } from "../../statistics/tally.ts";
import type { AssociationFacts } from "../facts.ts";
import { SUM_OF_STATUS } from "../weekFacts.ts";
import { perWorkbook } from "../year/perWorkbook.ts";
import type { Year } from "../year/stayOfYear.ts";
import { perYear } from "../year/perYear.ts";

/** Rows of attendance of the calendar year by status, in every structure; unknown: those whose status is not filled in. */
export const attendanceRows = perYear(({ workbooks, year }): Tally =>
  sumOfTallies(workbooks.map(({ facts }) => rowsOfWorkbook(facts, year))),
);

const rowsOfWorkbook = perWorkbook(({ weeks }: AssociationFacts, { year }: Year): Tally => {
  const total = (column: readonly number[]): number =>
    column.reduce((sum, rows, index) => (weeks.year[index] === year ? sum + rows : sum), 0);
  const counts = ATTENDANCE_STATUS.entries.map(({ code }) => {
    return [code, total(weeks[SUM_OF_STATUS[code]])] as const;
  });
  return { counts: new Map(counts), unknown: total(weeks.unrecorded) };
});
