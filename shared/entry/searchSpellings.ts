import { fold } from "../records/fold.ts";

/** Something that can be found by its label or by another spelling of it. */
export type Findable = { readonly label: string; readonly aliases?: readonly string[] };

/** Lower is nearer. */
const RANKS = { same: 0, labelStart: 1, labelWord: 2, aliasWord: 3, inside: 4 } as const;
const WORD_BREAK = /[\s'(),/;-]+/;

/**
 * What somebody may mean who typed a few letters, the nearest first: every word typed stands in the label, or in one
 * alias, whatever the case and the accents. Equally near ones keep their order; nothing typed finds everything.
 */
export function searchSpellings<T extends Findable>(all: readonly T[], typed: string): readonly T[] {
  const words = fold(typed).split(WORD_BREAK).filter(isWord);
  if (words.length === 0) return fold(typed) === "" ? all : [];
  return all
    .flatMap((each) => {
      const rank = rankOf(each, fold(typed), words);
      return rank === null ? [] : [{ each, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each);
}

/** The one whose label or alias is exactly what was typed; null when there is none. */
export function namedExactly<T extends Findable>(all: readonly T[], typed: string): T | null {
  const wanted = fold(typed);
  const spelt = (spellings: (each: T) => readonly string[]) =>
    all.find((each) => spellings(each).some((spelling) => fold(spelling) === wanted));
  return spelt(({ label }) => [label]) ?? spelt(({ aliases = [] }) => aliases) ?? null;
}

function rankOf({ label, aliases = [] }: Findable, typed: string, words: readonly string[]): number | null {
  const spellings = [label, ...aliases].map(fold);
  if (spellings.includes(typed)) return RANKS.same;
  const [own = "", ...others] = spellings;
  if (own.startsWith(typed)) return RANKS.labelStart;
  if (startsWords(own, words)) return RANKS.labelWord;
  if (others.some((alias) => startsWords(alias, words))) return RANKS.aliasWord;
  return spellings.some((spelling) => words.every((word) => spelling.includes(word))) ? RANKS.inside : null;
}

function startsWords(spelling: string, words: readonly string[]): boolean {
  const present = spelling.split(WORD_BREAK);
  return words.every((word) => present.some((each) => each.startsWith(word)));
}

const isWord = (word: string) => word !== "";
