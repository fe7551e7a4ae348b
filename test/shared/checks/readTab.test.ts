import fc from "fast-check";
import { expect, test } from "vitest";
import { checkWorkbook } from "../../../shared/checks/checkWorkbook.ts";
import type { CheckedWorkbook } from "../../../shared/checks/checked.ts";
import type { Cell } from "../../../shared/records/cell.ts";
import { pullOf } from "../../support/pulls.ts";
import { aWorkbook, type TypedRow } from "../../support/rawSheets.ts";

/** Rows whose cells are often the same, often wrong, and name rows of other tabs with any case. */
const presence: fc.Arbitrary<TypedRow> = fc.record({
  date: fc.constantFrom<Cell>(40913, "05/01/2012", "6 janvier 2012", 2012, "31/02/2012", "", null),
  halfDay: fc.constantFrom<Cell>("Matin", "matin ", "Journée", "x", null),
  workshop: fc.constantFrom<Cell>("Cuisine", "CUISINE", "Cuisne", "Poterie", null),
  participant: fc.constantFrom<Cell>("P-001", "p-002", "P-903", "#REF!", 12, null),
  status: fc.constantFrom<Cell>("Présent", "absent", "ne sait pas", "Présnt", null),
  minutes: fc.constantFrom<Cell>(60, "1 h 30", "90 min", 9000, "beaucoup", null),
  absenceReason: fc.constantFrom<Cell>("Maladie", "Santé", "Anna", null),
});

const checked = (attendances: readonly TypedRow[]): CheckedWorkbook =>
  checkWorkbook(pullOf(aWorkbook({ attendances })).content);
const recordOf = (row: TypedRow) => checked([row]).records.attendances?.[0]?.record;
/** What is wrong with a row by itself: what it says twice, or against a stay, depends on others. */
const sentencesOf = ({ problems }: CheckedWorkbook, row: number) =>
  problems.filter((problem) => problem.tab === "attendances" && problem.row === row).map(({ code }) => code);

test("a row reads the same alone and among others", () => {
  fc.assert(
    fc.property(fc.array(presence, { minLength: 1, maxLength: 30 }), (rows) => {
      const together = checked(rows);
      for (const { row, record } of together.records.attendances ?? []) {
        expect(record).toEqual(recordOf(rows[row - 2] ?? {}));
      }
      for (const [index, alone] of rows.entries()) {
        const accepted = together.records.attendances?.some(({ row }) => row === index + 2) ?? false;
        const twice = sentencesOf(together, index + 2).includes("duplicate_row");
        expect(accepted || twice).toBe(recordOf(alone) !== undefined);
        expect(sentencesOf(together, index + 2)).toEqual(
          expect.arrayContaining(sentencesOf(checked([alone]), 2)),
        );
      }
    }),
    { numRuns: 60 },
  );
});
