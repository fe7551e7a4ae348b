import { zipArchive } from "../../server/workbooks/zipArchive.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = Object.entries(parts).map(([path, content]): [string, Uint8Array] => [
    path,
    typeof content === "string" ? encoder.encode(content) : content,
  ]);
  return zipArchive(new Map(entries), { compress: true });
}

export type HandmadeXlsx = {
  /** What stands between the tags of `sheetData`, by title of sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What stands between the tags of `sst`. */
  readonly sharedStrings?: string;
  /** What stands between the tags of `styleSheet`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Name of the main part, where another program does not call it « workbook ». */
  readonly main?: string;
  /** Title of a sheet that is nothing but a chart. */
  readonly chart?: string;
  /** Titles of the sheets that are hidden. */
  readonly hidden?: readonly string[];
  /** What stands beside `sheetData` in every sheet. */
  readonly before?: string;
  readonly after?: string;
};

/** An XLSX written by hand after ECMA-376, as another program than ours would write it. */
export function xlsxOf(file: HandmadeXlsx): Uint8Array {
  const titles = Object.keys(file.sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const sheet = (title: string, id: number, state = "") =>
    `<sheet name="${title}" sheetId="${id}" ${state}r:id="rId${id}"/>`;
  const sheets = titles.map((title, index) =>
    sheet(title, index + 1, file.hidden?.includes(title) === true ? 'state="hidden" ' : ""),
  );
  const worksheets = titles.map((_, index) =>
    relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  const relations = [
    ...(file.chart === undefined ? [] : [relation("rId50", "chartsheet", "chartsheets/sheet1.xml")]),
    ...worksheets,
    relation("rId90", "sharedStrings", "sharedStrings.xml"),
    relation("rId91", "styles", "styles.xml"),
  ];
  const main = file.main ?? "workbook";
  const chart = file.chart === undefined ? "" : sheet(file.chart, 50);
  return zipOf({
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/${main}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}">${relation("rId1", "officeDocument", `/xl/${main}.xml`)}</Relationships>`,
    [`xl/${main}.xml`]: `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">${file.workbookPr ?? ""}<sheets>${chart}${sheets.join("")}</sheets></workbook>`,
    [`xl/_rels/${main}.xml.rels`]: `${HEAD}<Relationships xmlns="${PACKAGE}">${relations.join("")}</Relationships>`,
    ...(file.chart === undefined
      ? {}
      : { "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${SPREADSHEET}"/>` }),
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${SPREADSHEET}">${file.sharedStrings ?? ""}</sst>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${SPREADSHEET}">${file.styles ?? ""}</styleSheet>`,
    ...Object.fromEntries(
      Object.values(file.sheets).map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${HEAD}<worksheet xmlns="${SPREADSHEET}">${file.before ?? ""}<sheetData>${rows}</sheetData>${file.after ?? ""}</worksheet>`,
      ]),
    ),
  });
}

/** An ODS written by hand after OpenDocument 1.3: what stands between the tags of `table:table`, by title. */
export function odsOf(tables: Readonly<Record<string, string>>): Uint8Array {
  const body = Object.entries(tables)
    .map(([title, rows]) => `<table:table table:name="${title}">${rows}</table:table>`)
    .join("");
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
  });
}
