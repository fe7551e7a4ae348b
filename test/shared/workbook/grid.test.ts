import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell } from "../../../shared/records/cell.ts";
import { isBlank } from "../../../shared/records/cell.ts";
import { contentOf } from "../../../shared/workbook/extractContent.ts";
import { gridOfColumns, gridOfRows } from "../../../shared/workbook/grid.ts";
import { locateColumns } from "../../../shared/workbook/recognise.ts";
import { columnsOf } from "../../../shared/workbook/tab.ts";
import { ASSOCIATION_TABS } from "../../../shared/workbook/template.ts";

const tab = { ...ASSOCIATION_TABS.attendances, key: "attendances" } as const;
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, "", " ", "02/01/2012", 40910, "matin", "Cuisine", "P-001", true),
  fc.string({ maxLength: 5 }),
);
const header = fc.constantFrom<Cell>(...columnsOf(tab).map(({ column }) => column.header), "Surnom", null);
const rectangle = fc
  .integer({ min: 1, max: 9 })
  .chain((width) =>
    fc.tuple(
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 3 }),
      fc.array(header, { minLength: width, maxLength: width }),
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
    ),
  )
  .map(([above, headers, below]) => [...above, headers, ...below]);

test("a sheet says the same whether it comes by rows or by columns", () => {
  fc.assert(
    fc.property(rectangle, (rows) => {
      const width = rows[0]?.length ?? 0;
      const columns = new Map(
        Array.from({ length: width }, (_, index) => [index + 1, trimmed(rows, index)] as const),
      );
      const [byRows, byColumns] = [gridOfRows({ title: "T", rows }), gridOfColumns("T", columns)].map(
        (grid) => contentOf({ kind: "association", tabs: [locateColumns(tab, grid)] }),
      );
      expect(byColumns).toEqual(byRows);
    }),
  );
});

/** As Google answers: trailing blank cells are left out. */
function trimmed(rows: readonly (readonly Cell[])[], index: number): readonly Cell[] {
  const cells = rows.map((row) => row[index] ?? null);
  while (cells.length > 0 && isBlank(cells.at(-1) ?? null)) cells.pop();
  return cells;
}
