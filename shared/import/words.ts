import { fold } from "../records/fold.ts";

/**
 * A header or a value as its words: no case, accent, punctuation, nor mark of gender (« Né(e) le » is « ne le »).
 *
 * « NIV. FORM. », « niv form » and « Niv-form » are one; « CDD -6 mois » and « CDD 6 mois » are not.
 */
export function wordsOf(text: string): string {
  return fold(text)
    .replace(/\((?:e|s|es|ne|trice|euse)\)|·e?s?\b/g, "")
    .replace(/°/g, " ")
    .replace(/≥/g, ">=")
    .replace(/-(?=\d)/g, " moins ")
    .replace(/[^\p{L}\p{N}+<>=]+/gu, " ")
    .trim();
}
