import { attribute, bytesOf, textOf } from "./officeXml.ts";
import type { Parts } from "./zipArchive.ts";

/** Days from the origin of the dates of 1904 to that of the others. */
const DAYS_TO_1904 = 1462;
/** Below a year, a number is a time or a duration: it counts from midnight, in either system of dates. */
const SHORTEST_DATE = 366;

/** Without one of these, cells would come out blank or as other values. */
const HOLDS_CELLS: ReadonlySet<string> = new Set(["worksheet", "sharedStrings", "styles"]);
const SHEET_RELATIONS = /\/worksheets\/_rels\//;
/** A cell without a value, kept in the file for its format alone. */
const BLANK_CELL = /<((?:\w+:)?c)\b[^>]*?(?:\/>|>\s*<\/\1>)/g;
const SHEET_DATA = /<((?:\w+:)?sheetData)\b[^>]*>[^]*<\/\1>/;

/** An XLSX reduced to what a reader of cells needs, and how its serial numbers of days are to be understood. */
export type XlsxCells = {
  readonly parts: Parts;
  readonly serialOf: (days: number) => number;
};

/**
 * Leaves out what is not a value: formats of blank cells (people format whole columns), drawings, comments, rules,
 * sheets that are charts. The file is read faster, and less of an untrusted file reaches the parser.
 */
export function xlsxCells(parts: Parts): XlsxCells {
  const workbookPath = relationsOf(parts, "").find(({ type }) => type === "officeDocument")?.path ?? "";
  const relations = relationsOf(parts, workbookPath);
  const lost = relations.find(({ type, path }) => HOLDS_CELLS.has(type) && !parts.has(path));
  if (lost !== undefined) throw new Error(`The workbook has lost a part of type "${lost.type}"`);
  const sheets = relations.filter(({ type }) => type === "worksheet");
  const sheetIds = new Set(sheets.map(({ id }) => id));
  const sheetPaths = new Set(sheets.map(({ path }) => path));
  const workbook = textOf(parts, workbookPath);
  const reduced = [...parts].flatMap(([path, content]): [string, Uint8Array][] => {
    if (SHEET_RELATIONS.test(path)) return [];
    if (path === workbookPath) return [[path, bytesOf(withoutOtherSheets(workbook, sheetIds))]];
    return [[path, sheetPaths.has(path) ? bytesOf(cellsAlone(textOf(parts, path))) : content]];
  });
  const since1904 = /^(?:1|true|on)$/.test(
    attribute(/<(?:\w+:)?workbookPr\b([^>]*)>/.exec(workbook)?.[1] ?? "", "date1904"),
  );
  return {
    parts: new Map(reduced),
    serialOf: (days) => (since1904 && days >= SHORTEST_DATE ? days + DAYS_TO_1904 : days),
  };
}

/** What a part refers to, the whole file when the path is empty: the names of parts are nobody's convention. */
function relationsOf(parts: Parts, path: string) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relations = textOf(parts, `${folder}_rels/${path.slice(folder.length)}.rels`);
  return [...relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, tag = ""]) => {
    const target = attribute(tag, "Target");
    return {
      id: attribute(tag, "Id"),
      path: target.startsWith("/") ? target.slice(1) : `${folder}${target}`,
      type: attribute(tag, "Type").replace(/^.*\//, ""),
    };
  });
}

/** Sheets that hold a chart, a dialogue or old macros have no cells. */
function withoutOtherSheets(workbook: string, sheetIds: ReadonlySet<string>): string {
  return workbook.replace(/<(?:\w+:)?sheet\b([^>]*)\/>/g, (sheet, tag: string) =>
    sheetIds.has(attribute(tag, "id")) ? sheet : "",
  );
}

function cellsAlone(sheet: string): string {
  const [data = ""] = SHEET_DATA.exec(sheet) ?? [];
  return `<worksheet>${data.replace(BLANK_CELL, "")}</worksheet>`;
}
