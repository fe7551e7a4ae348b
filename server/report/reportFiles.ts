import type { Day } from "../../shared/calendar.ts";
import type { Report } from "../../shared/report/report.ts";
import { reportDocx } from "./reportDocx.ts";
import { reportPdf } from "./reportPdf.ts";

/** A file of a bilan: where it is asked for, how a page names it, what writes it. */
export type ReportFile = {
  readonly format: "pdf" | "docx";
  readonly path: string;
  readonly words: string;
  readonly type: string;
  /** @param day on which it is written */
  readonly write: (report: Report, day: Day) => Promise<Uint8Array>;
};

export const REPORT_FILES: readonly ReportFile[] = [
  { format: "pdf", path: "/bilan.pdf", words: "PDF", type: "application/pdf", write: reportPdf },
  {
    format: "docx",
    path: "/bilan.docx",
    words: "fichier modifiable (DOCX)",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: reportDocx,
  },
];
