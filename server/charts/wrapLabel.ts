/** A label cut at its spaces into lines of at most `width` characters; a longer word keeps a line to itself. */
export function wrapLabel(label: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
