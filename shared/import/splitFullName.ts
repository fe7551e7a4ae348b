import { tidy } from "../records/fold.ts";

export type SplitName = {
  readonly birthName: string;
  readonly usedName: string | null;
  readonly firstName: string;
};

/** Which comes first where nothing in the cell tells. */
export type NameOrder = "nom prenom" | "prenom nom";

const TITLE = /^(?:m\.|mr\.?|mme\.?|mlle\.?|melle\.?|monsieur|madame|mademoiselle)\s+/iu;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u;
const PARTICLES = new Set([
  "de",
  "du",
  "da",
  "dos",
  "des",
  "el",
  "al",
  "ben",
  "la",
  "le",
  "van",
  "von",
  "der",
  "den",
]);

/**
 * Parts « DUPONT Marie », « Marie DUPONT », « Dupont, Marie » or « Mme DUPONT née MARTIN Marie ».
 *
 * Capital letters tell the family name; without them, two words are taken in the order that the header gives.
 *
 * @returns null when only a person can tell: three words written alike
 */
export function splitFullName(text: string, order: NameOrder): SplitName | null {
  const name = tidy(text).replace(TITLE, "");
  if (/\d/.test(name)) return null;
  const [, used = "", birth = ""] = /^(.+?)\s+n[ée]e?\s+(.+)$/iu.exec(name) ?? [];
  if (used !== "" && birth !== "") {
    const split = splitFullName(birth, order);
    return split === null ? null : { ...split, usedName: used };
  }
  const [beforeComma = "", afterComma = "", ...more] = name.split(/\s*,\s*/);
  if (afterComma !== "") return more.length > 0 ? null : named(beforeComma, afterComma);
  const words = name.split(" ").filter((word) => word !== "");
  return byCapitals(words) ?? byOrder(words, order);
}

const named = (birthName: string, firstName: string): SplitName | null =>
  birthName === "" || firstName === "" ? null : { birthName, usedName: null, firstName };

/** The words in capitals stand together, at one end; particles go with what follows. */
function byCapitals(words: readonly string[]): SplitName | null {
  const capital = words.map(
    (word, index) => CAPITALS.test(word) || (PARTICLES.has(word) && CAPITALS.test(words[index + 1] ?? "")),
  );
  const first = capital.indexOf(true);
  const last = capital.lastIndexOf(true);
  const together = capital.slice(first, last + 1).every(Boolean);
  if (first < 0 || !together || (first > 0 && last < words.length - 1)) return null;
  return named(
    words.slice(first, last + 1).join(" "),
    [...words.slice(0, first), ...words.slice(last + 1)].join(" "),
  );
}

function byOrder(words: readonly string[], order: NameOrder): SplitName | null {
  const [one = "", other = "", ...more] = words;
  if (more.length > 0) return null;
  return order === "nom prenom" ? named(one, other) : named(other, one);
}
