/**
 * Sum of amounts kept to the hundredth: the same whatever the order, where that of 0.1, 0.2 and 0.3 is not.
 *
 * @returns 0 for no amount; exact while the sum stays below 2^53 hundredths
 */
export function sumOfHundredths(amounts: Iterable<number>): number {
  let hundredths = 0;
  for (const amount of amounts) hundredths += Math.round(amount * 100);
  return hundredths / 100;
}
