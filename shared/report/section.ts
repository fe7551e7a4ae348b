import type { ReportBlock, ReportSection, Sentence } from "./report.ts";
import type { ReportSource } from "./source.ts";

/** Writes a part of the bilan; null when the year has nothing to say about it. */
export type SectionWriter = (source: ReportSource) => ReportSection | null;

/** Sentences as a paragraph: those that the numbers carry; none of them: no paragraph. */
export function paragraph(...sentences: readonly (Sentence | null)[]): readonly ReportBlock[] {
  const said = sentences.filter((sentence) => sentence !== null);
  const apart = said.map((sentence, index) => (index === 0 ? sentence : [" ", ...sentence]));
  return apart.length === 0 ? [] : [{ kind: "paragraph", sentences: apart }];
}

export function list(items: readonly (Sentence | null)[]): readonly ReportBlock[] {
  const said = items.filter((item) => item !== null);
  return said.length === 0 ? [] : [{ kind: "list", items: said }];
}

/** @returns null without a block */
export function section(anchor: string, title: string, blocks: readonly ReportBlock[]): ReportSection | null {
  return blocks.length === 0 ? null : { anchor, title, blocks };
}
