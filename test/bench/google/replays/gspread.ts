import { countedRows, DATA_TITLES } from "../dataTabs.ts";
import type { ValueRange } from "./answers.ts";
import { replay } from "./replay.ts";

/**
 * gspread 6 at 5e2b628, in the usual way: `open_by_key`, then `worksheet(title).get_all_records()` for each tab, where
 * `worksheet` asks for the whole workbook again. Retries: none.
 */
export const gspread = replay({ waits: [], gzip: true }, async (get, id) => {
  await get(`${id}?includeGridData=false`);
  let rows = 0;
  for (const title of DATA_TITLES) {
    await get(`${id}?includeGridData=false`);
    const range = encodeURIComponent(`'${title}'`);
    const { values } = await get<ValueRange>(`${id}/values/${range}`);
    rows += countedRows(title, (values?.length ?? 0) - 1);
  }
  return rows;
});
