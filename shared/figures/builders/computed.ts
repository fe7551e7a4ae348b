import type { Figure } from "../figure.ts";

/** What is computed of a figure; the rest is declared. */
export type Computed = Pick<
  Figure,
  "value" | "display" | "numerator" | "denominator" | "unknown" | "quality" | "breakdown"
>;

const NOT_APPLICABLE: Computed = {
  value: null,
  display: "sans objet",
  numerator: null,
  denominator: null,
  unknown: 0,
  quality: [],
  breakdown: [],
};

/** « sans objet »: there is nothing to count, or nothing to divide by. Never 0. */
export function notApplicable(known: Partial<Omit<Computed, "value" | "display">> = {}): Computed {
  return { ...NOT_APPLICABLE, ...known };
}

/** The same, with more sentences for the reader. */
export function withQuality(computed: Computed, sentences: readonly string[]): Computed {
  return sentences.length === 0 ? computed : { ...computed, quality: [...computed.quality, ...sentences] };
}
