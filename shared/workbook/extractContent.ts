import { wholeYearsBetween, yearOf } from "../calendar.ts";
import { type Cell, isBlank } from "../records/cell.ts";
import { readDay } from "../records/readDay.ts";
import { readCell } from "../records/readCell.ts";
import type { ColumnContent, TabContent, WorkbookContent } from "./content.ts";
import type { Recognised, RecognisedTab } from "./recognise.ts";
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
export function identitiesOf({ tabs }: Recognised): ReadonlyMap<string, Identity> {
  const identities = new Map<string, Identity>();
  const participants = tabs.find(({ tab }) => tab.key === "participants");
  if (participants === undefined) return identities;
  const cell = cellReader(participants);
  for (let row = participants.headerRow; row < participants.sheet.rows.length; row++) {
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
export function contentOf(recognised: Recognised): WorkbookContent {
  const identities = identitiesOf(recognised);
  return reduceContent({
    kind: recognised.kind,
    tabs: recognised.tabs.map((tab) => writeDerived(extractTab(tab), tab, identities)),
  });
}

function cellReader({ sheet, positions }: RecognisedTab): (row: number, key: string) => Cell {
  return (row, key) => {
    const position = positions.get(key);
    return position === undefined ? null : (sheet.rows[row]?.[position - 1] ?? null);
  };
}

function extractTab(recognised: RecognisedTab): TabContent {
  const { tab, sheet, headerRow, positions, unknownHeaders, repeatedColumns } = recognised;
  const rowCount = tab.layout === "card" ? 1 : Math.max(0, sheet.rows.length - headerRow);
  const rows = sheet.rows.slice(headerRow);
  const columns = sharedColumnsOf(tab).flatMap(({ key }): ColumnContent[] => {
    const position = positions.get(key);
    if (position === undefined) return [];
    if (tab.layout === "card") return [{ key, position, cells: [sheet.rows[position - 1]?.[1] ?? null] }];
    return [{ key, position, cells: rows.map((row) => row[position - 1] ?? null) }];
  });
  return { key: tab.key, title: sheet.title, headerRow, rowCount, columns, unknownHeaders, repeatedColumns };
}

function writeDerived(
  content: TabContent,
  recognised: RecognisedTab,
  identities: ReadonlyMap<string, Identity>,
): TabContent {
  const cell = cellReader(recognised);
  const birthDay = (row: number, codeKey: string) => {
    const { field } = readCell(ASSOCIATION_TABS.participants.columns.code, cell(row, codeKey));
    const identity = typeof field === "string" ? identities.get(field) : undefined;
    return identity === undefined || isBlank(identity.birthDate) ? null : readDay(identity.birthDate);
  };
  if (content.key === "participants") {
    return withColumn(content, "birthYear", (row) => {
      const day = readDay(cell(row, "birthDate"));
      return day === null ? null : yearOf(day);
    });
  }
  if (content.key === "enrolments") {
    return withColumn(content, "ageAtEntry", (row) => {
      const born = birthDay(row, "participant");
      const entry = readCell(ASSOCIATION_TABS.enrolments.columns.entry, cell(row, "entry")).field;
      return born === null || typeof entry !== "string" ? null : wholeYearsBetween(born, entry);
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
