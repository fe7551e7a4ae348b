/**
 * From which loss a pull is held back until somebody looks. Half of it is only reported.
 *
 * Shares are in [0, 1]. Below `smallest` rows a share says nothing: one row of four is not an accident.
 */
export const GUARD_THRESHOLDS = {
  /** Fewer rows, participants or filled cells than this before: not weighed. */
  smallest: 10,
  /** Rows lost by a tab: more than this share, and more than this many. */
  rows: { share: 0.2, count: 5 },
  /** Participants gone while their attendance stays. */
  participants: { share: 0.1 },
  /** Cells of a column that became blank or unreadable in rows that are still there. */
  cells: { share: 0.5 },
  /** Growth of a tab, as a multiple: what a table pasted twice looks like. Reported, never held. */
  growth: 3,
} as const;
