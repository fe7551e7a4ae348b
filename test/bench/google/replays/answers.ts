import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

export type Spreadsheet = sheets_v4.Schema$Spreadsheet;
export type ValueRange = sheets_v4.Schema$ValueRange;
export type ValueRanges = sheets_v4.Schema$BatchGetValuesResponse;

/** The titles and the heights of the tabs of a workbook, hidden ones included. */
export function tabsOf({ sheets = [] }: Spreadsheet): readonly { title: string; rowCount: number }[] {
  return sheets.map(({ properties }) => ({
    title: properties?.title ?? "",
    rowCount: properties?.gridProperties?.rowCount ?? 0,
  }));
}
