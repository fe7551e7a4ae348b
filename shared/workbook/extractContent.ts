import type { Cell } from "../records/cell.ts";
import { ageAtEntryOf, birthYearOf } from "../records/fromBirthDate.ts";
import { readCell } from "../records/readCell.ts";
import type { ColumnContent, TabContent, WorkbookContent } from "./content.ts";
import type { Located, LocatedTab } from "./recognise.ts";
import { reduceContent } from "./reduceContent.ts";
import { sharedColumnsOf } from "./tab.ts";
import { ASSOCIATION_TABS } from "./template.ts";

/** What identifies a participant, as typed. Must not leave the function that turns it into match tokens. */
export type Identity = {
  readonly birthName: Cell;
  readonly usedName: Cell;
  readonly firstName: Cell;
  readonly birthDate: Cell;
};

/** The identity of each participant of a recognised workbook, by its code. The first row of a code counts. */
export function identitiesOf({ tabs }: Located): ReadonlyMap<string, Identity> {
  const identities = new Map<string, Identity>();
  const participants = tabs.find(({ tab }) => tab.key === "participants");
  if (participants === undefined) return identities;
  const cell = cellReader(participants);
  for (let row = participants.headerRow; row < participants.grid.height; row++) {
    const code = readCell(ASSOCIATION_TABS.participants.columns.code, cell(row, "code")).field;
    if (typeof code !== "string" || identities.has(code)) continue;
    identities.set(code, {
      birthName: cell(row, "birthName"),
      usedName: cell(row, "usedName"),
      firstName: cell(row, "firstName"),
      birthDate: cell(row, "birthDate"),
    });
  }
  return identities;
}

/**
 * The columns the service may have, out of a workbook read whole.
 *
 * The birth year and the age at entry, which the software writes, are computed here from the birth date, which stays
 * behind; a birth date that cannot be read leaves what the sheet holds.
 */
export function contentOf(recognised: Located): WorkbookContent {
  const identities = identitiesOf(recognised);
  return reduceContent({
    kind: recognised.kind,
    tabs: recognised.tabs.map((tab) => writeDerived(extractTab(tab), tab, identities)),
  });
}

/** @returns a function that takes a row, 0-based, and the key of a column */
function cellReader({ grid, positions }: LocatedTab): (row: number, key: string) => Cell {
  const columns = new Map<string, readonly Cell[]>();
  return (row, key) => {
    let cells = columns.get(key);
    if (cells === undefined) {
      const position = positions.get(key);
      cells = position === undefined ? [] : grid.column(position, 0);
      columns.set(key, cells);
    }
    return cells[row] ?? null;
  };
}

function extractTab(recognised: LocatedTab): TabContent {
  const { tab, grid, headerRow, positions, unknownHeaders, repeatedColumns } = recognised;
  const { title, height } = grid;
  const rowCount = tab.layout === "card" ? 1 : Math.max(0, height - headerRow);
  const columns = sharedColumnsOf(tab).flatMap(({ key }): ColumnContent[] => {
    const position = positions.get(key);
    if (position === undefined) return [];
    if (tab.layout === "card") return [{ key, position, cells: [grid.row(position)[1] ?? null] }];
    return [{ key, position, cells: grid.column(position, headerRow) }];
  });
  return { key: tab.key, title, headerRow, rowCount, columns, unknownHeaders, repeatedColumns };
}

function writeDerived(
  content: TabContent,
  recognised: LocatedTab,
  identities: ReadonlyMap<string, Identity>,
): TabContent {
  const cell = cellReader(recognised);
  if (content.key === "participants")
    return withColumn(content, "birthYear", (row) => birthYearOf(cell(row, "birthDate")));
  if (content.key === "enrolments") {
    const { participant, entry } = ASSOCIATION_TABS.enrolments.columns;
    return withColumn(content, "ageAtEntry", (row) => {
      const code = readCell(participant, cell(row, "participant")).field;
      const day = readCell(entry, cell(row, "entry")).field;
      const identity = typeof code === "string" ? identities.get(code) : undefined;
      return identity === undefined || typeof day !== "string" ? null : ageAtEntryOf(identity.birthDate, day);
    });
  }
  return content;
}

/** Rewrites a column where there is something to write; a column that the sheet lacks gets the position 0. */
function withColumn(content: TabContent, key: string, valueAt: (row: number) => Cell): TabContent {
  const existing = content.columns.find((column) => column.key === key);
  const cells = Array.from(
    { length: content.rowCount },
    (_, index) => valueAt(content.headerRow + index) ?? existing?.cells[index] ?? null,
  );
  const column = { key, position: existing?.position ?? 0, cells };
  const others = content.columns.filter((other) => other.key !== key);
  return { ...content, columns: [...others, column] };
}
