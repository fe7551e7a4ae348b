/**
 * The classes with the highest count, in the order given: several when they tie, none when every count is 0.
 */
export function mostFrequent<T extends { readonly count: number }>(classes: readonly T[]): readonly T[] {
  const highest = classes.reduce((max, { count }) => Math.max(max, count), 0);
  return highest === 0 ? [] : classes.filter(({ count }) => count === highest);
}
