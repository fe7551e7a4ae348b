import type { GridRange } from "./gridRange.ts";
import { copyTab, type Tab } from "./tab.ts";

export type NamedRange = {
  readonly namedRangeId: string;
  readonly name: string;
  /** Null once nothing is left of it: Google shows #REF!. */
  readonly range: GridRange | null;
};

/** A key and a value attached to the workbook, to a tab, or to one row or column. */
export type Metadata = {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue: string | undefined;
  readonly visibility: "DOCUMENT" | "PROJECT";
  readonly location:
    | { readonly type: "SPREADSHEET" }
    | { readonly type: "SHEET"; readonly sheetId: number }
    | {
        readonly type: "ROW" | "COLUMN";
        readonly sheetId: number;
        readonly start: number;
        readonly end: number;
      };
};

/** What a Google workbook holds. Changed only inside `edit`, on a copy which replaces it when all went well. */
export type Workbook = {
  readonly id: string;
  title: string;
  locale: string;
  timeZone: string;
  autoRecalc: string;
  tabs: Tab[];
  namedRanges: readonly NamedRange[];
  metadata: readonly Metadata[];
};

export function copyWorkbook(workbook: Workbook, id: string = workbook.id): Workbook {
  return { ...workbook, id, tabs: workbook.tabs.map((tab) => copyTab(tab)) };
}

export function tabById(workbook: Workbook, sheetId: number): Tab | undefined {
  return workbook.tabs.find((tab) => tab.sheetId === sheetId);
}

/** Titles are found whatever their case, as Google does. */
export function tabByTitle(workbook: Workbook, title: string): Tab | undefined {
  const wanted = title.toLowerCase();
  return (
    workbook.tabs.find((tab) => tab.properties.title === title) ??
    workbook.tabs.find((tab) => tab.properties.title.toLowerCase() === wanted)
  );
}

export function namedRangeByName(workbook: Workbook, name: string): NamedRange | undefined {
  const wanted = name.toLowerCase();
  return workbook.namedRanges.find((named) => named.name.toLowerCase() === wanted);
}
