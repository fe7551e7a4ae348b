import type { Lacks, PresentTab, WorkbookOutline } from "../../shared/workbook/lacks.ts";
import { namedRangeOf, ROW_COUNTS_RANGE } from "../../shared/workbook/namedRange.ts";
import { ROW_COUNTS_TITLE } from "../../shared/workbook/rowCountsTab.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import { type Template, TEMPLATES } from "../../shared/workbook/template.ts";
import type { GoogleRequest, warningRequest } from "./googleRequest.ts";
import {
  newTabRequests,
  rangeOfColumn,
  rowCountsCells,
  rowCountsTabRequests,
  versionRequest,
} from "./googleTemplate.ts";
import { columnRequests } from "./googleTemplateColumn.ts";
import { headerRequest, type ListedTab } from "./googleTemplateTab.ts";

/**
 * What brings a workbook to the current version, in one batch.
 *
 * It adds tabs, columns after the last one, ranges and the count of rows. It writes in no cell that an association may have
 * filled.
 */
export function upgradeRequests(outline: WorkbookOutline, lacks: Lacks): GoogleRequest[] {
  const ids = new FreeIds(outline);
  const added = lacks.missingTabs.map((tab): ListedTab => ({ tab, sheetId: ids.next() }));
  const listed = [...lacks.tabs.map(({ tab, sheetId }) => ({ tab, sheetId })), ...added];
  return [
    ...danglingNames(outline, lacks),
    ...added.flatMap((tab) => newTabRequests(tab, listed)),
    ...lacks.tabs.flatMap((tab) => tabRequests(tab, outline, listed)),
    ...countsRequests(outline, lacks, ids),
    ...(outline.version === null ? [versionRequest()] : []),
  ];
}

/** The names of a tab that was deleted go first: the tab that takes its place brings its own. */
function danglingNames({ namedRanges }: WorkbookOutline, { missingTabs }: Lacks): GoogleRequest[] {
  const taken = new Set(
    missingTabs.flatMap((tab) => columnsOf(tab).map(({ column }) => namedRangeOf(tab, column))),
  );
  return namedRanges
    .filter(({ name }) => taken.has(name))
    .map(({ id }) => ({ deleteNamedRange: { namedRangeId: id } }));
}

class FreeIds {
  private last: number;

  constructor({ sheets }: WorkbookOutline) {
    this.last = Math.max(0, ...sheets.map(({ sheetId }) => sheetId));
  }

  next(): number {
    return ++this.last;
  }
}

function tabRequests(
  { tab, sheetId, rowCount, columnCount, missingColumns, missingRanges }: PresentTab,
  { namedRanges }: WorkbookOutline,
  tabs: readonly ListedTab[],
): GoogleRequest[] {
  const card = tab.layout === "card";
  const end = card ? rowCount : columnCount;
  const added = missingColumns.map(({ key, column }, index) => ({ key, column, position: end + index + 1 }));
  const ranged = [...missingRanges, ...added];
  return [
    ...(added.length === 0
      ? []
      : [{ appendDimension: { sheetId, dimension: card ? "ROWS" : "COLUMNS", length: added.length } }]),
    ...added.flatMap(({ column, position }) => [
      headerRequest(sheetId, card ? { row: position, column: 1 } : { row: 1, column: position }, [column]),
      ...columnRequests(
        column,
        card
          ? {
              sheetId,
              startRowIndex: position - 1,
              endRowIndex: position,
              startColumnIndex: 1,
              endColumnIndex: 2,
            }
          : { sheetId, startRowIndex: 1, startColumnIndex: position - 1, endColumnIndex: position },
        tabs,
      ),
    ]),
    ...ranged.map(({ column, position }): GoogleRequest => {
      const name = namedRangeOf(tab, column);
      const known = namedRanges.find((named) => named.name === name);
      return rangeRequest(known?.id ?? null, name, rangeOfColumn(tab, sheetId, position));
    }),
  ];
}

/** The count of rows names the tabs as they are called here. */
function countsRequests(outline: WorkbookOutline, lacks: Lacks, ids: FreeIds): GoogleRequest[] {
  const { kind } = lacks;
  const titled: Template = {
    ...TEMPLATES[kind],
    tabs: TEMPLATES[kind].tabs.map((tab) => ({
      ...tab,
      title: lacks.tabs.find((present) => present.tab.key === tab.key)?.title ?? tab.title,
    })),
  };
  const named = outline.namedRanges.find(({ name }) => name === ROW_COUNTS_RANGE);
  if (named !== undefined && named.sheetId !== null)
    return lacks.missingTabs.length === 0 && lacks.rowCounts === "sound"
      ? []
      : [rowCountsCells(titled, named.sheetId)];
  const kept = outline.sheets.find(({ title }) => title === ROW_COUNTS_TITLE);
  const sheetId = kept?.sheetId ?? ids.next();
  return [
    ...(kept === undefined ? rowCountsTabRequests(sheetId, titled.tabs.length) : []),
    rowCountsCells(titled, sheetId),
    rangeRequest(named?.id ?? null, ROW_COUNTS_RANGE, { sheetId, startColumnIndex: 0, endColumnIndex: 2 }),
  ];
}

/** A name that is taken is moved, even when what it named is gone. */
function rangeRequest(
  id: string | null,
  name: string,
  range: Parameters<typeof warningRequest>[0],
): GoogleRequest {
  return id === null
    ? { addNamedRange: { namedRange: { name, range } } }
    : { updateNamedRange: { namedRange: { namedRangeId: id, name, range }, fields: "range" } };
}
