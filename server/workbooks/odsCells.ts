import { bytesOf, textOf } from "./officeXml.ts";
import type { Parts } from "./zipArchive.ts";

const CONTENT = "content.xml";
/** Rows printed on every page, and rows that can be folded, stand one level deeper than the others. */
const ROW_GROUPS = /<\/?table:table-(?:header-rows|rows|row-group)\b[^>]*>/g;
const CELL_WITHOUT_CONTENT = /<table:(?:covered-)?table-cell\b([^>]*)\/>/g;
const HOLDS_SOMETHING = /value-type=|table:formula=/;
const REPEATED = /table:number-columns-repeated="\d+"/;

/** « PT01H30M00S »: how a time or a duration is written. */
const DURATION = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/**
 * An ODS reduced to what a reader of cells needs: every row at one level, and blank cells without their format, so that
 * a column formatted down to the last row weighs nothing.
 */
export function odsCells(parts: Parts): Parts {
  const content = textOf(parts, CONTENT)
    .replace(ROW_GROUPS, "")
    .replace(CELL_WITHOUT_CONTENT, (cell, attributes: string) =>
      HOLDS_SOMETHING.test(attributes) ? cell : `<table:table-cell ${REPEATED.exec(attributes)?.[0] ?? ""}/>`,
    );
  return new Map([
    ["mimetype", parts.get("mimetype") ?? new Uint8Array()],
    [CONTENT, bytesOf(content)],
  ]);
}

/** A time or a duration as a share of a day, as XLSX has it; any other text is left as it is. */
export function dayShareOf(text: string): string | number {
  const [whole, sign, hours = "0", minutes = "0", seconds = "0"] = DURATION.exec(text) ?? [];
  if (whole === undefined) return text;
  const share = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return sign === "-" ? -share : share;
}
