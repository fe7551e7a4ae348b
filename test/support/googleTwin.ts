import { namedRangeOf, ROW_COUNTS_RANGE } from "../../shared/workbook/namedRange.ts";
import { contentOf } from "../../shared/workbook/extractContent.ts";
import { type Recognised, type RecognisedTab, recogniseWorkbook } from "../../shared/workbook/recognise.ts";
import { ROW_COUNTS_TITLE } from "../../shared/workbook/rowCountsTab.ts";
import { columnsOf, sharedColumnsOf } from "../../shared/workbook/tab.ts";
import { type Template, TEMPLATES } from "../../shared/workbook/template.ts";
import type { TabContent, RawSheet } from "../../shared/workbook/content.ts";
import type { Cell } from "../../shared/records/cell.ts";
import type { GoogleRequest } from "../../server/workbooks/googleRequest.ts";
import { columnRequests } from "../../server/workbooks/googleTemplateColumn.ts";
import { headerRequest } from "../../server/workbooks/googleTemplateTab.ts";
import { rangeOfColumn, rowCountsRequests } from "../../server/workbooks/googleTemplate.ts";
import type { GoogleState } from "../google/googleState.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { editAs, OWNER, SERVICE } from "./googleWorkbooks.ts";

export type TwinOptions = {
  readonly title: string;
  /** The optional tabs that the sheets lack are there, empty, as in a workbook made from the template. */
  readonly allTabs: boolean;
  /** Formats and lists are there too, for people to look at: nothing that the service reads. */
  readonly dressed?: boolean;
};

/**
 * Puts into the stand-in the workbook that these sheets of a file would be at Google, as an association has it there:
 * the columns that the software writes are filled, and each column has its range, wherever it was moved.
 */
export function putTwin(
  state: GoogleState,
  sheets: readonly RawSheet[],
  { title, allTabs, dressed = false }: TwinOptions,
): string {
  const recognised = recogniseWorkbook(sheets);
  if (recognised === null) throw new Error(`"${title}" is no Navette workbook`);
  const { kind, tabs } = recognised;
  const content = contentOf(recognised);
  const empty = allTabs ? absentTabs(recognised) : [];
  const { id } = state.createWorkbook({
    title,
    owner: OWNER,
    locale: "fr_FR",
    timeZone: "Europe/Paris",
    tabs: [
      ...sheets.map((sheet) => ({ title: sheet.title, rows: rowsOf(sheet, tabs, content.tabs) })),
      ...empty.map(emptySheet),
    ],
  });
  const sheetIdOf = (wanted: string) => tabByTitle(state.workbook(id), wanted)?.sheetId ?? Number.NaN;
  editAs(state, id, [
    ...tabs.flatMap((tab) => rangeRequests(tab, sheetIdOf(tab.sheet.title))),
    ...empty.flatMap((tab) =>
      rangeRequests({ tab, positions: templatePositions(tab) }, sheetIdOf(tab.title)),
    ),
    ...(dressed ? dressRequests(tabs, sheetIdOf) : []),
    ...rowCountsRequests(
      {
        ...TEMPLATES[kind],
        tabs: [...tabs.map(({ tab, sheet }) => ({ ...tab, title: sheet.title })), ...empty],
      },
      999_999_999,
    ),
  ]);
  if (tabByTitle(state.workbook(id), ROW_COUNTS_TITLE) === undefined)
    throw new Error(`No ${ROW_COUNTS_RANGE} in "${title}"`);
  state.share(id, SERVICE, "reader");
  return id;
}

/** The same sheets with the tabs of the template that they lack, empty. */
export function withEveryTab(sheets: readonly RawSheet[]): readonly RawSheet[] {
  const recognised = recogniseWorkbook(sheets);
  return recognised === null ? sheets : [...sheets, ...absentTabs(recognised).map(emptySheet)];
}

function absentTabs({ kind, tabs }: Recognised): Template["tabs"] {
  return TEMPLATES[kind].tabs.filter(({ key }) => !tabs.some(({ tab }) => tab.key === key));
}

function emptySheet(tab: Template["tabs"][number]): RawSheet {
  return { title: tab.title, rows: [Object.values(tab.columns).map(({ header }) => header)] };
}

const templatePositions = (tab: RecognisedTab["tab"]) =>
  new Map(Object.keys(tab.columns).map((key, index) => [key, index + 1]));

function rangeRequests(
  { tab, positions }: Pick<RecognisedTab, "tab" | "positions">,
  sheetId: number,
): GoogleRequest[] {
  return columnsOf(tab).flatMap(({ key, column }) => {
    const position = positions.get(key);
    if (position === undefined) return [];
    const range = rangeOfColumn(tab, sheetId, position);
    return [{ addNamedRange: { namedRange: { name: namedRangeOf(tab, column), range } } }];
  });
}

function dressRequests(
  tabs: readonly RecognisedTab[],
  sheetIdOf: (title: string) => number,
): readonly GoogleRequest[] {
  const listed = tabs.map(({ tab, sheet }) => ({ tab, sheetId: sheetIdOf(sheet.title) }));
  return tabs
    .filter(({ tab }) => tab.layout === "table")
    .flatMap(({ tab, sheet, headerRow, positions }) =>
      columnsOf(tab).flatMap(({ key, column }) => {
        const position = positions.get(key);
        if (position === undefined) return [];
        const [sheetId, startColumnIndex] = [sheetIdOf(sheet.title), position - 1];
        return [
          headerRequest(sheetId, { row: headerRow, column: position }, [column]),
          ...columnRequests(
            column,
            { sheetId, startRowIndex: headerRow, startColumnIndex, endColumnIndex: position },
            listed,
          ),
        ];
      }),
    );
}

/** The rows of a sheet, with what the add-on writes in the columns that are its own. */
function rowsOf(
  sheet: RawSheet,
  tabs: readonly RecognisedTab[],
  contents: readonly TabContent[],
): readonly (readonly Cell[])[] {
  const tab = tabs.find((each) => each.sheet === sheet);
  const content = tab === undefined ? undefined : contents[tabs.indexOf(tab)];
  if (tab === undefined || content === undefined || tab.tab.layout === "card") return sheet.rows;
  const rows = sheet.rows.map((row) => [...row]);
  for (const { key, column } of sharedColumnsOf(tab.tab)) {
    const position = tab.positions.get(key);
    if (column.written !== true || position === undefined) continue;
    content.columns
      .find((each) => each.key === key)
      ?.cells.forEach((cell, index) => {
        const row = rows[tab.headerRow + index];
        if (row === undefined) return;
        while (row.length < position) row.push(null);
        row[position - 1] = cell;
      });
  }
  return rows;
}
