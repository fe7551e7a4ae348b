import { type Day, yearOf } from "../../shared/calendar.ts";
import type { Report } from "../../shared/report/report.ts";
import { PALETTE } from "../charts/palette.ts";
import { DEFINITIONS_TITLE, definitionLines } from "./definitionLines.ts";
import { printableReport } from "./printableReport.ts";
import { typeset } from "./typeset.ts";

/**
 * The bilan as a tagged PDF: the same bytes for the same report on the same day.
 *
 * @param day on which it is written, for the document's own date
 * @throws Error when the template does not compile: never because of what a workbook holds
 */
export function reportPdf(report: Report, day: Day): Promise<Uint8Array> {
  return typeset(JSON.stringify(dataOf(printableReport(report), day)));
}

/** What the template reads. */
function dataOf(report: Report, day: Day) {
  const [, month = 1, date = 1] = day.split("-").map(Number);
  return {
    ...report,
    // What the department has to write itself is in the file that it can edit.
    sections: report.sections.filter(({ blocks }) => blocks.some(({ kind }) => kind !== "prompt")),
    date: { year: yearOf(day), month, day: date },
    colours: { ink: PALETTE.text, bar: PALETTE.bar, quiet: PALETTE.quiet, line: PALETTE.line },
    contentsTitle: "Sommaire",
    definitionsTitle: DEFINITIONS_TITLE,
    definitions: report.definitions.map((definition) => ({
      figure: definition.figure,
      label: definition.label,
      lines: definitionLines(definition),
    })),
  };
}
