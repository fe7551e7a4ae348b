import { countedRows, DATA_TITLES } from "../dataTabs.ts";
import type { ValueRanges } from "./answers.ts";
import { replay } from "./replay.ts";

/**
 * dlt, verified source google_sheets at 3957506, given the titles of the tabs: the workbook, the values of all tabs in one
 * request, then the first two rows, with their grid data, of the tabs that hold more than a header. Retries:
 * `wait_exponential(multiplier=1.5, min=5, max=120)`, ten attempts.
 */
export const dlt = replay({ waits: [5, 5, 6, 12, 24, 48, 96, 120, 120], gzip: true }, async (get, id) => {
  await get(id);
  const ranges = DATA_TITLES.map((title) => `ranges=${encodeURIComponent(title)}`).join("&");
  const { valueRanges = [] } = await get<ValueRanges>(
    `${id}/values:batchGet?${ranges}&valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=SERIAL_NUMBER`,
  );
  const heights = DATA_TITLES.map((title, index) => ({
    title,
    height: valueRanges[index]?.values?.length ?? 0,
  }));
  const firstRows = heights
    .filter(({ height }) => height > 1)
    .map(({ title }) => `ranges=${encodeURIComponent(`'${title}'!1:2`)}`);
  await get(`${id}?${firstRows.join("&")}&includeGridData=true`);
  return heights.reduce((sum, { title, height }) => sum + countedRows(title, height - 1), 0);
});
