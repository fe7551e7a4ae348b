import * as fc from "fast-check";
import { expect, test } from "vitest";
import { effectiveValue } from "./cell.ts";
import { displace } from "./displace.ts";
import { areaOf, type Dimension } from "./gridRange.ts";
import type { Displacement } from "./shift.ts";
import { cellAt, newTab, setCell, type Tab } from "./tab.ts";
import type { Workbook } from "./workbook.ts";

const SIZE = 6;

/** A grid where each cell of the named line says its name; the other lines say theirs. */
function workbookNaming(dimension: Dimension): { workbook: Workbook; tab: Tab } {
  const tab = newTab(0, "Participants", { rowCount: SIZE, columnCount: SIZE });
  for (let line = 0; line < SIZE; line += 1) {
    const [row, column] = dimension === "ROWS" ? [line, 0] : [0, line];
    setCell(tab, row, column, { value: `line ${line}` });
  }
  const ranges = Array.from({ length: SIZE }, (_, line) =>
    dimension === "ROWS"
      ? { sheetId: 0, startRowIndex: line, endRowIndex: line + 1 }
      : { sheetId: 0, startColumnIndex: line, endColumnIndex: line + 1 },
  );
  const namedRanges = ranges.map((range, line) => ({
    namedRangeId: String(line),
    name: `line_${line}`,
    range,
  }));
  const workbook: Workbook = {
    id: "1",
    title: "Classeur",
    locale: "fr_FR",
    timeZone: "Europe/Paris",
    autoRecalc: "ON_CHANGE",
    tabs: [tab],
    namedRanges,
    metadata: [],
  };
  return { workbook, tab };
}

type Wish = {
  readonly kind: "insert" | "delete" | "move";
  readonly a: number;
  readonly b: number;
  readonly c: number;
};

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom("insert", "delete", "move"),
  a: fc.nat(30),
  b: fc.nat(30),
  c: fc.nat(30),
});

/** What a person may really do to a grid of so many lines; null when there is nothing to do. */
function possible({ kind, a, b, c }: Wish, count: number): Displacement | null {
  if (kind === "insert") return { kind, at: a % (count + 1), count: 1 + (b % 3) };
  const start = a % count;
  const end = Math.min(count, start + 1 + (b % 2));
  if (kind === "delete") return end - start >= count ? null : { kind, start, end };
  const destination = c % (count + 1);
  return destination > start && destination < end ? null : { kind, start, end, destination };
}

test.each(["ROWS", "COLUMNS"] as const)(
  "a name follows its line through any displacement of %s",
  (dimension) => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const { workbook, tab } = workbookNaming(dimension);
        for (const each of wishes) {
          const count = dimension === "ROWS" ? tab.rowCount : tab.columnCount;
          const displacement = possible(each, count);
          if (displacement !== null) displace(workbook, tab, dimension, displacement);
        }
        const left = new Set<string>();
        for (const { name, range } of workbook.namedRanges) {
          if (range === null) continue;
          const { startRow, endRow, startColumn, endColumn } = areaOf(range, tab);
          const length = dimension === "ROWS" ? endRow - startRow : endColumn - startColumn;
          expect(length).toBe(1);
          expect(effectiveValue(cellAt(tab, startRow, startColumn))).toBe(name.replace("_", " "));
          left.add(name.replace("_", " "));
        }
        // A name is lost only with its line.
        const present = tab.rows.flatMap((row) => Array.from(row ?? [], (cell) => effectiveValue(cell)));
        expect(new Set(present.filter((value) => value !== undefined))).toEqual(left);
      }),
    );
  },
);
