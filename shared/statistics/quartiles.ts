/**
 * First and third quartiles by nearest rank: values that are in the list, so that nobody meets twice and a half.
 *
 * @param values at least one
 */
export function quartiles(values: readonly number[]): readonly [first: number, third: number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (quarters: number): number => {
    const value = sorted[Math.ceil((sorted.length * quarters) / 4) - 1];
    if (value === undefined) throw new RangeError("Cannot find the quartiles of no value");
    return value;
  };
  return [at(1), at(3)];
}
