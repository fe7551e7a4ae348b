import type { Figure } from "../figures/figure.ts";
import { formatDecimal, formatInteger, plural } from "../format.ts";
import type { ReportBlock, ReportDefinition, ReportSection } from "./report.ts";
import type { FiguresById } from "./source.ts";

/** The figures that the sections quote, each once, in the order of the report. */
export function definitionsOf(
  sections: readonly ReportSection[],
  figures: FiguresById,
): readonly ReportDefinition[] {
  const quoted = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(figuresIn)));
  return [...quoted].flatMap((id) => {
    const figure = figures.get(id);
    return figure === undefined ? [] : [definitionOf(figure)];
  });
}

function figuresIn(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.flatMap(spansIn);
    case "list":
      return block.items.flatMap(spansIn);
    case "table":
      return block.rows.flatMap(spansIn);
    case "chart":
      return [block.figure];
    case "prompt":
      return [];
  }
}

const spansIn = (spans: readonly (string | { readonly figure: string })[]): readonly string[] =>
  spans.flatMap((span) => (typeof span === "string" ? [] : [span.figure]));

function definitionOf(figure: Figure): ReportDefinition {
  const { id, label, display, population, rule, referenceDate, quality } = figure;
  return {
    figure: id,
    label,
    display,
    proof: proofOf(figure),
    unknowns: [unknownsOf(figure), ...quality].filter((words) => words !== "").join(" "),
    population,
    rule,
    referenceDate,
  };
}

/** « 112 sur 273 » */
function proofOf({ numerator, denominator }: Figure): string {
  if (numerator === null) return "";
  return denominator === null ? number(numerator) : `${number(numerator)} sur ${number(denominator)}`;
}

const number = (value: number): string =>
  Number.isInteger(value) ? formatInteger(value) : formatDecimal(value, 2);

function unknownsOf({ unknown, quality }: Figure): string {
  if (unknown === 0 || quality.length > 0) return "";
  return `${formatInteger(unknown)} ${plural(unknown, "réponse inconnue", "réponses inconnues")}.`;
}
