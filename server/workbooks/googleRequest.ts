import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

/** One change of a workbook, as `spreadsheets.batchUpdate` takes them. */
export type GoogleRequest = sheets_v4.Schema$Request;

/** Google asks whether one is sure. Nothing is forbidden: whoever runs the add-on writes these cells in their own name. */
export function warningRequest(range: sheets_v4.Schema$GridRange, description: string): GoogleRequest {
  return { addProtectedRange: { protectedRange: { range, description, warningOnly: true } } };
}

/** « D6E4F0 » as Google writes colours: shares from 0 to 1. */
export function googleColour(rgb: string): sheets_v4.Schema$Color {
  const share = (start: number) => Number.parseInt(rgb.slice(start, start + 2), 16) / 255;
  return { red: share(0), green: share(2), blue: share(4) };
}
