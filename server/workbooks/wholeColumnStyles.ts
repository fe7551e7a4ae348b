import { preflight } from "./preflight.ts";
import { type Parts, zipArchive } from "./zipArchive.ts";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * Gives each column of the tables the format of its cells down to the last row of the sheet.
 *
 * hucre formats the cells it writes and no others, so that the blank cells below would be locked by the protection.
 * The blank cells that it wrote for nothing but their format are dropped: the file is smaller, and quicker to read.
 *
 * @param sheetNumbers the sheets that are tables: 1 is the first of the file
 */
export async function wholeColumnStyles(
  workbook: Uint8Array,
  sheetNumbers: readonly number[],
): Promise<Uint8Array> {
  const parts: Parts = await preflight(workbook, "");
  const tables = new Set(sheetNumbers.map((number) => `xl/worksheets/sheet${number}.xml`));
  const styled = [...parts].map(([path, content]): [string, Uint8Array] => [
    path,
    tables.has(path) ? encoder.encode(styleColumns(decoder.decode(content))) : content,
  ]);
  return zipArchive(new Map(styled), { compress: true });
}

function styleColumns(sheet: string): string {
  const styles = [...sheet.matchAll(/<c r="[A-Z]+2"(?: t="\w+")?(?: s="(\d+)")?/g)].map(
    ([, style]) => style ?? "0",
  );
  const withStyles = sheet.replace(/<col min="(\d+)"/g, (start, position: string) => {
    const style = styles[Number(position) - 1];
    return style === undefined ? start : `${start} style="${style}"`;
  });
  return withStyles.replace(/<c r="[A-Z]+\d+" s="\d+"\/>/g, "");
}
