import type { Nomenclature } from "../nomenclature/nomenclature.ts";
import { fold } from "../records/fold.ts";
import { editDistance } from "../records/nearest.ts";
import { readEntry } from "../records/readList.ts";
import { VALUE_SYNONYMS } from "./valueSynonyms.ts";
import { wordsOf } from "./words.ts";

const spellings = new WeakMap<Nomenclature, ReadonlyMap<string, string>>();

/** Every spelling of the entries of a list, as words, to its code; a spelling that two entries share names none. */
function spellingsOf(list: Nomenclature): ReadonlyMap<string, string> {
  const cached = spellings.get(list);
  if (cached !== undefined) return cached;
  const codes = new Map<string, string | null>();
  for (const { code, label, aliases = [] } of list.entries) {
    for (const spelling of [label, code, ...aliases, ...(VALUE_SYNONYMS.get(list)?.[code] ?? [])]) {
      const words = wordsOf(spelling);
      const known = codes.get(words);
      codes.set(words, known === undefined || known === code ? code : null);
    }
  }
  const known = new Map(
    [...codes].flatMap(([words, code]) => (code === null ? [] : [[words, code] as const])),
  );
  known.delete("");
  spellings.set(list, known);
  return known;
}

/** The entry that an old table names, by any spelling of the template or of the field; null when it names none. */
export function entryOf(list: Nomenclature, text: string): string | null {
  return readEntry(list, text) ?? spellingsOf(list).get(wordsOf(text)) ?? null;
}

const MOST_SUGGESTIONS = 3;
const LONGEST = 60;

type Names = readonly { readonly label: string; readonly names: readonly string[] }[];
const namesOfLists = new WeakMap<Nomenclature, Names>();

function namesOf(list: Nomenclature): Names {
  const cached = namesOfLists.get(list);
  if (cached !== undefined) return cached;
  const names = list.entries.map(({ label, aliases = [] }) => ({
    label,
    names: [label, ...aliases].map(wordsOf),
  }));
  namesOfLists.set(list, names);
  return names;
}

/** The labels of a list that a value probably means, the nearest first; empty when none is near. */
export function suggestedLabels(list: Nomenclature, text: string): readonly string[] {
  const meant = wordsOf(text.slice(0, LONGEST));
  if (meant === "") return [];
  return namesOf(list)
    .map(({ label, names }) => ({
      label,
      distance: Math.min(...names.map((name) => distanceOf(meant, name))),
    }))
    .filter(({ distance }) => distance < 1)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ label }) => label);
}

/** 0 for the same words, below 1 when one letter in three is wrong at most, or when one holds the words of the other. */
function distanceOf(meant: string, name: string): number {
  const limit = Math.floor(Math.min(meant.length, name.length) / 3) + 1;
  const distance = editDistance(meant, name.slice(0, LONGEST), limit);
  if (distance < limit) return (0.5 * distance) / limit;
  return holdsWords(name, meant) || holdsWords(meant, name) ? 0.8 : 1;
}

const holdsWords = (text: string, words: string) => words.length > 1 && ` ${text} `.includes(` ${words} `);

/** Names of which one is a misspelling: the known name that is nearest, or null. */
export function nearestName(known: ReadonlyMap<string, string>, text: string): string | null {
  const meant = fold(text).slice(0, LONGEST);
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const [folded, name] of known) {
    const limit = Math.floor(Math.min(meant.length, folded.length) / 5) + 1;
    const distance = editDistance(meant, folded.slice(0, LONGEST), limit);
    if (distance < Math.min(limit, best?.distance ?? limit)) best = { name, distance };
  }
  return best === null ? null : best.name;
}
