import type { ITableBordersOptions, Paragraph, Table } from "docx";
import type { FigureSpan, ReportChart, ReportTable } from "../../shared/report/report.ts";
import { COLOURS } from "./docxStyles.ts";
import type { Docx, DocxWords } from "./docxWords.ts";

/** Of an A4 page between its margins, in twentieths of a point. */
export const PAGE = { margin: 1250, width: 11906 - 2 * 1250 } as const;

const CELL_MARGIN = 60;
const CHART_COLUMNS = [0.36, 0.5, 0.14].map((share) => Math.floor(share * PAGE.width));
const [, BAR_COLUMN = 0] = CHART_COLUMNS;
const LONGEST_BAR = BAR_COLUMN - 2 * CELL_MARGIN;
/** Rows of a chart that stays on one page. */
const WHOLE_CHART = 10;
/** The smallest number still has a bar that is seen. */
const SHORTEST_BAR = 40;

/** A chart that stays editable: a table in which a bar is the shading of an empty paragraph, up to its right indent. */
export function docxChart(docx: Docx, words: DocxWords, chart: ReportChart): (Paragraph | Table)[] {
  const { Paragraph, Table, TableRow, TextRun } = docx;
  const keepNext = chart.rows.length <= WHOLE_CHART;
  const text = (content: string, bold: boolean) =>
    new Paragraph({ keepNext, children: [new TextRun({ text: content, size: 19, bold })] });
  const [label = 0, bar = 0, value = 0] = CHART_COLUMNS;
  const rows = chart.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: [
          cellOf(docx, text(row.label, false), label),
          cellOf(docx, barOf(docx, row.length), bar),
          cellOf(docx, text(row.display, true), value),
        ],
      }),
  );
  return [
    new Paragraph({ style: "Caption", children: [words.span({ figure: chart.figure, text: chart.title })] }),
    new Paragraph({ text: chart.subtitle, style: "Quiet", keepNext: true }),
    ...(rows.length === 0
      ? []
      : [new Table({ ...sizes(docx, CHART_COLUMNS), borders: noBorders(docx), rows })]),
    new Paragraph({ text: chart.note, style: "Quiet" }),
  ];
}

function barOf({ Paragraph, ShadingType, TextRun }: Docx, length: number): Paragraph {
  if (length === 0) return new Paragraph({});
  const right = LONGEST_BAR - Math.max(SHORTEST_BAR, Math.round(length * LONGEST_BAR));
  return new Paragraph({
    indent: { right },
    shading: { type: ShadingType.CLEAR, color: "auto", fill: COLOURS.bar },
    // Its height is the one of its letters, of which there are none.
    run: { size: 14 },
    children: [new TextRun({ text: "", size: 14 })],
  });
}

export function docxTable(docx: Docx, words: DocxWords, table: ReportTable): (Paragraph | Table)[] {
  const { Paragraph, Table, TableRow, TextRun } = docx;
  const first = table.header.length > 1 ? Math.floor(0.4 * PAGE.width) : PAGE.width;
  const other = Math.floor((PAGE.width - first) / Math.max(1, table.header.length - 1));
  const columns = table.header.map((_, column) => (column === 0 ? first : other));
  const line = (cells: readonly (string | FigureSpan)[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map((cell, column) => {
        const child =
          typeof cell === "string"
            ? new TextRun({ text: cell, bold: isHeader, size: 18 })
            : words.span(cell, 18);
        const alignment = column === 0 ? "left" : "right";
        return cellOf(docx, new Paragraph({ alignment, children: [child] }), columns[column] ?? other);
      }),
    });
  return [
    new Paragraph({ text: table.title, style: "Caption" }),
    ...(table.header.length === 0
      ? []
      : [
          new Table({
            ...sizes(docx, columns),
            borders: {
              ...noBorders(docx),
              insideHorizontal: { style: docx.BorderStyle.SINGLE, size: 4, color: COLOURS.line },
            },
            rows: [line(table.header, true), ...table.rows.map((row) => line(row, false))],
          }),
        ]),
    new Paragraph({ text: table.note, style: "Quiet" }),
  ];
}

function cellOf({ TableCell, VerticalAlignTable, WidthType }: Docx, child: Paragraph, width: number) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 30, bottom: 30, left: CELL_MARGIN, right: CELL_MARGIN },
    children: [child],
  });
}

function sizes({ TableLayoutType, WidthType }: Docx, columns: readonly number[]) {
  const size = columns.reduce((total, width) => total + width, 0);
  return {
    width: { size, type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
  };
}

function noBorders({ BorderStyle }: Docx): ITableBordersOptions {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
  return { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
}
