import { columnLetters } from "../../../../shared/workbook/content.ts";
import { countedRows, DATA_TITLES } from "../dataTabs.ts";
import { type Spreadsheet, tabsOf, type ValueRange } from "./answers.ts";
import { type Get, replay } from "./replay.ts";

const PAGE = 200;

/**
 * Singer, tap-google-sheets 3.1.2 at 1edfb4b, `load_data`: the workbook, the first two rows of every tab with their grid data,
 * then pages of 200 rows, each asked for twice: as shown, and as they are worth. A tab with no row under its header is
 * skipped. Retries: `backoff.expo`, factor 5, seven tries; `ratelimit(100, 100)`.
 */
export const singer = replay(
  { waits: [5, 10, 20, 40, 80, 160], allowance: { requests: 100, seconds: 100 }, gzip: true },
  async (get, id) => {
    let rows = 0;
    for (const { title, rowCount } of tabsOf(await get<Spreadsheet>(`${id}?includeGridData=false`))) {
      const ranges = encodeURIComponent(`'${title}'!1:2`);
      const { sheets } = await get<Spreadsheet>(`${id}?includeGridData=true&ranges=${ranges}`);
      const [header, first] = sheets?.[0]?.data?.[0]?.rowData ?? [];
      if (first === undefined || !DATA_TITLES.includes(title)) continue;
      const lastColumn = columnLetters(header?.values?.length ?? 1);
      rows += countedRows(title, await readPages(get, id, title, { rowCount, lastColumn }));
    }
    return rows;
  },
);

type Grid = { readonly rowCount: number; readonly lastColumn: string };

/** Stops before the last row of a grid of 200k + 1 rows, and at the first page without any row, as the tap does. */
async function readPages(get: Get, id: string, title: string, { rowCount, lastColumn }: Grid) {
  let rows = 0;
  let from = 2;
  let to = Math.min(PAGE, rowCount);
  for (let more = true; more && from < rowCount && to <= rowCount;) {
    const range = encodeURIComponent(`'${title}'!A${from}:${lastColumn}${to}`);
    const path = `${id}/values/${range}?dateTimeRenderOption=SERIAL_NUMBER&majorDimension=ROWS`;
    const { values = [] } = await get<ValueRange>(`${path}&valueRenderOption=FORMATTED_VALUE`);
    await get(`${path}&valueRenderOption=UNFORMATTED_VALUE`);
    rows += values?.length ?? 0;
    more = values !== null && values.length > 0;
    from = to + 1;
    to = Math.min(to + PAGE, rowCount);
  }
  return rows;
}
