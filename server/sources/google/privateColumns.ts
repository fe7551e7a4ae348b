import { columnsOf, type Tab } from "../../../shared/workbook/tab.ts";

/** Where the columns of a tab that identify a person stand, as far as its outline tells. */
export type PrivateColumns = {
  /** Their positions, 1-based: no request asks for a cell of theirs. */
  readonly positions: ReadonlySet<number>;
  /** Keys of those that have no range in this tab. */
  readonly unknown: readonly string[];
  /**
   * What may be asked of the first row when a header must be looked for:
   *
   * - beside: every cell but those of `positions`;
   * - shared: only the cells of columns that the outline shows to identify nobody.
   */
  readonly firstRow: "beside" | "shared";
};

type Columns = { readonly startColumnIndex: number; readonly endColumnIndex?: number | undefined };

/**
 * The first row of a tab holds headers, until somebody deletes it or sorts it in with the rest: then it is a person's. So a
 * header is looked for beside the columns that identify a person, which the outline locates by their ranges, without one of
 * their cells.
 *
 * When they are not all located, there are two cases.
 *
 * - The tab has no range at all: it was made without, from an XLSX file for instance. The places of the template stand in for
 *   the ranges, and each shared column must be found beside them, or the workbook waits (`tableLook.ts`). What remains
 *   possible: one cell of a person crosses the wire, where no range is left, a name was moved to the place of a shared column
 *   and the header row is gone. None of it is kept. To exclude that too, no such workbook could be read before an upgrade.
 * - The tab has some ranges: somebody deleted the others, and their columns may have gone anywhere since. Nothing is looked
 *   for: what the shared ranges cover is enough, or the workbook waits for the others to be put back.
 */
export function privateColumns(
  tab: Tab,
  ranges: ReadonlyMap<string, Columns>,
  columnCount: number,
): PrivateColumns {
  const columns = columnsOf(tab).map(({ key, column }, index) => ({ key, column, place: index + 1 }));
  const identifying = columns.filter(({ column }) => column.identifying === true);
  const unknown = identifying.filter(({ key }) => !ranges.has(key)).map(({ key }) => key);
  if (ranges.size === 0) {
    const places = new Set(identifying.map(({ place }) => place));
    return { positions: places, unknown, firstRow: "beside" };
  }
  const positions = new Set(
    identifying.flatMap(({ key }) => {
      const range = ranges.get(key);
      return range === undefined ? [] : covered(range, columnCount);
    }),
  );
  return { positions, unknown, firstRow: unknown.length === 0 ? "beside" : "shared" };
}

function covered({ startColumnIndex, endColumnIndex }: Columns, columnCount: number): readonly number[] {
  const end = endColumnIndex ?? columnCount;
  return Array.from(
    { length: Math.max(0, end - startColumnIndex) },
    (_, index) => startColumnIndex + index + 1,
  );
}
