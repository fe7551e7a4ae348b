import { requireLocale } from "../sheets/spreadsheetJson.ts";
import { lastIndex } from "../workbook/lastIndex.ts";
import { renderCell } from "../workbook/render.ts";
import type { Workbook } from "../workbook/workbook.ts";

/** The first tab as a CSV export gives it: what is shown, up to the last filled cell. */
export function firstTabAsCsv(workbook: Workbook): string {
  const [tab] = workbook.tabs;
  const locale = requireLocale(workbook);
  const rendering = { render: "FORMATTED_VALUE", dates: "SERIAL_NUMBER", locale } as const;
  const lines = (tab?.rows ?? []).map((row) =>
    Array.from(row ?? [], (cell) => String(renderCell(cell, rendering))),
  );
  while (lines.length > 0 && (lines.at(-1) ?? []).every((text) => text === "")) lines.pop();
  const width = Math.max(0, ...lines.map((line) => lastIndex(line, (text) => text !== "") + 1));
  return lines
    .map((line) => Array.from({ length: width }, (_, column) => quoted(line[column] ?? "")).join(","))
    .join("\r\n");
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
