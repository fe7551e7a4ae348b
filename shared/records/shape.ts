const LONGEST = 24;

/**
 * The shape of a text: enough to recognise one's own cell, not enough to tell a name.
 *
 * Digits become 9; a run of letters becomes « Aaaa » or « aaaa », four letters at most, so that not even the length of a
 * name shows; a few separators stay; the rest becomes « * ».
 */
export function shapeOf(text: string): string {
  const shape = text
    .slice(0, 200)
    .normalize("NFC")
    .replace(/[\p{L}\p{M}]+/gu, (run) => (/^\p{Lu}/u.test(run) ? "Aaaa" : "aaaa"))
    .replace(/\p{N}/gu, "9")
    .replace(/[\s\u00A0\u202F]+/gu, " ")
    .replace(/[^Aa9 .,;:/'-]/gu, "*")
    .trim();
  return shape.length > LONGEST ? `${shape.slice(0, LONGEST)}…` : shape;
}
