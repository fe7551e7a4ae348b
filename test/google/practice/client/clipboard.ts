/** Lines and columns as spreadsheets exchange them: tabs between cells, quotes around what holds one. */
export function clipboardText(lines: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return lines.map((line) => line.map(quoted).join("\t")).join("\n");
}

/** The reverse; rows are all of the same width. */
export function gridOfText(text: string): readonly (readonly string[])[] {
  if (text === "") return [];
  const lines: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gy;
  for (let match = cells.exec(text); match !== null; match = cells.exec(text)) {
    const [whole, quoted, bare = "", end] = match;
    lines.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === "" || cells.lastIndex >= text.length) {
      // A last tab opens one more empty cell; a last line feed closes the block.
      if (end === "\t") lines.at(-1)?.push("");
      break;
    }
    if (end !== "\t") lines.push([]);
    if (whole === "") break;
  }
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => "")]);
}
