/** What the Google source needs of the world, so that a test can be its clock and its dice. */
export type Effects = {
  readonly clock: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** In [0, 1[. */
  readonly random: () => number;
};
