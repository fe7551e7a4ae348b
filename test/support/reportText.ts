import type { Report, Sentence } from "../../shared/report/report.ts";
import { plainSpaces } from "./plainSpaces.ts";

const written = (sentence: Sentence): string =>
  plainSpaces(sentence.map((span) => (typeof span === "string" ? span : span.text)).join(""));

/** The words of a part of a report, a paragraph or an item a line; charts and tables apart. */
export function reportLines({ sections }: Report, anchor: string): readonly string[] {
  const found = sections.find((section) => section.anchor === anchor);
  return (found?.blocks ?? []).flatMap((block) => {
    if (block.kind === "paragraph") return [block.sentences.map(written).join("")];
    return block.kind === "list" ? block.items.map(written) : [];
  });
}

/** The rows of the chart of a figure: « Emploi : 13 % ». */
export function chartLines({ sections }: Report, figure: string): readonly string[] {
  const blocks = sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) =>
    block.kind === "chart" && block.figure === figure
      ? block.rows.map(({ label, display }) => plainSpaces(`${label} : ${display}`))
      : [],
  );
}
