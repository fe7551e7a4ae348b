import type { Figure, FigureClass } from "../figures/figure.ts";
import type { StructureRow } from "../figures/structuresTable.ts";
import type { Programme } from "../programme/programme.ts";
import type { FigureSpan } from "./report.ts";

export type FiguresById = ReadonlyMap<string, Figure>;

/** What a bilan is written from. */
export type ReportSource = {
  /** Name of the department, as it signs. */
  readonly department: string;
  readonly year: number;
  readonly programme: Programme;
  readonly figures: FiguresById;
  /** The years that a table of the evolution shows, this one last. */
  readonly years: readonly { readonly year: number; readonly figures: FiguresById }[];
  readonly structures: readonly StructureRow[];
};

/** A figure with a value; null when there is none, or when it is « sans objet ». */
export function valued({ figures }: Pick<ReportSource, "figures">, id: string): Figure | null {
  const figure = figures.get(id);
  return figure === undefined || figure.value === null ? null : figure;
}

export function classNamed({ breakdown }: Figure, code: string): FigureClass | null {
  return breakdown.find((one) => one.code === code) ?? null;
}

/** The value of a figure, as a sentence quotes it. */
export function quote({ id, display }: Figure): FigureSpan {
  return { figure: id, text: display };
}

/** A class of a figure, as a sentence quotes it. */
export function quoteClass({ id }: Figure, { code, display }: FigureClass): FigureSpan {
  return { figure: id, of: code, text: display };
}

/** A number of the proof of a figure: its numerator, its denominator, its unknowns. */
export function quoteText({ id }: Figure, text: string): FigureSpan {
  return { figure: id, text };
}
