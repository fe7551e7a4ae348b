/**
 * Lines of cells as text in columns.
 *
 * @param words titles of the columns that hold words, beside the first: these are aligned to the left, figures to the right
 */
export function textTable(
  header: readonly string[],
  lines: readonly (readonly string[])[],
  words: readonly string[] = [],
): string {
  const all = [header, ...lines];
  const widths = header.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const isWords = header.map((title, column) => column === 0 || words.includes(title));
  return all
    .map((line) =>
      line
        .map((cell, column) =>
          isWords[column] === true ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
