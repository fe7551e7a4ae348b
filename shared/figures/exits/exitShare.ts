import { plural } from "../../format.ts";
import { OUTCOME } from "../../nomenclature/outcome.ts";
import { OUTCOME_BY_ORIENTATION } from "../../nomenclature/outcomeByOrientation.ts";
import type { Programme } from "../../programme/programme.ts";
import { quotedLabels } from "../builders/classes.ts";
import { type Computed, withQuality } from "../builders/computed.ts";
import { distribution } from "../builders/distribution.ts";
import { EXITS, PEOPLE, quantity } from "../builders/quality.ts";
import { share } from "../builders/share.ts";
import type { ExitsOfYear } from "../year/exitsOfYear.ts";
import type { IndexedYear } from "../year/indexedYear.ts";

type OrientationCode = (typeof OUTCOME_BY_ORIENTATION)["classes"][number]["code"];

/** The fine situations of an orientation, in French; null: those that are in no denominator. */
export function situationsOf(orientation: OrientationCode | null): string {
  return quotedLabels(
    OUTCOME.entries.filter(({ code }) => OUTCOME_BY_ORIENTATION.classOf[code] === orientation),
  );
}

export const exitedPeople = ({ words }: Programme): string =>
  `Personnes au ${words.right}, sorties dans l'année, chacune comptée une fois.`;

export const EXIT_RULE = `Le parcours qui se termine le dernier parle pour la personne : elle est sortie si sa fin est dans l'année. Une prolongation n'est pas une sortie, un retrait n'entre dans aucun calcul : ${situationsOf(null)} sont hors calcul, comme les situations inconnues.`;

/** Share of the exits of the year with this orientation, in [0, 1]. */
export function exitShare(orientation: OrientationCode): (year: IndexedYear) => Computed {
  return ({ exits }) =>
    withQuality(
      share(exits.orientation, orientation, OUTCOME_BY_ORIENTATION.classes, EXITS),
      exitQuality(exits),
    );
}

export function exitDistribution({ exits }: IndexedYear): Computed {
  return withQuality(
    distribution(exits.orientation, OUTCOME_BY_ORIENTATION.classes, EXITS),
    exitQuality(exits),
  );
}

function exitQuality({ leftOut, illegible }: ExitsOfYear): readonly string[] {
  const sentences: string[] = [];
  if (leftOut > 0) sentences.push(`${quantity(leftOut, PEOPLE)} hors calcul : prolongation ou retrait.`);
  if (illegible > 0) {
    const counted = plural(illegible, "comptée comme présente", "comptées comme présentes");
    sentences.push(`${quantity(illegible, PEOPLE)} sans date de sortie lisible, ${counted}.`);
  }
  return sentences;
}
