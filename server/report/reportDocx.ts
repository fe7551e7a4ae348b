import type * as docxLibrary from "docx";
import type { ParagraphChild } from "docx";
import type {
  FigureSpan,
  Report,
  ReportBlock,
  ReportChart,
  ReportTable,
  Sentence,
} from "../../shared/report/report.ts";
import { PALETTE } from "../charts/palette.ts";
import { DEFINITIONS_TITLE, definitionLines } from "./definitionLines.ts";

type Docx = typeof docxLibrary;

const BAR = PALETTE.bar.slice(1);
const QUIET = PALETTE.quiet.slice(1);
const LINE = PALETTE.line.slice(1);
const FONT = "Calibri";
/** Characters of the longest bar of a chart: a bar that can be edited is a row of letters. */
const BAR_LENGTH = 34;

/** The bilan as a file that the department completes: real styles, tables and links; the same text as the page. */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  const docx = await import("docx");
  const { Document, Packer, Paragraph } = docx;
  const document = new Document({
    title: report.title,
    creator: report.department,
    lastModifiedBy: report.department,
    styles: stylesOf(docx),
    sections: [
      {
        headers: { default: pageHeader(docx, report) },
        footers: { default: pageFooter(docx) },
        children: [
          new Paragraph({ text: report.department, style: "Quiet" }),
          new Paragraph({ text: report.title, heading: docx.HeadingLevel.TITLE }),
          ...report.basis.map((text) => new Paragraph({ text, style: "Quiet" })),
          ...report.sections.flatMap(({ title, blocks }) => [
            new Paragraph({ text: title, heading: docx.HeadingLevel.HEADING_1 }),
            ...blocks.flatMap((block) => shown(docx, block)),
          ]),
          ...definitions(docx, report),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function stylesOf({ AlignmentType }: Docx) {
  const run = (size: number, color: string, bold = false) => ({ size, color, bold, font: FONT });
  return {
    default: {
      document: { run: { font: FONT, size: 22, language: { value: "fr-FR" } } },
      title: {
        run: run(44, BAR, true),
        paragraph: { spacing: { after: 120 }, alignment: AlignmentType.LEFT },
      },
      heading1: {
        run: run(30, BAR, true),
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
      },
      heading2: {
        run: run(23, BAR, true),
        paragraph: { spacing: { before: 200, after: 40 }, keepNext: true },
      },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      hyperlink: { run: { color: BAR, bold: true } },
    },
    paragraphStyles: [
      { id: "Quiet", name: "Discret", basedOn: "Normal", run: { size: 18, color: QUIET } },
      {
        id: "ChartTitle",
        name: "Titre de graphique",
        basedOn: "Normal",
        run: { bold: true, color: BAR },
        paragraph: { keepNext: true, spacing: { before: 200 } },
      },
    ],
  };
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

/** Bookmarks of Word have 40 characters at most, letters, digits and low lines. */
const bookmarkOf = (figure: string): string => `def_${figure.replaceAll("-", "_")}`.slice(0, 40);

function spanned(docx: Docx, sentence: Sentence): ParagraphChild[] {
  return sentence.map((span) => (typeof span === "string" ? new docx.TextRun(span) : quoted(docx, span)));
}

function quoted({ InternalHyperlink, TextRun }: Docx, { figure, text }: FigureSpan): ParagraphChild {
  return new InternalHyperlink({
    anchor: bookmarkOf(figure),
    children: [new TextRun({ text, style: "Hyperlink" })],
  });
}

function shown(docx: Docx, block: ReportBlock) {
  const { Paragraph, TextRun } = docx;
  switch (block.kind) {
    case "paragraph":
      return [
        new Paragraph({
          spacing: { after: 120 },
          children: block.sentences.flatMap((sentence) => spanned(docx, sentence)),
        }),
      ];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: spanned(docx, item) }),
      );
    case "prompt":
      return [
        new Paragraph({
          children: [new TextRun({ text: `[À compléter\u00A0: ${block.text}]`, highlight: "yellow" })],
        }),
      ];
    case "chart":
      return chart(docx, block);
    case "table":
      return grid(docx, block);
  }
}

/** A chart that stays editable: a table whose bars are letters. */
function chart(docx: Docx, { figure, title, subtitle, rows, note }: ReportChart) {
  const { Paragraph, TextRun, Table, TableRow, WidthType } = docx;
  const bars = rows.map(
    ({ label, length, display }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cellOf(docx, [new TextRun({ text: label, size: 19 })], 36),
          cellOf(
            docx,
            [
              new TextRun({
                text: "█".repeat(Math.max(1, Math.round(length * BAR_LENGTH))),
                color: BAR,
                size: 14,
              }),
            ],
            46,
          ),
          cellOf(docx, [new TextRun({ text: display, bold: true, size: 19 })], 18),
        ],
      }),
  );
  return [
    new Paragraph({ style: "ChartTitle", children: [quoted(docx, { figure, text: title })] }),
    new Paragraph({ text: subtitle, style: "Quiet", keepNext: true }),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders: noBorders(docx), rows: bars }),
    new Paragraph({ text: note, style: "Quiet" }),
  ];
}

function grid(docx: Docx, { title, header, rows, note }: ReportTable) {
  const { Paragraph, TextRun, Table, TableRow, WidthType, AlignmentType } = docx;
  const share = 55 / Math.max(1, header.length - 1);
  const width = (column: number) => (column === 0 ? 45 : share);
  const line = (cells: readonly (string | FigureSpan)[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map((cell, column) =>
        cellOf(
          docx,
          [typeof cell === "string" ? new TextRun({ text: cell, bold, size: 18 }) : quoted(docx, cell)],
          width(column),
          column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
        ),
      ),
    });
  return [
    new Paragraph({ text: title, style: "ChartTitle" }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        ...noBorders(docx),
        insideHorizontal: { style: docx.BorderStyle.SINGLE, size: 4, color: LINE },
      },
      rows: [line(header, true), ...rows.map((row) => line(row, false))],
    }),
    new Paragraph({ text: note, style: "Quiet" }),
  ];
}

function cellOf(
  { TableCell, Paragraph, WidthType, VerticalAlignTable }: Docx,
  children: readonly ParagraphChild[],
  width: number,
  alignment: "left" | "right" = "left",
) {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [new Paragraph({ alignment, children: [...children] })],
  });
}

function noBorders({ BorderStyle }: Docx) {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
  return { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
}

function definitions(docx: Docx, report: Report) {
  const { Paragraph, TextRun, Bookmark, HeadingLevel } = docx;
  return [
    new Paragraph({ text: DEFINITIONS_TITLE, heading: HeadingLevel.HEADING_1 }),
    ...report.definitions.flatMap((definition) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        children: [
          new Bookmark({ id: bookmarkOf(definition.figure), children: [new TextRun(definition.label)] }),
        ],
      }),
      ...definitionLines(definition).map((text) => new Paragraph({ text, style: "Quiet" })),
    ]),
  ];
}
