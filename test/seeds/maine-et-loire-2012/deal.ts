import type { Random } from "../random.ts";

/**
 * Hands each person one card, at random among the people the card fits.
 *
 * Cards are handed out in the order given: the ones that fit few people come first.
 *
 * @returns the card of each person, in their order
 */
export function deal<P, C>(
  random: Random,
  people: readonly P[],
  cards: readonly C[],
  fits: (person: P, card: C) => boolean = () => true,
): readonly C[] {
  if (cards.length !== people.length) {
    throw new RangeError(`Cannot deal ${cards.length} cards to ${people.length} people: expected one each`);
  }
  const order = random.shuffled(people.map((_, index) => index));
  const dealt = new Map<number, C>();
  for (const card of cards) {
    const index = order.find((candidate) => !dealt.has(candidate) && fits(people[candidate] as P, card));
    if (index === undefined) throw new RangeError("Cannot deal a card: expected a person left whom it fits");
    dealt.set(index, card);
  }
  return people.map((_, index) => dealt.get(index) as C);
}
