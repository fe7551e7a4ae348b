/** What an A1 text says, before one knows the workbook: bounds are zero-based, end excluded, undefined is open. */
export type A1 = {
  /** Undefined when the text names no tab. */
  readonly title: string | undefined;
  /** Written between quotes, so a name can only be that of a tab. */
  readonly quoted: boolean;
  /** What follows the `!`, or the whole text. */
  readonly rest: string | undefined;
};

export type A1Bounds = {
  readonly startRow: number | undefined;
  readonly endRow: number | undefined;
  readonly startColumn: number | undefined;
  readonly endColumn: number | undefined;
};

/** Separates the tab from the cells; null when the quotes do not pair. */
export function splitA1(text: string): A1 | null {
  const quoted = /^'((?:[^']|'')*)'(?:!([\s\S]*))?$/.exec(text);
  if (quoted !== null)
    return { title: (quoted[1] ?? "").replaceAll("''", "'"), quoted: true, rest: quoted[2] };
  if (text.startsWith("'")) return null;
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { title: undefined, quoted: false, rest: text };
  return { title: text.slice(0, mark), quoted: false, rest: text.slice(mark + 1) };
}

/** Reads `B2`, `A:C`, `2:4`, `A2:C`, `D4:A1`; null when the text is none of those. */
export function readBounds(text: string): A1Bounds | null {
  const numbered = /^R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i.exec(text);
  if (numbered !== null) return readNumbered(numbered);
  const corners = text.split(":");
  const first = readCorner(corners[0] ?? "");
  const last = corners.length === 1 ? first : readCorner(corners[1] ?? "");
  if (first === null || last === null || corners.length > 2) return null;
  const single = corners.length === 1;
  if (single && (first.row === undefined || first.column === undefined)) return null;
  const rows = side(first.row, last.row);
  const columns = side(first.column, last.column);
  return { startRow: rows.start, endRow: rows.end, startColumn: columns.start, endColumn: columns.end };
}

/** `R1C1:R2C2`: rows and columns by their numbers. */
function readNumbered([
  ,
  row = "1",
  column = "1",
  lastRow = row,
  lastColumn = column,
]: RegExpExecArray): A1Bounds {
  const rows = side(Number(row) - 1, Number(lastRow) - 1);
  const columns = side(Number(column) - 1, Number(lastColumn) - 1);
  return { startRow: rows.start, endRow: rows.end, startColumn: columns.start, endColumn: columns.end };
}

function side(first: number | undefined, last: number | undefined) {
  // `A2:C` starts at row 2 and is open below; `A:C2` is the same the other way round.
  if (first === undefined || last === undefined) return { start: first ?? last, end: undefined };
  return { start: Math.min(first, last), end: Math.max(first, last) + 1 };
}

function readCorner(text: string): { row: number | undefined; column: number | undefined } | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/.exec(text);
  if (match === null || text === "") return null;
  const [, letters, digits] = match;
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnIndex(letters),
  };
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** How Google writes a tab in the ranges it answers: quoted unless it is a plain word. */
export function titleInA1(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1:B2`; a single cell is written alone. */
export function writeA1(
  title: string,
  area: { startRow: number; endRow: number; startColumn: number; endColumn: number },
): string {
  const first = `${columnLetters(area.startColumn)}${area.startRow + 1}`;
  const last = `${columnLetters(area.endColumn - 1)}${area.endRow}`;
  return `${titleInA1(title)}!${first === last ? first : `${first}:${last}`}`;
}
