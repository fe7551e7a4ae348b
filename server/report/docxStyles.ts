import type { AlignmentType } from "docx";
import { PALETTE } from "../charts/palette.ts";

/** As Word writes colours. */
export const COLOURS = {
  bar: PALETTE.bar.slice(1),
  quiet: PALETTE.quiet.slice(1),
  line: PALETTE.line.slice(1),
} as const;

const FONT = "Calibri";
const LEFT: (typeof AlignmentType)["LEFT"] = "left";

/** The styles of the editable bilan: Word's own, so that the department changes them once for the whole file. */
export function docxStyles() {
  const run = (size: number, color: string, bold = false) => ({ size, color, bold, font: FONT });
  return {
    default: {
      document: { run: { font: FONT, size: 22, language: { value: "fr-FR" } } },
      title: { run: run(44, COLOURS.bar, true), paragraph: { spacing: { after: 120 }, alignment: LEFT } },
      heading1: {
        run: run(30, COLOURS.bar, true),
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
      },
      heading2: {
        run: run(23, COLOURS.bar, true),
        paragraph: { spacing: { before: 200, after: 40 }, keepNext: true },
      },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      caption: {
        run: { ...run(22, COLOURS.bar, true), italics: false },
        paragraph: { keepNext: true, spacing: { before: 200, after: 0 } },
      },
      hyperlink: { run: { color: COLOURS.bar, bold: true } },
    },
    paragraphStyles: [
      { id: "Quiet", name: "Discret", basedOn: "Normal", run: { size: 18, color: COLOURS.quiet } },
    ],
  };
}
