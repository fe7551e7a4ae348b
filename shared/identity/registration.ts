/** The match keys of `matchKeys.ts`, from the strictest to the most tolerant. */
export const MATCH_KINDS = ["A0", "B", "E", "W"] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A keyed fingerprint of an identity: says nothing of the person to whoever lacks the department's key. */
export type MatchToken = { readonly kind: MatchKind; readonly token: string };

/** What a workbook says of one participant so that people are counted once. No token: cannot be compared with anyone. */
export type Registration = {
  /** Code of the participant in its workbook. */
  readonly participant: string;
  readonly tokens: readonly MatchToken[];
};
