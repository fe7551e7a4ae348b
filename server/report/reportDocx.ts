import type { Paragraph, Table } from "docx";
import type { Day } from "../../shared/calendar.ts";
import type { Report, ReportBlock } from "../../shared/report/report.ts";
import { preflight } from "../workbooks/preflight.ts";
import { zipArchive } from "../workbooks/zipArchive.ts";
import { DEFINITIONS_TITLE, definitionLines } from "./definitionLines.ts";
import { docxStyles } from "./docxStyles.ts";
import { docxChart, docxTable, PAGE } from "./docxTables.ts";
import { type Docx, type DocxWords, docxWords } from "./docxWords.ts";
import { printableReport } from "./printableReport.ts";

const PROPERTIES = "docProps/core.xml";

/**
 * The bilan as a file that the department completes: real styles, tables and links; the same text as the page, and the
 * same bytes for the same report on the same day.
 *
 * @param day on which it is written, for the document's own date
 */
export async function reportDocx(given: Report, day: Day): Promise<Uint8Array> {
  const docx = await import("docx");
  const { Document, HeadingLevel, Packer, Paragraph } = docx;
  const report = printableReport(given);
  const words = docxWords(docx, report);
  const document = new Document({
    title: report.title,
    creator: report.department,
    lastModifiedBy: report.department,
    styles: docxStyles(),
    sections: [
      {
        properties: {
          page: {
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        headers: { default: pageHeader(docx, report) },
        footers: { default: pageFooter(docx) },
        children: [
          new Paragraph({ text: report.department, style: "Quiet" }),
          new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
          ...report.basis.map((text) => new Paragraph({ text, style: "Quiet" })),
          ...report.sections
            .filter(({ blocks }) => blocks.length > 0)
            .flatMap(({ title, blocks }) => [
              new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
              ...blocks.flatMap((block) => shown(docx, words, block)),
            ]),
          ...definitions(docx, words, report),
        ],
      },
    ],
  });
  return dated(new Uint8Array(await Packer.toArrayBuffer(document)), day);
}

function pageHeader({ Header, Paragraph }: Docx, { department, title }: Report) {
  return new Header({ children: [new Paragraph({ text: `${department} – ${title}`, style: "Quiet" })] });
}

function pageFooter({ Footer, Paragraph, TextRun, PageNumber, AlignmentType }: Docx) {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 18 })],
      }),
    ],
  });
}

function shown(docx: Docx, words: DocxWords, block: ReportBlock): (Paragraph | Table)[] {
  const { Paragraph, TextRun } = docx;
  switch (block.kind) {
    case "paragraph":
      return [new Paragraph({ spacing: { after: 120 }, children: block.sentences.flatMap(words.sentence) })];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: words.sentence(item) }),
      );
    case "prompt": {
      const text = `[À compléter\u00A0: ${block.text}]`;
      return [new Paragraph({ children: [new TextRun({ text, highlight: "yellow" })] })];
    }
    case "chart":
      return docxChart(docx, words, block);
    case "table":
      return docxTable(docx, words, block);
  }
}

function definitions({ HeadingLevel, Paragraph }: Docx, words: DocxWords, report: Report): Paragraph[] {
  return [
    new Paragraph({ text: DEFINITIONS_TITLE, heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
    ...report.definitions.flatMap((definition) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        children: [words.definition(definition.figure, definition.label)],
      }),
      ...definitionLines(definition).map((text) => new Paragraph({ text, style: "Quiet" })),
    ]),
  ];
}

/** The library writes the time of the clock, in the properties and in the archive: here it is the day that is given. */
async function dated(bytes: Uint8Array, day: Day): Promise<Uint8Array> {
  const parts = new Map(await preflight(bytes, "bilan.docx"));
  const properties = new TextDecoder().decode(parts.get(PROPERTIES));
  const withDay = properties.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
  parts.set(PROPERTIES, new TextEncoder().encode(withDay));
  return zipArchive(parts, { compress: true });
}
