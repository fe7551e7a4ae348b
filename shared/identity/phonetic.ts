/** Rules in the order in which they apply. Digits stand for sounds: 1 « an », 2 « oua », 3 « ou », 4 « in », 5 « ch ». */
const RULES: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/([^S])\1+/g, "$1"],
  [/Y/g, "I"],
  [/(^|[^PCS])H/g, "$1"],
  [/PH/g, "F"],
  [/BV/g, "V"],
  [/C(?=[EI])/g, "SS"],
  [/G(?=AI?[NM])/g, "K"],
  [/[AE]I[NM](?=[AEIOU])/g, "YN"],
  [/EAU/g, "O"],
  [/OUA/g, "2"],
  [/[AE]I[NM]/g, "4"],
  [/[AE]I/g, "Y"],
  [/E(?=R|SS|T|Z)/g, "Y"],
  [/(?:[AOE]N|[AE]M)(?=[^AEIOU1-4])/g, "1"],
  [/IN(?=[^AEIOU1-4])/g, "4"],
  [/(?<=[AEIOUY1-4])S(?=[AEIOUY1-4])/g, "Z"],
  [/OE|EU/g, "E"],
  [/AU/g, "O"],
  [/O[IY]/g, "2"],
  [/OU/g, "3"],
  [/SCH|CH|SH/g, "5"],
  [/GU|QU|Q|C/g, "K"],
  [/G(?=[AOY])/g, "K"],
  [/(.)\1+/g, "$1"],
  [/[DTX]$/, ""],
];

/**
 * How a name sounds in French: Philippe and Filippe, Dupont and Dupond, Mohamed and Mohammed give the same code.
 *
 * Phonex, by Frédéric Brouard (1999, « L'art des Soundex », sqlpro.developpez.com), with these changes:
 * - the last merging of letters (A with O, M with N, P with T, B with V) is left out, because it makes one person of the
 *   twins Léa and Léo, or Mina and Nina; codes that drop vowels, like Soundex, do so with Hassan and Hussein;
 * - doubled letters count once, except S, lest « mm » be heard as « an »; H is silent at the start too;
 * - C is S before E and I, before these are merged into other sounds; the B of Lefebvre is not heard.
 *
 * @param name capital letters A to Z
 */
export function phonetic(name: string): string {
  return RULES.reduce((code, [pattern, sound]) => code.replace(pattern, sound), name);
}
