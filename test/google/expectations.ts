import type { Expectation } from "./expectation.ts";
import { CHANGE_EXPECTATIONS } from "./expectedChanges.ts";
import { NAMED_RANGE_EXPECTATIONS } from "./expectedNamedRanges.ts";
import { WRITING_EXPECTATIONS } from "./expectedWriting.ts";

/** What the stand-in does where the recordings are silent: to be run against the real Google by whoever can. */
export const EXPECTATIONS: readonly Expectation[] = [
  ...NAMED_RANGE_EXPECTATIONS,
  ...CHANGE_EXPECTATIONS,
  ...WRITING_EXPECTATIONS,
];
