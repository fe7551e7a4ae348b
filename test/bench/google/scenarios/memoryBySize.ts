import { openArena } from "./arena.ts";

export type MemoryResult = {
  readonly workbooks: number;
  /** The most memory the process ever held, in MB, when Node takes what it likes. */
  readonly free: number;
  /** The same with the heap limited: garbage that nobody was in a hurry to collect is not counted. */
  readonly limited: number;
  /** Of both pulls. */
  readonly failed: number;
};

/** Of the heap, in MB. A pull that needed more would end its process. */
export const HEAP_LIMIT = 64;

/** Ours, pulling more and more workbooks, each time in new processes from an empty database. */
export async function memoryBySize(sizes: readonly number[]): Promise<readonly MemoryResult[]> {
  const results: MemoryResult[] = [];
  for (const workbooks of sizes) {
    const arena = await openArena(workbooks);
    const free = await arena.pull("ours", { fresh: true, inFlight: 1 });
    const limited = await arena.pull("ours", { fresh: true, inFlight: 1, heapLimit: HEAP_LIMIT });
    results.push({
      workbooks,
      free: await arena.memory("ours"),
      limited: await arena.memory("ours", HEAP_LIMIT),
      failed: free.failed + limited.failed,
    });
    arena.end();
  }
  return results;
}
