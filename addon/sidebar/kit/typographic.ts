const FIXED_SPACE = "\u00A0";

/** A French sentence whose quotation marks and colons never begin or end a line by themselves. */
export function typographic(sentence: string): string {
  return sentence
    .replaceAll("« ", `«${FIXED_SPACE}`)
    .replace(/ ([»:;!?])/g, (_match, sign: string) => FIXED_SPACE + sign);
}
