import { editDistance } from "../records/nearest.ts";
import { FILLER_WORDS, HEADER_SYNONYMS, NATIONAL_NUMBER_HEADERS } from "./headerSynonyms.ts";
import { columnOfTarget, FULL_NAME, type Target, TARGETS } from "./target.ts";
import { wordsOf } from "./words.ts";

/** How a header names a target: 1 is the template's own header. */
export type HeaderMatch = {
  readonly target: Target;
  readonly score: number;
  readonly how: "same" | "synonym" | "among_words" | "misspelt";
};

const SCORES: Readonly<Record<HeaderMatch["how"], number>> = {
  same: 1,
  synonym: 0.95,
  among_words: 0.85,
  misspelt: 0.7,
};

/** A header is a few words: a longer text is a title or a sentence. */
const LONGEST = 80;
/** Shorter words are too near one another. */
const SHORTEST_MISSPELT = 6;

type Names = ReadonlyMap<string, readonly Pick<HeaderMatch, "target" | "how">[]>;

const NAMES: Names = namesOfTargets();
/** The same names without their filler words: « entree » for « date d'entrée ». */
const BARE_NAMES: Names = regrouped(NAMES, withoutFillers);
const NATIONAL_NUMBERS: ReadonlySet<string> = new Set(NATIONAL_NUMBER_HEADERS.map(wordsOf));

function namesOfTargets(): Names {
  const names = new Map<string, Pick<HeaderMatch, "target" | "how">[]>();
  const learn = (name: string, target: Target, how: HeaderMatch["how"]) => {
    const known = names.get(wordsOf(name)) ?? [];
    if (!known.some((other) => other.target === target)) known.push({ target, how });
    names.set(wordsOf(name), known);
  };
  for (const target of TARGETS) {
    const column = columnOfTarget(target)?.column;
    for (const name of column === undefined ? [] : [column.header, ...(column.aliases ?? [])])
      learn(name, target, "same");
  }
  for (const [target, synonyms] of HEADER_SYNONYMS)
    for (const synonym of synonyms) learn(synonym, target, "synonym");
  return names;
}

function regrouped(names: Names, form: (name: string) => string): Names {
  const bare = new Map<string, Pick<HeaderMatch, "target" | "how">[]>();
  for (const [name, targets] of names) {
    const reduced = form(name);
    if (reduced === "") continue;
    const known = bare.get(reduced) ?? [];
    for (const found of targets) if (!known.some(({ target }) => target === found.target)) known.push(found);
    bare.set(reduced, known);
  }
  return bare;
}

function withoutFillers(words: string): string {
  return words
    .split(" ")
    .filter((word) => !FILLER_WORDS.has(word))
    .join(" ");
}

/** Whether a header announces social-security or national numbers, which are imported nowhere. */
export function isNationalNumberHeader(header: string): boolean {
  return NATIONAL_NUMBERS.has(wordsOf(header));
}

/**
 * The columns of the template that a header may name, the best first.
 *
 * A header that holds a known name among other words matches only when these words change nothing (« Date de naissance du
 * bénéficiaire »): « Nom du référent » and « Prénom des enfants » are nobody's name here.
 */
export function matchHeader(header: string): readonly HeaderMatch[] {
  const words = header.length > LONGEST ? "" : wordsOf(header);
  if (words === "" || isNationalNumberHeader(header)) return [];
  const exact = NAMES.get(words);
  if (exact !== undefined) return exact.map(({ target, how }) => ({ target, how, score: SCORES[how] }));
  const bare = BARE_NAMES.get(withoutFillers(words));
  if (bare !== undefined)
    return bare.map(({ target }) => ({ target, how: "among_words", score: SCORES.among_words }));
  return bothNames(words) ?? misspelt(words);
}

/** « NOM Prénom du bénéficiaire (en majuscules) »: whatever else is said, both names are there. */
function bothNames(words: string): readonly HeaderMatch[] | null {
  const [first, second, ...others] = withoutFillers(words).split(" ");
  const both = new Set([first, second]);
  if (!both.has("nom") || !both.has("prenom") || others.length > 3) return null;
  return [{ target: FULL_NAME, how: "among_words", score: SCORES.among_words }];
}

function misspelt(words: string): readonly HeaderMatch[] {
  if (words.length < SHORTEST_MISSPELT) return [];
  const limit = Math.floor(words.length / 6) + 1;
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of NAMES.keys()) {
    const distance = editDistance(words, name, limit);
    if (distance < (best?.distance ?? limit)) best = { name, distance };
  }
  const targets = best === null ? [] : (NAMES.get(best.name) ?? []);
  return targets.map(({ target }) => ({ target, how: "misspelt", score: SCORES.misspelt }));
}

/** What the first reading that names something names: « Sortie Date » says more than « Date ». */
export function matchReadings(readings: readonly string[]): readonly HeaderMatch[] {
  for (const reading of readings) {
    const matches = matchHeader(reading);
    if (matches.length > 0) return matches;
  }
  return [];
}
