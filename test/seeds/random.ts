/** A stream of choices: one seed gives one stream, on every machine. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  /** Whole number, both bounds included. */
  integer(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** An item whose weight is in proportion of its chances. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  shuffled<T>(items: readonly T[]): T[];
};

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for invented people. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const integer = (min: number, max: number) => {
    if (max < min) throw new RangeError(`Cannot draw a number from ${min} to ${max}`);
    return min + Math.floor(next() * (max - min + 1));
  };
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError("Cannot draw from nothing");
    return items[integer(0, items.length - 1)] as T;
  };
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick,
    weighted: (items) => {
      let rest = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      const drawn = items.find(([, weight]) => (rest -= weight) < 0);
      return (drawn ?? pick(items))[0];
    },
    shuffled: (items) => {
      const deck = [...items];
      for (let last = deck.length - 1; last > 0; last--) {
        const other = integer(0, last);
        [deck[last], deck[other]] = [
          deck[other] as (typeof deck)[number],
          deck[last] as (typeof deck)[number],
        ];
      }
      return deck;
    },
  };
}
