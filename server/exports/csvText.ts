/** « standard »: RFC 4180, comma, dot. « excel »: what a French Excel opens by a double click: semicolon, comma, BOM. */
export type CsvFlavour = "standard" | "excel";

export type CsvCell = string | number | null;

/** The rows as a file; an empty cell is « sans objet ». */
export function csvText(rows: readonly (readonly CsvCell[])[], flavour: CsvFlavour): string {
  const separator = flavour === "excel" ? ";" : ",";
  const lines = rows.map((row) => row.map((cell) => written(cell, flavour)).join(separator));
  return `${flavour === "excel" ? "\uFEFF" : ""}${lines.join("\r\n")}\r\n`;
}

function written(cell: CsvCell, flavour: CsvFlavour): string {
  if (cell === null) return "";
  if (typeof cell === "number") return flavour === "excel" ? String(cell).replace(".", ",") : String(cell);
  // Thin and no-break spaces are for pages; a spreadsheet would take such a number for text, and a formula for a formula.
  const text = cell.replace(/[\u00A0\u202F]/g, " ");
  const harmless = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
