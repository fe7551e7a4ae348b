/** How many items fall in each class, and how many have no known class. */
export type Tally = {
  readonly counts: ReadonlyMap<string, number>;
  /** Items whose class is not known. */
  readonly unknown: number;
};

/** @param classOf null when the class of the item is not known */
export function tallyOf<T>(items: Iterable<T>, classOf: (item: T) => string | null): Tally {
  return weightedTallyOf(items, classOf, () => 1);
}

/** @param weightOf what the item adds to its class; >= 0 */
export function weightedTallyOf<T>(
  items: Iterable<T>,
  classOf: (item: T) => string | null,
  weightOf: (item: T) => number,
): Tally {
  const counts = new Map<string, number>();
  let unknown = 0;
  for (const item of items) {
    const found = classOf(item);
    const weight = weightOf(item);
    if (found === null) unknown += weight;
    else counts.set(found, (counts.get(found) ?? 0) + weight);
  }
  return { counts, unknown };
}

/** The tally of the items of all of them. */
export function sumOfTallies(tallies: Iterable<Tally>): Tally {
  const counts = new Map<string, number>();
  let unknown = 0;
  for (const tally of tallies) {
    unknown += tally.unknown;
    for (const [code, count] of tally.counts) counts.set(code, (counts.get(code) ?? 0) + count);
  }
  return { counts, unknown };
}

/** The same items in coarser classes. A class that has no place in them is as good as unknown. */
export function regroup(tally: Tally, classOf: Readonly<Record<string, string | null>>): Tally {
  const counts = new Map<string, number>();
  let unknown = tally.unknown;
  for (const [code, count] of tally.counts) {
    const found = classOf[code] ?? null;
    if (found === null) unknown += count;
    else counts.set(found, (counts.get(found) ?? 0) + count);
  }
  return { counts, unknown };
}

/** Items whose class is known. */
export function knownIn(tally: Tally): number {
  let known = 0;
  for (const count of tally.counts.values()) known += count;
  return known;
}
