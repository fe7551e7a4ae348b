/** CPU of the whole process, its threads included, while some work runs: milliseconds of user and system time. */
export async function cpuOf(work: () => Promise<unknown> | unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * Runs the contenders in turn, round after round, so that the machine's moods fall on all of them.
 *
 * @returns the median CPU of each, in milliseconds, after one round that does not count
 */
export async function compare<K extends string>(
  contenders: Readonly<Record<K, () => Promise<unknown> | unknown>>,
  rounds: number,
): Promise<Readonly<Record<K, number>>> {
  const names = Object.keys(contenders) as K[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const cpu = await cpuOf(contenders[name]);
      if (round > 0) runs[name].push(cpu);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(runs[name])])) as Record<K, number>;
}
