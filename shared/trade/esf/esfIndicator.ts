import type { Participation } from "./participations.ts";

/** A common indicator of the FSE+, for participants. */
export type EsfIndicator = {
  /** « EECO01 » */
  readonly code: string;
  readonly label: string;
  /** How it is counted, or why it is not, in French. */
  readonly rule: string;
  /** Whether a participation counts; null when it cannot be told. null instead: not available. */
  readonly holds: ((participation: Participation) => boolean | null) | null;
  /** Counted for all operations together only: beside the rows of a small structure, its count would tell who. */
  readonly togetherOnly?: true;
};

/** Whether the answer is one of these; null when it is not known. */
export const isOneOf = (answer: string | null, wanted: readonly string[]): boolean | null =>
  answer === null ? null : wanted.includes(answer);
