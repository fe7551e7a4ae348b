import type { Report, ReportBlock, Sentence } from "../../../shared/report/report.ts";

const joined = (sentence: Sentence): string =>
  sentence.map((span) => (typeof span === "string" ? span : span.text)).join("");

function wordsOfBlock(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.map(joined);
    case "list":
      return block.items.map(joined);
    case "prompt":
      return [];
    case "chart":
      return [block.title, block.subtitle, block.note];
    case "table":
      return [block.title, block.note];
  }
}

/** All that a file of the report has to say, but for its prompts and for what stands in cells. */
export function wordsOf({ title, department, basis, sections, definitions }: Report): readonly string[] {
  const said = sections.flatMap((section) => section.blocks.flatMap(wordsOfBlock));
  const defined = definitions.flatMap((one) => [
    ...[one.label, one.display, one.proof, one.unknowns, one.population, one.rule, one.referenceDate],
  ]);
  return [title, department, ...basis, ...said, ...defined].filter((words) => words !== "");
}

/** The words of cells, one by one: a reader that goes from line to line finds those of the next cell between them. */
export function wordsInCells({ sections }: Report): readonly string[] {
  const cells = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === "chart") return block.rows.flatMap(({ label, display }) => [label, display]);
      return block.kind === "table"
        ? [...block.header, ...block.rows.flat().map((cell) => joined([cell]))]
        : [];
    });
  return cells.flatMap((cell) => cell.split(/[\s-]+/)).filter((word) => word !== "");
}

/** Text without what a page adds: spaces, ends of lines, cuts of words. */
export const squeezed = (text: string): string => text.normalize("NFC").replace(/[\s\u00AD]+/gu, "");

/** Those of the words that the text of a file lacks. */
export function missingFrom(text: string, words: readonly string[]): readonly string[] {
  const found = squeezed(text);
  return words.filter((one) => !found.includes(squeezed(one)));
}
