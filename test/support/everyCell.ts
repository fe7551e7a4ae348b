import type { WorkbookRows } from "../../server/workbooks/writeWorkbook.ts";
import { serialOfDay } from "../../shared/calendar.ts";
import type { Cell } from "../../shared/records/cell.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { columnsOf, type Tab } from "../../shared/workbook/tab.ts";
import type { Template } from "../../shared/workbook/template.ts";

/** What people type, that a spreadsheet program might take for something else. */
export const AWKWARD_TEXTS = [
  'Élève à l\'œuvre, « çà » & <là> "ici"',
  "=1+1",
  "+33 6 12 34 56 78",
  "-5",
  "@ici",
  "'06",
  "0612345678",
  "000123",
  "13002526500013",
  "12/03",
  "1E5",
  "VRAI",
  "#REF!",
  "3,5",
  "50 %",
  "  deux  espaces  ",
  "première ligne\nseconde ligne",
  "Qui suis-je ? * ~",
  "_x0041_ et _x000D_",
  "🎨 日本語 ﬁ",
  "espace\u00A0insécable\u202Ffine",
  "x".repeat(500),
] as const;

const DAYS = ["1900-03-01", "1958-02-28", "2000-02-29", "2012-01-05", "2026-12-31"].map(serialOfDay);

/** Rows of every tab of a template in which every column has every kind of cell that it is made for. */
export function everyCell(template: Template): WorkbookRows {
  return Object.fromEntries(
    template.tabs.map((tab) => {
      const samples = columnsOf(tab).map(({ key, column }) => ({ key, cells: samplesOf(column) }));
      const height = tab.layout === "card" ? 1 : Math.max(...samples.map(({ cells }) => cells.length));
      const rows = Array.from({ length: height }, (_, row) =>
        Object.fromEntries(samples.map(({ key, cells }) => [key, cells[row] ?? null])),
      );
      return [tab.key, rows];
    }),
  );
}

/** The cells of a tab as they must be read back: a cell of a row is the typed cell of its column. */
export function cellsOf(tab: Tab, rows: readonly Readonly<Record<string, Cell>>[]): Cell[][] {
  return rows.map((row) => columnsOf(tab).map(({ key }) => row[key] ?? null));
}

function samplesOf({ type, list }: Column): readonly Cell[] {
  switch (type) {
    case "list":
      return [...(list?.entries ?? []).map(({ label }) => label), "ne sait pas", "à côté de la liste"];
    case "date":
      return [...DAYS, "2012-01-05", "5 mars 2012", "non recueilli", null];
    case "month":
      return [...DAYS, "10/2009", "jamais travaillé"];
    case "year":
    case "integer":
    case "version":
      return [0, 1, 2012, -3, 60, "refus", null];
    case "decimal":
      return [0, 0.1, 27500.55, -1.25, 1e-7, 123456789.12, "3,5", null];
    default:
      return AWKWARD_TEXTS;
  }
}
