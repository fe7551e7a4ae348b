import type { Cell } from "../records/cell.ts";
import { EXPLICIT_UNKNOWNS } from "../records/value.ts";

/**
 * Version of this normalisation. It is frozen: tokens made from two versions do not meet, so that any change of what a
 * name becomes needs a new version, and every workbook read again.
 */
export const NORMALISATION = "n1";

/** No name is longer; the cut comes before anything else, so that no cell can be long to read. */
const LONGEST = 200;

/** Typed between two letters, they are part of the word: « N'Diaye » is « Ndiaye ». */
const APOSTROPHES = /['’‘‛ʻʼʽʾʿ`´′＇]/gu;

/** Latin letters that Unicode does not decompose. */
const EXPANSIONS: Readonly<Record<string, string>> = {
  Æ: "AE",
  Œ: "OE",
  ẞ: "SS",
  Ø: "O",
  Ł: "L",
  Đ: "D",
  Ð: "D",
  Þ: "TH",
  Ħ: "H",
  Ŧ: "T",
  Ŋ: "NG",
  Ɲ: "NY",
  Ɓ: "B",
  Ɗ: "D",
  Ɖ: "D",
  Ƙ: "K",
  Ƴ: "Y",
  Ɔ: "O",
  Ɛ: "E",
  Ə: "E",
};

/** Capitals of the Cyrillic and Greek scripts that look like a Latin one, by what they look like. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  A: "\u0410\u0391",
  B: "\u0412\u0392",
  C: "\u0421",
  D: "\u0500",
  E: "\u0415\u0395",
  H: "\u041D\u0397\u04BA",
  I: "\u0406\u04C0\u0399",
  J: "\u0408",
  K: "\u041A\u039A",
  M: "\u041C\u039C",
  N: "\u039D",
  O: "\u041E\u039F",
  P: "\u0420\u03A1",
  Q: "\u051A",
  S: "\u0405",
  T: "\u0422\u03A4",
  W: "\u051C",
  X: "\u0425\u03A7",
  Y: "\u0423\u04AE\u03A5",
  Z: "\u0396",
};

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([latin, twins]) => [...twins].map((twin) => [twin, latin] as const)),
);

/** « M'Baye » is a name, « M. Baye » a title: only the dot tells. */
const TITLE = /^[^\p{L}]*(?:M\.|(?:MR|MME|MLLE|MONSIEUR|MADAME|MADEMOISELLE)(?!\p{L})\.?)/u;

const BEFORE_BIRTH_NAME = new Set(["NEE"]);
const BEFORE_USED_NAME = new Set(["EPOUSE", "EPSE", "EP", "VEUVE", "VVE"]);

/** What people type when they have no name to type. Compared without spaces. */
const PLACEHOLDERS = new Set([
  "ANONYME",
  "INCONNU",
  "INCONNUE",
  "NC",
  "ND",
  "NEANT",
  "NONCOMMUNIQUE",
  "NONCONNU",
  "NONRENSEIGNE",
  "NONRENSEIGNEE",
  "NR",
  "NSP",
  "SANSNOM",
  "SANSPRENOM",
  ...EXPLICIT_UNKNOWNS.map(({ label }) => label.toUpperCase().replace(/ /g, "")),
]);

/** One letter, or one letter repeated: an initial may be anybody's, « XXX » is nobody's. */
const SAME_LETTER = /^(.)\1*$/;

/** The names of a cell: « Durand née Martin » and « Martin épouse Durand » hold two. Empty text: none. */
export type FamilyNames = { readonly birthName: string; readonly usedName: string };

/**
 * A family name as match keys compare it: capital letters A to Z and nothing else, so that accents, case, spaces,
 * hyphens and invisible characters do not matter. A name that is not in Latin letters is empty: no transliteration is
 * guessed.
 */
export function familyNamesOf(cell: Cell): FamilyNames {
  const words = wordsOf(cell);
  const at = words.findIndex((word) => BEFORE_BIRTH_NAME.has(word) || BEFORE_USED_NAME.has(word));
  if (at < 0 || words.length === 1) return { birthName: nameOf(words), usedName: "" };
  const [before, after] = [nameOf(words.slice(0, at)), nameOf(words.slice(at + 1))];
  if (before === "" || after === "") return { birthName: before || after, usedName: "" };
  return BEFORE_BIRTH_NAME.has(words[at] ?? "")
    ? { birthName: after, usedName: before }
    : { birthName: before, usedName: after };
}

/** The first of the first names, as match keys compare it: JEAN of « Jean-Pierre », « Jean Pierre » and « Jean ». */
export function firstNameOf(cell: Cell): string {
  const words = wordsOf(cell);
  return nameOf(words) === "" ? "" : nameOf(words.slice(0, 1));
}

function nameOf(words: readonly string[]): string {
  const name = words.join("");
  return PLACEHOLDERS.has(name) || SAME_LETTER.test(name) ? "" : name;
}

/** The Latin words of a cell. None when one of them holds a letter that cannot be read as a Latin one. */
function wordsOf(cell: Cell): readonly string[] {
  if (typeof cell !== "string") return [];
  const capitals = cell
    .slice(0, LONGEST)
    .replace(APOSTROPHES, "")
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\p{Lm}]/gu, "")
    .toUpperCase()
    .replace(/\P{ASCII}/gu, (letter) => EXPANSIONS[letter] ?? letter)
    .replace(TITLE, "");
  const words = capitals
    .split(/\P{L}+/u)
    .filter((word) => /[A-Z]/.test(word))
    .map((word) => word.replace(/[^A-Z]/gu, (letter) => LATIN_OF.get(letter) ?? letter));
  return words.every((word) => /^[A-Z]+$/.test(word)) ? words : [];
}
