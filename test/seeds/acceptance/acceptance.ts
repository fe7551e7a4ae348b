import { computeFigures } from "../../../shared/figures/catalogue.ts";
import type { Figure } from "../../../shared/figures/figure.ts";
import type { PublishedFigure } from "../publishedFigure.ts";
import { type Reading, readingOf } from "../readingOf.ts";
import { readThroughChain } from "../readThroughChain.ts";
import { entriesOf, type SeedDocument } from "../seedDocument.ts";

export type Verdict = "conforme" | "expliqué" | "ÉCART";

/** One published figure beside the computed one. */
export type AcceptanceLine = {
  readonly published: PublishedFigure;
  readonly reading: Reading;
  readonly verdict: Verdict;
};

export type AcceptedDocument = {
  readonly document: SeedDocument;
  readonly lines: readonly AcceptanceLine[];
  /** Entries of the acceptance list that no figure answers. */
  readonly missing: readonly string[];
};

/** Reads a document's workbooks through the whole chain, and compares every figure that it publishes. */
export async function acceptanceOf(document: SeedDocument): Promise<AcceptedDocument> {
  const { department } = await readThroughChain(document);
  const figuresOf = new Map<number, readonly Figure[]>();
  const lines = document.published.map((published): AcceptanceLine => {
    const year = published.year ?? document.year;
    const figures = figuresOf.get(year) ?? computeFigures(department, year);
    figuresOf.set(year, figures);
    const reading = readingOf(published, figures);
    return { published, reading, verdict: verdictOf(published, reading) };
  });
  const answered = new Set(document.published.map(({ seed }) => seed));
  return { document, lines, missing: entriesOf(document).filter((entry) => !answered.has(entry)) };
}

function verdictOf({ explanation }: PublishedFigure, { agrees }: Reading): Verdict {
  if (!agrees) return "ÉCART";
  return explanation === undefined ? "conforme" : "expliqué";
}

/** Nothing is missing, nothing disagrees. */
export const isAccepted = ({ lines, missing }: AcceptedDocument): boolean =>
  missing.length === 0 && lines.every(({ verdict }) => verdict !== "ÉCART");
