import { plural } from "../../format.ts";
import type { MatchQuality } from "../../identity/uniquePeople.ts";
import { quantity } from "../builders/quality.ts";

const PARTICIPANTS = { one: "participant", several: "participants" };

/**
 * What the count of people is worth, all years together.
 *
 * @param unregistered participants that nothing allows to compare, beside those without a token
 */
export function matchingQuality(quality: MatchQuality, unregistered: number): readonly string[] {
  const { exactLinks, tolerantLinks, withoutToken } = quality;
  const links = exactLinks + tolerantLinks;
  const alone = withoutToken + unregistered;
  const sentences: string[] = [];
  if (links > 0) {
    const met = plural(links, "inscrit plus d'une fois", "inscrits plus d'une fois");
    const despite = tolerantLinks > 0 ? `, dont ${tolerantLinks} malgré une différence d'écriture` : "";
    sentences.push(
      `${quantity(links, PARTICIPANTS)} ${met}, toutes années confondues${despite} : la personne compte une fois.`,
    );
  }
  if (alone > 0) {
    const incomplete = plural(alone, "compte pour une personne", "comptent chacun pour une personne");
    sentences.push(`${quantity(alone, PARTICIPANTS)} sans identité complète ${incomplete}.`);
  }
  return sentences;
}
