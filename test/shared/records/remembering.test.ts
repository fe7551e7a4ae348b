import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "../../../shared/records/cell.ts";
import { readCell, storableCell } from "../../../shared/records/readCell.ts";
import { remembering } from "../../../shared/records/remembering.ts";
import { sharedColumnsOf } from "../../../shared/workbook/tab.ts";
import { TABS } from "../../../shared/workbook/template.ts";
import { AWKWARD_TEXTS } from "../../support/everyCell.ts";

const columns = Object.values(TABS).flatMap((tab) => sharedColumnsOf(tab).map(({ column }) => column));

/** Texts, numbers and booleans that look like one another come back often. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, "", "0", 0, -0, "1", 1, true, "true", "VRAI", "2012-01-05", 40913, 40913.5),
  fc.constantFrom<Cell>(...AWKWARD_TEXTS),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.double(),
);

test("a reading that remembers gives what reading each cell gives, in any order of any cells", () => {
  fc.assert(
    fc.property(fc.constantFrom(...columns), fc.array(cell, { maxLength: 40 }), (column, cells) => {
      const read = remembering((one) => readCell(column, one));
      const store = remembering((one) => storableCell(column, one));
      // As JSON: 0 and -0 are one key, and one number once written.
      expect(JSON.stringify(cells.map(read))).toBe(JSON.stringify(cells.map((one) => readCell(column, one))));
      expect(JSON.stringify(cells.map(store))).toBe(
        JSON.stringify(cells.map((one) => storableCell(column, one))),
      );
    }),
    { numRuns: 500 },
  );
});

test("what was read once is not read again, blank cells included", () => {
  let reads = 0;
  const read = remembering((one: Cell) => {
    reads += 1;
    return one;
  });
  expect(["a", null, "a", 1, "1", null, 1].map(read)).toEqual(["a", null, "a", 1, "1", null, 1]);
  expect(reads).toBe(4);
});
