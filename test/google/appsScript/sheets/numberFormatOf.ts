import type { CellFormat } from "../../workbook/cell.ts";

type NumberFormat = NonNullable<CellFormat["numberFormat"]>;

/**
 * What scripts write for no format at all. Google documents neither that nor what it answers for a cell without format:
 * presumed to be the same word.
 */
const AUTOMATIC = "General";

/** The format that a pattern makes: `@` is text, `dd/mm/yyyy` a date, `General` no format. */
export function numberFormatOf(pattern: string): Pick<CellFormat, "numberFormat"> {
  if (pattern === AUTOMATIC) return {};
  return { numberFormat: pattern === "@" ? { type: "TEXT" } : typedFormat(pattern) };
}

function typedFormat(pattern: string): NumberFormat {
  const bare = pattern.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  const hasDay = /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
  const hasHour = /[hs]/i.test(bare);
  if (hasDay) return { type: hasHour ? "DATE_TIME" : "DATE", pattern };
  if (hasHour) return { type: "TIME", pattern };
  if (bare.includes("%")) return { type: "PERCENT", pattern };
  if (/[€$£]/.test(pattern)) return { type: "CURRENCY", pattern };
  return { type: /E[+-]?0/i.test(bare) ? "SCIENTIFIC" : "NUMBER", pattern };
}

export function patternOf(format: CellFormat | undefined): string {
  const chosen = format?.numberFormat;
  if (chosen?.type == null) return AUTOMATIC;
  return chosen.pattern ?? (chosen.type === "TEXT" ? "@" : AUTOMATIC);
}
