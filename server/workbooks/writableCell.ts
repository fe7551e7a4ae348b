import type { Cell } from "../../shared/records/cell.ts";

/** XLSX writes a character that XML refuses as « _x0001_ »: what looks like that already must not be read so. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;
/** Two code points that are no characters, and halves of a pair of surrogates left alone. */
const REFUSED_BY_XML =
  /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A cell as the file must hold it for the very same cell to be read back. */
export function writableCell(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  return cell.replace(LOOKS_ESCAPED, "_x005F_").replace(REFUSED_BY_XML, escaped);
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
