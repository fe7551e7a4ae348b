import { fold } from "./fold.ts";

const LONGEST = 60;

/**
 * The name probably meant by a misspelt text: at most one letter in four is wrong.
 *
 * @param names folded name to the name as it is written
 * @returns the written name, or an empty text when none is that near
 */
export function nearest(names: Iterable<readonly [folded: string, written: string]>, text: string): string {
  const meant = fold(text.slice(0, 4 * LONGEST)).slice(0, LONGEST);
  let best = { written: "", distance: Math.floor(meant.length / 4) + 1 };
  for (const [folded, written] of names) {
    const distance = editDistance(meant, folded.slice(0, LONGEST), best.distance);
    if (distance < best.distance) best = { written, distance };
  }
  return best.written;
}

/** Levenshtein's distance, or `limit` as soon as it reaches it. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit, limit);
}
