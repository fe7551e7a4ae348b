/** Nothing to do: words of composed Latin letters and ASCII signs, one space between them. Nearly every cell. */
const TIDY = /^[!-~À-ÖØ-öø-ſ]+(?: [!-~À-ÖØ-öø-ſ]+)*$/u;

/** Text as people type it, without the accidents of typing: spaces of any kind collapsed, ends trimmed. */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, "")
    .replace(/[\s\u00A0\u202F\u2007]+/gu, " ")
    .trim();
}

/** Texts already folded: the same few labels and names come back in thousands of rows. */
const folded = new Map<string, string>();
const FOLDED_KEPT = 2000;

/**
 * What two spellings of one label have in common: no case, no accent, one kind of apostrophe and dash, single spaces.
 * Labels, headers, titles of tabs and short names are compared on this form.
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const form = foldedForm(text);
  if (folded.size >= FOLDED_KEPT) folded.clear();
  folded.set(text, form);
  return form;
}

function foldedForm(text: string): string {
  return tidy(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(/\s*([-/'();:])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
