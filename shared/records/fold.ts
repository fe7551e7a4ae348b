/** Text as people type it, without the accidents of typing: spaces of any kind collapsed, ends trimmed. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, "")
    .replace(/[\s\u00A0\u202F\u2007]+/gu, " ")
    .trim();
}

/**
 * What two spellings of one label have in common: no case, no accent, one kind of apostrophe and dash, single spaces.
 * Labels, headers, titles of tabs and short names are compared on this form.
 */
export function fold(text: string): string {
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
