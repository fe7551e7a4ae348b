/** Ids that look like Google's and are the same at every run. */
export type Ids = { number(): number; file(): string; token(): string };

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export function seededIds(seed = 20120101): Ids {
  let state = seed >>> 0;
  const next = () => {
    // A 32-bit mixing generator (splitmix32): short, and enough for ids.
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = mixed ^ (mixed >>> 15);
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const letters = (count: number) =>
    Array.from({ length: count }, () => ALPHABET[next() % ALPHABET.length]).join("");
  return {
    number: () => (next() % 2_000_000_000) + 1,
    file: () => `1${letters(43)}`,
    token: () => `ya29.${letters(60)}`,
  };
}
