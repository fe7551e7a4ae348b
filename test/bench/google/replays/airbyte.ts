import { countedRows, DATA_TITLES } from "../dataTabs.ts";
import { type Spreadsheet, tabsOf, type ValueRanges } from "./answers.ts";
import { replay } from "./replay.ts";

/** `batch_size` of its settings: the rows of one request. */
const BATCH = 1_000_000;

/**
 * Airbyte, source-google-sheets, manifest.yaml at 11a1dee: the workbook, the first row of every tab with its grid data, then
 * the rows of each stream. Retries: `ExponentialBackoffStrategy`, factor 5, five of them.
 */
export const airbyte = replay({ waits: [10, 20, 40, 80, 160], gzip: true }, async (get, id) => {
  const tabs = tabsOf(await get<Spreadsheet>(`${id}?includeGridData=false&alt=json`));
  for (const { title } of tabs)
    await get(`${id}?includeGridData=true&ranges=${encodeURIComponent(title)}!1:1&alt=json`);
  let rows = 0;
  for (const title of DATA_TITLES) {
    const range = `${encodeURIComponent(title)}!2:${BATCH + 2}`;
    const { valueRanges } = await get<ValueRanges>(
      `${id}/values:batchGet?ranges=${range}&majorDimension=ROWS&alt=json`,
    );
    rows += countedRows(title, valueRanges?.[0]?.values?.length ?? 0);
  }
  return rows;
});
