import type { Report } from "../../shared/report/report.ts";

/** No file can hold them: controls other than ends of lines and tabs, halves of a character, and what is no character. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The report without what a name may hold by accident and would make its file unreadable. */
export function printableReport(report: Report): Report {
  const printable = (_key: string, value: unknown) =>
    typeof value === "string" ? value.replace(UNPRINTABLE, "") : value;
  return JSON.parse(JSON.stringify(report, printable)) as Report;
}
