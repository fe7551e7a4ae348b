import { countedRows, DATA_TITLES } from "../dataTabs.ts";
import type { ValueRange } from "./answers.ts";
import { replay } from "./replay.ts";

/**
 * DuckDB, extension duckdb_gsheets at a209d8a, `read_gsheet(id, sheet=…)` for each tab: the whole workbook to check the title,
 * then the values. It does not accept compression. Retries: none.
 */
export const duckdb = replay({ waits: [], gzip: false }, async (get, id) => {
  let rows = 0;
  for (const title of DATA_TITLES) {
    await get(id);
    const { values } = await get<ValueRange>(`${id}/values/${encodeURIComponent(title)}`);
    rows += countedRows(title, (values?.length ?? 0) - 1);
  }
  return rows;
});
