import type { Day } from "../calendar.ts";
import { EDUCATION_LEVEL, type EducationLevelCode } from "../nomenclature/educationLevel.ts";
import type { Nomenclature } from "../nomenclature/nomenclature.ts";
import { wordsOf } from "./words.ts";

/** Decree no. 2019-14 of 8 January 2019: levels are counted upwards, in Arabic numbers. */
const NEW_LEVELS: Day = "2019-01-08";

/** The level of 1969 that an Arabic number meant before, and the one it means since. */
const BEFORE: Readonly<Record<string, EducationLevelCode>> = {
  1: "I",
  2: "II",
  3: "III",
  4: "IV",
  5: "V",
  6: "VI",
};
const SINCE: Readonly<Record<string, EducationLevelCode>> = {
  3: "V",
  4: "IV",
  5: "III",
  6: "II",
  7: "I",
  8: "I",
};

const LEVEL = /^(?:niv|niveau|nv|n)? ?(\d|i{1,3}|iv|v|vi|v ?bis)$/;

/**
 * The levels of education that « Niv. VI », « niveau 6 » or « VI » may mean.
 *
 * A Roman number has one meaning. « Niveau 5 » was a CAP and is bac+2: when everything the table speaks of comes before
 * the decree, it is the former; else both are given, for a person to choose.
 *
 * @returns null when the text names no level, or the list is another one
 */
export function readTrainingLevel(
  list: Nomenclature,
  text: string,
  lastDay: Day | null,
): readonly EducationLevelCode[] | null {
  if (list.key !== EDUCATION_LEVEL.key) return null;
  const [, level] = LEVEL.exec(wordsOf(text)) ?? [];
  if (level === undefined) return null;
  if (!/\d/.test(level)) {
    const roman = level.replace(" ", "");
    const code = EDUCATION_LEVEL.entries.find((entry) => entry.code.toLowerCase() === roman)?.code;
    return code === undefined ? null : [code];
  }
  const [before, since] = [BEFORE[level], SINCE[level]];
  if (lastDay !== null && lastDay < NEW_LEVELS) return before === undefined ? null : [before];
  const levels = [before, since].filter((code) => code !== undefined);
  return levels.length === 0 ? null : [...new Set(levels)];
}
