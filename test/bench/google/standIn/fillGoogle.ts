import { attendancesTab } from "../../../../shared/workbook/association/attendancesTab.ts";
import { structureTab } from "../../../../shared/workbook/association/structureTab.ts";
import { columnLetters } from "../../../../shared/workbook/content.ts";
import { columnsOf, type Tab } from "../../../../shared/workbook/tab.ts";
import type { GoogleState } from "../../../google/googleState.ts";
import { tabByTitle } from "../../../google/workbook/workbook.ts";
import { makeWorkbook, OWNER, SERVICE } from "../../../support/googleWorkbooks.ts";
import { siretOf } from "../../../support/pulls.ts";
import { rawSheets } from "../../../support/rawSheets.ts";
import { yearOfPresences } from "../../yearOfPresences.ts";
import { dataRowsOf } from "../dataTabs.ts";

/** Workbooks whose cells are their own. The others share those of one of them, all but the number of their structure. */
export const MODELS = 10;
/** Google adds rows by the thousand: a grid of the 3,001 rows that are filled is the rare case. */
const ATTENDANCE_GRID = 4_000;

export type Filled = { readonly ids: readonly string[]; readonly rows: number };

/** Puts into the stand-in this many workbooks of the template of today, formats and lists included, and says what they hold. */
export function fillGoogle(state: GoogleState, count: number): Filled {
  const ids: string[] = [];
  let rows = 0;
  for (let index = 0; index < count; index++) {
    const model = ids[index % MODELS];
    const id = model === undefined ? makeModel(state, index) : shareCells(state, model, index);
    ids.push(id);
    rows += dataRowsOf(rawSheets(yearOfPresences((index % MODELS) + 1)));
  }
  return { ids, rows };
}

function makeModel(state: GoogleState, index: number): string {
  const sheets = rawSheets(yearOfPresences(index + 1));
  const id = makeWorkbook(state, sheets, { title: `Classeur ${index}`, bare: false });
  state.edit(id, (workbook) => {
    const tab = tabByTitle(workbook, attendancesTab.title);
    if (tab !== undefined) tab.rowCount = ATTENDANCE_GRID;
  });
  return id;
}

function shareCells(state: GoogleState, model: string, index: number): string {
  const { id } = state.duplicateWorkbook(model, { title: `Classeur ${index}`, owner: OWNER });
  state.setCell(id, `${structureTab.title}!B${positionOf(structureTab, "identifier")}`, siretOf(index + 1));
  state.share(id, SERVICE, "reader");
  return id;
}

/** Somebody corrects the minutes of one presence. */
export function editOnePresence(state: GoogleState, id: string, minutes: number): void {
  const column = columnLetters(positionOf(attendancesTab, "minutes"));
  state.setCell(id, `${attendancesTab.title}!${column}3`, minutes);
}

function positionOf(tab: Tab, wanted: string): number {
  return columnsOf(tab).findIndex(({ key }) => key === wanted) + 1;
}
