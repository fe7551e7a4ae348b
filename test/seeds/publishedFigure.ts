/** A figure of a document, with the words that publish it. Nothing here is computed. */
export type PublishedFigure = {
  /** Entry of the acceptance list. */
  readonly seed: string;
  /** Words of the document; null for what its charts showed without a number, or for a control derived from it. */
  readonly words: string | null;
  /** Figure that answers, and the class of it where it has several. */
  readonly figure: string;
  readonly of?: string;
  /** When it is not the year of the document. */
  readonly year?: number;
  /** Why the figure may be read otherwise, in French. */
  readonly explanation?: string;
} & Claim;

/** What the words make of the figure. */
export type Claim =
  | { readonly kind: "count" | "euros" | "mean"; readonly value: number }
  /** Two digits after the comma. */
  | { readonly kind: "decimal"; readonly value: number }
  | { readonly kind: "percent"; readonly value: number; readonly digits?: 1 }
  /** « 2/3 », « ¼ »: as near as a percentage can tell. */
  | { readonly kind: "fraction"; readonly value: readonly [numerator: number, denominator: number] }
  /** The most frequent class, by its code. */
  | { readonly kind: "mode"; readonly value: string }
  /** What the figure, or its class, prints. */
  | { readonly kind: "words"; readonly value: string }
  /** « Majoritaire »: a percentage above that one. */
  | { readonly kind: "majority"; readonly value: number }
  /** « Plus de 3 000 m² ». */
  | { readonly kind: "moreThan"; readonly value: number }
  /** What happens, without the document saying how often. */
  | { readonly kind: "atLeast"; readonly value: number }
  | { readonly kind: "between"; readonly value: readonly [min: number, max: number] }
  /** The document has a chart, or names a class, without a number. */
  | { readonly kind: "exists"; readonly value: null };
