import fc from "fast-check";
import { expect, test } from "vitest";
import { shownCell } from "../../../shared/entry/shownCell.ts";
import { readCell } from "../../../shared/records/readCell.ts";
import { writtenCell } from "../../../shared/records/writtenCell.ts";
import { ASSOCIATION_TABS, TABS } from "../../../shared/workbook/template.ts";
import { columnsOf, type Tab } from "../../../shared/workbook/tab.ts";
import type { Column } from "../../../shared/workbook/column.ts";
import { EXPLICIT_UNKNOWNS } from "../../../shared/records/value.ts";

const columns = Object.values(TABS).flatMap((tab: Tab) => columnsOf(tab).map(({ column }) => column));

/** A column, and a cell that it has a chance to read. */
const inColumn = fc
  .constantFrom(...columns)
  .chain((column) => fc.tuple(fc.constant(column), likelyCell(column)));

function likelyCell({ list }: Column): fc.Arbitrary<string | number | null> {
  const spellings = (list?.entries ?? []).flatMap(({ label, aliases = [] }) => [label, ...aliases]);
  return fc.oneof(
    fc.integer({ min: 32_500, max: 73_000 }),
    fc.integer({ min: 0, max: 2100 }),
    fc.integer({ min: 0, max: 80_000 }).map((hundredths) => hundredths / 100),
    fc.constantFrom(
      "05/03/2025",
      "5 mars 2025",
      "oct-12",
      "10/2009",
      "jamais travaillé",
      "P-001",
      "9,5",
      "1 h 30",
    ),
    fc.constantFrom(
      "49007 Angers",
      "2A004",
      "13002526500013",
      "=1+1",
      "+33",
      "-",
      "@x",
      "'x",
      "<b>",
      "Cuisine",
    ),
    fc.constantFrom(...EXPLICIT_UNKNOWNS.map(({ label }) => label)),
    ...(spellings.length === 0
      ? []
      : [
          fc
            .uniqueArray(fc.constantFrom(...spellings), { minLength: 1, maxLength: 3 })
            .map((all) => all.join(" ; ")),
        ]),
  );
}

test("what the software writes for a value is read back as that value", () => {
  fc.assert(
    fc.property(inColumn, ([column, cell]) => {
      const { field, problem } = readCell(column, cell);
      if (problem !== null) return;
      expect(readCell(column, writtenCell(column, field))).toEqual({ field, problem: null });
    }),
    { numRuns: 2000 },
  );
});

test("what a form shows of a cell is read as the cell is", () => {
  fc.assert(
    fc.property(inColumn, ([column, cell]) => {
      const { field, problem } = readCell(column, cell);
      if (problem !== null) return;
      expect(readCell(column, shownCell(column, cell)).field).toEqual(field);
    }),
    { numRuns: 2000 },
  );
});

test("a day, a month, a label and several labels are written as a person would", () => {
  const { entry, lastActivity, rights, outcome, plannedHours } = ASSOCIATION_TABS.enrolments.columns;
  expect(writtenCell(entry, "2025-03-05")).toBe(45721);
  expect(writtenCell(lastActivity, "2009-10")).toBe(40087);
  expect(writtenCell(lastActivity, "jamais")).toBe("jamais travaillé");
  expect(writtenCell(rights, ["rsa_socle", "aah"])).toBe(
    "RSA socle ; AAH (allocation aux adultes handicapés)",
  );
  expect(writtenCell(outcome, "emp_cdi")).toBe("CDI");
  expect(writtenCell(outcome, { unknown: "refus" })).toBe("refus");
  expect(writtenCell(plannedHours, null)).toBe(null);
  expect(shownCell(entry, 45721)).toBe("05/03/2025");
  expect(shownCell(lastActivity, 40087)).toBe("10/2009");
  expect(shownCell(plannedHours, 9.5)).toBe("9,5");
});
